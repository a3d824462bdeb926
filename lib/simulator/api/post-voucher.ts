import { type Asking, type Document, type DocumentData, highest } from '../core/document'
import { accounts, checkCostCenter, toOre, usableAccounts } from './accounts'
import { documentOf } from './documents'
import { refuse } from './refusal'
import type { Call, Draft } from './resource'

export interface VoucherRow {
  readonly Account: number | null
  readonly Debit: number
  readonly Credit: number
  readonly CostCenter: string
  readonly Description: string
  readonly [other: string]: unknown
}

const unsetRow: VoucherRow = {
  Account: null,
  CostCenter: '',
  Credit: 0,
  Description: '',
  Debit: 0,
  Project: '',
  Removed: false,
  TransactionInformation: '',
  Quantity: 0,
}

/** Refuses a date in a period that the company has locked (facts §6.2 C, 2000401). */
export function checkUnlocked({ company }: Call, date: string): void {
  const { lockedUntil } = company.settings
  if (lockedUntil !== null && date <= lockedUntil) refuse('2000401', lockedUntil)
}

/** Rows on accounts that may be used, with the cost centres that the accounts demand (2001304, 2000550, 2000946). */
function* checkedRows(year: string, sent: readonly Partial<VoucherRow>[], costCenter: unknown): Asking<VoucherRow[]> {
  const chart = yield* usableAccounts(
    year,
    sent.map(({ Account }) => Account ?? ''),
  )
  const checked: VoucherRow[] = []
  for (const row of sent) {
    const account = chart.get(String(row.Account)) as Document
    const whole = { ...unsetRow, Description: String(account.data.Description), ...row }
    if (whole.CostCenter === '' && account.data.CostCenterSettings !== 'NOTALLOWED') {
      whole.CostCenter = String(costCenter || account.data.CostCenter || '')
    }
    if (whole.CostCenter === '' && account.data.CostCenterSettings === 'MANDATORY') refuse('2000946', row.Account)
    yield* checkCostCenter(whole)
    checked.push(whole)
  }
  return checked
}

/** What the rows add to the balances of their accounts. A balance is no change that `lastmodified` tells. */
function* balanced(year: string, posted: readonly VoucherRow[]): Asking<Document[]> {
  const chart = yield* usableAccounts(
    year,
    posted.map(({ Account }) => Account),
  )
  return [...chart.values()].map((account) => {
    const mine = posted.filter(({ Account }) => String(Account) === account.key)
    const moved = mine.reduce((sum, { Debit, Credit }) => sum + Debit - Credit, 0)
    const data = { ...account.data, BalanceCarriedForward: toOre(Number(account.data.BalanceCarriedForward) + moved) }
    return documentOf(accounts, { part: account.part, key: account.key, data }, account.modifiedAt)
  })
}

/** The next voucher of a series, checked, and the accounts that it moves; the caller has checked series and year. */
export function* postVoucher(
  call: Call,
  year: string,
  voucher: DocumentData & { readonly VoucherRows: readonly Partial<VoucherRow>[] },
): Asking<{ voucher: Draft; put: Document[] }> {
  checkUnlocked(call, String(voucher.TransactionDate))
  const posted = yield* checkedRows(year, voucher.VoucherRows, voucher.CostCenter)
  yield* checkCostCenter(voucher)
  const sum = posted.reduce((total, { Debit, Credit }) => total + Debit - Credit, 0)
  if (posted.length === 0 || toOre(sum) !== 0) refuse('voucher-unbalanced')
  const part = `${year}/${voucher.VoucherSeries}`
  const number = (yield* highest('vouchers', part)) + 1
  const data = { ...voucher, VoucherRows: posted, VoucherNumber: number, Year: Number(year) }
  return { voucher: { part, key: String(number), data }, put: yield* balanced(year, posted) }
}
