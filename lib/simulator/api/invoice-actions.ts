import { type Asking, type Document, type DocumentData, highest } from '../core/document'
import { dayOf } from './dates'
import { changed, documentOf, showDocument } from './documents'
import { bookkeep } from './invoice-booking'
import type { InvoiceRow } from './invoice-rows'
import { dueDate, ocrOf } from './invoice-totals'
import { invoices } from './invoices'
import { plainPdf } from './plain-pdf'
import { refuse } from './refusal'
import { theOne } from './register'
import { type Call, changes, type Operation, type Operations, type Result, reads } from './resource'

const withData = (call: Call, { key }: Document, data: DocumentData) => documentOf(invoices, { key, data }, call.now)

function* book(call: Call): Asking<Result> {
  const invoice = yield* theOne(invoices, call)
  if (invoice.data.Cancelled) refuse('invoice-cancelled')
  if (invoice.data.Booked) refuse('invoice-booked')
  if (invoice.data.NotCompleted) refuse('invoice-not-completed')
  const { booked, put, data } = yield* bookkeep(call, invoice)
  return changed(invoices, call, withData(call, invoice, data), [booked, ...put])
}

/** Only what is not booked can be cancelled; a booked invoice is credited. Assumed. */
function* cancel(call: Call): Asking<Result> {
  const invoice = yield* theOne(invoices, call)
  if (invoice.data.Booked) refuse('invoice-booked')
  if (invoice.data.Cancelled) refuse('invoice-cancelled')
  return changed(invoices, call, withData(call, invoice, { ...invoice.data, Cancelled: true, Balance: 0 }))
}

const negative = (value: unknown) => 0 - Number(value)
const sums = [
  'Net',
  'Gross',
  'Total',
  'TotalToPay',
  'TotalVAT',
  'Balance',
  'RoundOff',
  'Freight',
  'FreightVAT',
  'AdministrationFee',
  'AdministrationFeeVAT',
]

/** The same invoice the other way round, dated today and not booked. */
function creditOf(call: Call, { key, data }: Document, number: string): DocumentData {
  const rows = (data.InvoiceRows as readonly InvoiceRow[]).map((row) => ({
    ...row,
    DeliveredQuantity: String(negative(row.DeliveredQuantity)),
    Total: negative(row.Total),
    TotalExcludingVAT: negative(row.TotalExcludingVAT),
  }))
  const date = dayOf(call.now)
  return {
    ...data,
    ...Object.fromEntries(sums.map((name) => [name, negative(data[name])])),
    InvoiceRows: rows,
    DocumentNumber: number,
    Credit: 'true',
    CreditInvoiceReference: key,
    InvoiceDate: date,
    OutboundDate: date,
    DueDate: dueDate(date, String(data.TermsOfPayment)),
    OCR: ocrOf(number),
    Booked: false,
    Sent: false,
    FinalPayDate: null,
    VoucherNumber: null,
    VoucherSeries: null,
    VoucherYear: null,
  }
}

/** Makes a credit invoice; the answer is the first one, which names it. That it has to be booked is assumed. */
function* credit(call: Call): Asking<Result> {
  const invoice = yield* theOne(invoices, call)
  if (invoice.data.Cancelled) refuse('invoice-cancelled')
  if (!invoice.data.Booked) refuse('invoice-not-booked')
  if (invoice.data.Credit === 'true' || invoice.data.CreditInvoiceReference !== '0') refuse('invoice-credited')
  const number = String((yield* highest('invoices', '')) + 1)
  const made = documentOf(invoices, { key: number, data: creditOf(call, invoice, number) }, call.now)
  return changed(invoices, call, withData(call, invoice, { ...invoice.data, CreditInvoiceReference: number }), [made])
}

/** Marks it as sent, by whatever way (facts §9, 83). */
function* send(call: Call): Asking<Result> {
  const invoice = yield* theOne(invoices, call)
  return changed(invoices, call, withData(call, invoice, { ...invoice.data, Sent: true }))
}

const pdfOf = ({ key, data }: Document) =>
  plainPdf([`Simulated invoice ${key}`, `${data.CustomerName}`, `${data.Total} ${data.Currency}`, `OCR ${data.OCR}`])

function* print(call: Call): Asking<Result> {
  const invoice = yield* theOne(invoices, call)
  return { status: 200, pdf: pdfOf(invoice), put: [withData(call, invoice, { ...invoice.data, Sent: true })] }
}

/** The one that changes nothing (facts §9, 83). */
function* preview(call: Call): Asking<Result> {
  return { status: 200, pdf: pdfOf(yield* theOne(invoices, call)), put: [] }
}

/** Without a warehouse every invoice is ready from the start: recorded. */
function* ready(call: Call): Asking<Result> {
  return { status: 200, body: showDocument(invoices, call.origin, yield* theOne(invoices, call)), put: [] }
}

/** Some actions are GETs though they change the invoice (facts §6.2 B). */
const actions: Readonly<Record<string, readonly [method: 'GET' | 'PUT', operation: Operation]>> = {
  bookkeep: ['PUT', changes(book)],
  cancel: ['PUT', changes(cancel)],
  credit: ['PUT', changes(credit)],
  externalprint: ['PUT', changes(send)],
  warehouseready: ['PUT', reads(ready)],
  email: ['GET', changes(send)],
  einvoice: ['GET', changes(send)],
  eprint: ['GET', changes(send)],
  print: ['GET', changes(print)],
  printreminder: ['GET', changes(print)],
  preview: ['GET', reads(preview)],
}

const pathOf = (action: string) => `/3/invoices/{DocumentNumber}/${action}`

export const invoiceActions: Operations = Object.fromEntries(
  Object.entries(actions).map(([action, [method, operation]]) => [`${method} ${pathOf(action)}`, operation]),
)

/** Paths on which a wrong method is an error of its own: "Felaktig action på faktura (PUT)". */
export const invoiceActionPaths: readonly string[] = Object.keys(actions).map(pathOf)
