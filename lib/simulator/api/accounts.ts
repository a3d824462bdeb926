import { type Asking, type Document, type DocumentData, find } from '../core/document'
import { boolean, integer, number, oneOf, rows, shown, text } from './fields'
import { refuse } from './refusal'
import { operationsOf } from './register'
import type { Resource } from './resource'

const setting = () => oneOf('ALLOWED', 'ALLOWED', 'MANDATORY', 'NOTALLOWED')

/** The chart of accounts of a year (facts §10.2). */
export const accounts: Resource = {
  name: 'accounts',
  one: 'Account',
  many: 'Accounts',
  key: 'Number',
  yearly: true,
  fields: {
    Active: boolean(true),
    BalanceBroughtForward: number(0),
    BalanceCarriedForward: shown(0),
    CostCenter: text(''),
    CostCenterSettings: setting(),
    Description: text('', 200, { required: true }),
    Number: integer(null, { required: true }),
    OpeningQuantities: rows({ Project: text(''), Balance: number(0) }),
    // A number when it was recorded, a text in the specification.
    Project: text('', 20),
    ProjectSettings: setting(),
    QuantitySettings: setting(),
    QuantityUnit: text(''),
    SRU: integer(0),
    TransactionInformation: text('', 100),
    TransactionInformationSettings: setting(),
    VATCode: text(null, 10),
    Year: shown(0),
  },
  list: [
    'Active',
    'BalanceBroughtForward',
    'CostCenter',
    'CostCenterSettings',
    'Description',
    'Number',
    'Project',
    'ProjectSettings',
    'SRU',
    'VATCode',
    'Year',
  ],
  search: { sru: 'SRU' },
  sort: { number: 'Number' },
  absent: '2000423',
  taken: 'number-taken',

  *create(_call, _given, { part, data }) {
    if (!/^[1-9]\d{3}$/.test(String(data.Number))) refuse('2002462', data.Number)
    yield* checkCostCenter(data)
    return { ...data, BalanceCarriedForward: data.BalanceBroughtForward, Year: Number(part) }
  },

  *update(_call, given, after, before) {
    yield* checkCostCenter(given)
    const moved = Number(after.BalanceBroughtForward) - Number(before.data.BalanceBroughtForward)
    return { ...after, BalanceCarriedForward: toOre(Number(before.data.BalanceCarriedForward) + moved) }
  },
}

export const accountOperations = operationsOf(accounts, 'list', 'create', 'read', 'update', 'remove')

/** Whole öre, halves away from zero: sums of fractions drift. */
export const toOre = (amount: number) => (Math.sign(amount) * Math.round(Math.abs(amount) * 100 + 1e-7)) / 100

/** A cost centre that is named must be there and active (facts §6.2 C, 2000947). */
export function* checkCostCenter({ CostCenter }: DocumentData): Asking<void> {
  if (typeof CostCenter !== 'string' || CostCenter === '') return
  const found = (yield* find('costcenters', '', [CostCenter])).get(CostCenter)
  if (found?.deletedAt !== null) refuse('cost-center-unknown', CostCenter)
  if (found.data.Active === false) refuse('2000947', CostCenter)
}

/** Accounts of a year that may be posted to; refuses one that is not in the chart (2001304) or not active (2000550). */
export function* usableAccounts(year: string, numbers: readonly unknown[]): Asking<ReadonlyMap<string, Document>> {
  const keys = numbers.map(String)
  const found = yield* find('accounts', year, keys)
  for (const key of keys) {
    const account = found.get(key)
    if (account?.deletedAt !== null) refuse('2001304', key)
    if (account.data.Active === false) refuse('2000550', key)
  }
  return found
}
