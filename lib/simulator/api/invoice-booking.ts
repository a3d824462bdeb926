import type { Asking, Document, DocumentData } from '../core/document'
import { toOre } from './accounts'
import { documentOf } from './documents'
import type { InvoiceRow } from './invoice-rows'
import { postVoucher, type VoucherRow } from './post-voucher'
import { predefinedFor } from './predefined-accounts'
import { refuse } from './refusal'
import type { Call } from './resource'
import { vouchers } from './vouchers'
import { yearOf } from './year'

/** Series of customer invoices (facts §8.3). */
const series = 'B'

const vatAccounts: Readonly<Record<number, string>> = { 25: 'OUTVAT_MP1', 12: 'OUTVAT_MP2', 6: 'OUTVAT_MP3' }
const others = ['CUSTCLAIM', 'FREIGHT', 'ADMFEE', 'ROUNDOFF']

type Amounts = Map<number, number>

/** One row an account: what is positive is owed to us. */
function voucherRows(amounts: Amounts): Pick<VoucherRow, 'Account' | 'Debit' | 'Credit'>[] {
  return [...amounts].flatMap(([Account, amount]) => {
    const rounded = toOre(amount)
    return rounded === 0 ? [] : [{ Account, Debit: Math.max(0, rounded), Credit: Math.max(0, -rounded) }]
  })
}

/** What the invoice books: the claim against sales, VAT, freight, fee and rounding. */
function amountsOf(invoice: DocumentData, account: (name: string) => number): Amounts {
  const amounts: Amounts = new Map()
  const add = (number: number, amount: number) => {
    if (toOre(amount) === 0) return
    // A preferred account that is not set (facts §6.2 C).
    if (number === 0) refuse('2001304')
    amounts.set(number, (amounts.get(number) ?? 0) + amount)
  }
  add(account('CUSTCLAIM'), Number(invoice.Total))
  const vatOfFees = Number(invoice.FreightVAT) + Number(invoice.AdministrationFeeVAT)
  const byRate = new Map<number, number>([[25, vatOfFees]])
  for (const row of invoice.InvoiceRows as readonly InvoiceRow[]) {
    add(row.AccountNumber ?? 0, -row.TotalExcludingVAT)
    byRate.set(row.VAT, (byRate.get(row.VAT) ?? 0) + (row.TotalExcludingVAT * row.VAT) / 100)
  }
  for (const [rate, vat] of byRate) add(account(vatAccounts[rate] ?? 'OUTVAT_MP1'), -vat)
  add(account('FREIGHT'), -Number(invoice.Freight))
  add(account('ADMFEE'), -Number(invoice.AdministrationFee))
  // Whatever is left is rounding: to whole kronor, and of öre in the VAT.
  const left = [...amounts.values()].reduce((sum, amount) => sum + toOre(amount), 0)
  add(account('ROUNDOFF'), -left)
  return amounts
}

/**
 * Books an invoice: a voucher of series B in the year of its date. Under the cash method, and where the invoice comes to nothing,
 * Fortnox is assumed to make one too, as it was recorded for invoices of 0 kronor.
 */
export function* bookkeep(
  call: Call,
  invoice: Document,
): Asking<{ booked: Document; put: Document[]; data: DocumentData }> {
  const { data } = invoice
  const date = String(data.InvoiceDate)
  const year = yield* yearOf(date)
  const account = yield* predefinedFor(call.company, [...others, ...Object.values(vatAccounts)])
  const rows = voucherRows(amountsOf(data, account))
  const claim = account('CUSTCLAIM') || refuse('2001304')
  const { voucher, put } = yield* postVoucher(call, year.id, {
    Description: `Kundfaktura - ${data.CustomerName} (${data.CustomerNumber}) - ${invoice.key}`.slice(0, 200),
    TransactionDate: date,
    VoucherSeries: series,
    ReferenceNumber: invoice.key,
    ReferenceType: 'INVOICE',
    CostCenter: data.CostCenter,
    Project: data.Project,
    VoucherRows: rows.length > 0 ? rows : [{ Account: claim }],
  })
  const booked = documentOf(vouchers, voucher, call.now)
  const marks = {
    Booked: true,
    VoucherNumber: Number(voucher.key),
    VoucherSeries: series,
    VoucherYear: Number(year.id),
  }
  // With nothing to pay it is paid; recorded.
  return { booked, put, data: { ...data, ...marks, FinalPayDate: data.Balance === 0 ? date : null } }
}
