import type { DocumentData } from '../core/document'
import { toOre } from './accounts'
import { addDays } from './dates'
import type { InvoiceRow } from './invoice-rows'

/** VAT on freight and fees; assumed. */
const feeVat = 25

/** The sums of an invoice. That the total is rounded to whole kronor, as Fortnox does unless told otherwise, is assumed. */
export function totals(invoice: DocumentData, rows: readonly InvoiceRow[], taxed: boolean): DocumentData {
  const net = toOre(rows.reduce((sum, row) => sum + row.TotalExcludingVAT, 0))
  const rowVat = rows.reduce((sum, row) => sum + (row.TotalExcludingVAT * row.VAT) / 100, 0)
  const feeRate = taxed ? feeVat / 100 : 0
  const [freight, fee] = [Number(invoice.Freight), Number(invoice.AdministrationFee)]
  const [freightVat, administrationVat] = [toOre(freight * feeRate), toOre(fee * feeRate)]
  const vat = toOre(rowVat + freightVat + administrationVat)
  const exact = toOre(net + freight + fee + vat)
  const total = invoice.Currency === 'SEK' ? Math.round(exact) : exact
  return {
    Net: net,
    Gross: net,
    FreightVAT: freightVat,
    AdministrationFeeVAT: administrationVat,
    TotalVAT: vat,
    RoundOff: toOre(total - exact),
    Total: total,
    TotalToPay: total,
    Balance: total,
    HouseWork: rows.some(({ HouseWork }) => HouseWork),
  }
}

/** The reference that a payment carries: the number, a digit for the length, and a Luhn check digit; recorded: 18 is 1842. */
export function ocrOf(documentNumber: string): string {
  const digits = documentNumber.replace(/\D/g, '')
  const withLength = `${digits}${(digits.length + 2) % 10}`
  const sum = [...withLength].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return `${withLength}${(10 - (sum % 10)) % 10}`
}

/** The days are the digits that the terms' code begins with; words such as AG are paid at once (assumed). */
export function dueDate(invoiceDate: string, terms: string): string {
  return addDays(invoiceDate, Number(/^\d{1,3}/.exec(terms)?.[0] ?? 0))
}
