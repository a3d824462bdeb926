import type { Asking, Document } from '../core/document'
import { accounts } from './accounts'
import { bas, series } from './bas.table'
import { addDays, isDay } from './dates'
import { created, documentOf, unwrap } from './documents'
import { day, integer, oneOf, readFields, requireFields, text } from './fields'
import { refuse } from './refusal'
import { operationsOf } from './register'
import { type Call, changes, type Operations, type Resource, type Result } from './resource'
import { voucherSeries } from './voucher-series'
import { allYears } from './year'

export const financialYears: Resource = {
  name: 'financialyears',
  one: 'FinancialYear',
  many: 'FinancialYears',
  key: 'Id',
  numbered: true,
  fields: {
    Id: { ...integer(null), readonly: true },
    FromDate: day(null, { required: true }),
    ToDate: day(null, { required: true }),
    AccountChartType: text('BAS', 50),
    AccountingMethod: oneOf('ACCRUAL', 'ACCRUAL', 'CASH'),
  },
  list: ['Id', 'FromDate', 'ToDate', 'AccountChartType', 'AccountingMethod'],
  search: {
    date: (year, value) =>
      isDay(value) ? String(year.FromDate) <= value && value <= String(year.ToDate) : refuse('2000588', value),
  },
  absent: 'year-absent',
  taken: 'number-taken',
}

/** The chart of accounts and the voucher series that a new year begins with. */
export function furnishYear(id: number, at: number): Document[] {
  const part = String(id)
  const chart = bas.map(([number, name, sru, vat = null]) =>
    documentOf(
      accounts,
      { part, key: String(number), data: { Number: number, Description: name, SRU: sru, VATCode: vat, Year: id } },
      at,
    ),
  )
  const letters = series.map(([code, name, manual]) =>
    documentOf(
      voucherSeries,
      { part, key: code, data: { Code: code, Description: name, Manual: manual, Year: id } },
      at,
    ),
  )
  return [...chart, ...letters]
}

/** A new year gets the usual chart and series. That it may not overlap another is assumed; so is its chart. */
function* create(call: Call): Asking<Result> {
  const given = readFields(financialYears.fields, unwrap(call.sent, financialYears.one))
  requireFields(financialYears.fields, given)
  const [from, to] = [String(given.FromDate), String(given.ToDate)]
  // Eighteen months at the most, by law.
  if (to < from || to > addDays(from, 550)) refuse('date-invalid', to)
  const years = yield* allYears()
  const other = years.find((year) => from <= year.to && year.from <= to)
  if (other) refuse('year-overlaps', `${other.from}–${other.to}`)
  const id = Math.max(0, ...years.map((year) => Number(year.id))) + 1
  const year = documentOf(financialYears, { key: String(id), data: { ...given, Id: id } }, call.now)
  return created(financialYears, call, year, furnishYear(id, call.now))
}

export const financialYearOperations: Operations = {
  ...operationsOf(financialYears, 'list', 'read'),
  'POST /3/financialyears': changes(create),
}
