import { type Asking, type Document, type DocumentData, findOne, highest } from '../core/document'
import { dayOf } from './dates'
import { changed, created, documentOf, unwrap } from './documents'
import { readFields, requireFields, unsetOf } from './fields'
import { invoiceActions } from './invoice-actions'
import { completeRows, type GivenRow, type InvoiceRow, mergeRows } from './invoice-rows'
import { dueDate, ocrOf, totals } from './invoice-totals'
import { invoices } from './invoices'
import { refuse } from './refusal'
import { lay, operationsOf, theOne } from './register'
import { type Call, changes, type Operations, type Result } from './resource'
import { yearOf } from './year'

/** The customer that a document names (facts §6.2 D, 2000204). */
function* customerOf(number: unknown): Asking<Document> {
  return (yield* findOne('customers', '', String(number))) ?? refuse('2000204', number)
}

const filled = (value: unknown) => (value === null || value === undefined ? '' : value)

/** What an invoice takes over from its customer. */
function fromCustomer({ data }: Document): DocumentData {
  const names = [
    'Address1',
    'Address2',
    'City',
    'Country',
    'Phone1',
    'Phone2',
    'ZipCode',
    'OrganisationNumber',
    'OurReference',
  ]
  const delivery = [
    'DeliveryAddress1',
    'DeliveryAddress2',
    'DeliveryCity',
    'DeliveryCountry',
    'DeliveryName',
    'DeliveryZipCode',
  ]
  const terms = ['YourReference', 'PriceList', 'TermsOfDelivery', 'WayOfDelivery', 'CostCenter', 'Project', 'Currency']
  const same = [...names, ...delivery, ...terms].map((name) => [name, filled(data[name])])
  return { ...Object.fromEntries(same), CustomerName: data.Name, Remarks: filled(data.InvoiceRemark) }
}

/** Where the invoice would be sent. */
function emailOf({ data }: Document): DocumentData {
  return {
    ...(invoices.fields.EmailInformation?.unset as DocumentData),
    EmailAddressTo: data.EmailInvoice || filled(data.Email),
    EmailAddressCC: data.EmailInvoiceCC || null,
    EmailAddressBCC: data.EmailInvoiceBCC || null,
  }
}

/** Terms that are named must be there. */
function* termsOf(invoice: DocumentData): Asking<string> {
  const code = String(invoice.TermsOfPayment)
  if (!(yield* findOne('termsofpayments', '', code))) refuse('terms-unknown', code)
  return code
}

/** Rows, sums and due date, worked out from what the invoice says. */
function* completed(
  call: Call,
  invoice: DocumentData,
  customer: Document,
  rows: readonly GivenRow[],
): Asking<DocumentData> {
  const date = String(invoice.InvoiceDate)
  const year = yield* yearOf(date)
  const counted = Number((yield* findOne('counters', '', 'invoicerows'))?.data.value ?? 0)
  const whole = yield* completeRows(call, invoice, customer, year.id, rows, counted + 1)
  const taxed = ['SEVAT', 'EUVAT'].includes(String(customer.data.VATType))
  return { ...invoice, AccountingMethod: year.method, InvoiceRows: whole, ...totals(invoice, whole, taxed) }
}

/** Row ids are never given twice. */
function* counted(call: Call, data: DocumentData): Asking<Document[]> {
  const used = Number((yield* findOne('counters', '', 'invoicerows'))?.data.value ?? 0)
  const value = used + (data.InvoiceRows as readonly unknown[]).length
  return [
    {
      resource: 'counters',
      part: '',
      key: 'invoicerows',
      summary: {},
      data: { value },
      modifiedAt: call.now,
      deletedAt: null,
    },
  ]
}

function* create(call: Call): Asking<Result> {
  const given = readFields(invoices.fields, unwrap(call.sent, invoices.one))
  requireFields(invoices.fields, given)
  const customer = yield* customerOf(given.CustomerNumber)
  const number = String(given.DocumentNumber ?? (yield* highest('invoices', '')) + 1)
  if (yield* findOne('invoices', '', number)) refuse('number-taken', number)
  const date = String(given.InvoiceDate ?? dayOf(call.now))
  const preset = {
    ...unsetOf(invoices.fields),
    ...fromCustomer(customer),
    EmailInformation: emailOf(customer),
    TermsOfPayment: customer.data.TermsOfPayment || '30',
    InvoiceDate: date,
    OutboundDate: date,
    OCR: ocrOf(number),
  }
  const laid = lay(invoices.fields, preset, given)
  const terms = yield* termsOf(laid)
  const invoice = { ...laid, DocumentNumber: number, DueDate: given.DueDate ?? dueDate(date, terms) }
  const data = yield* completed(call, invoice, customer, (given.InvoiceRows ?? []) as readonly GivenRow[])
  return created(invoices, call, documentOf(invoices, { key: number, data }, call.now), yield* counted(call, data))
}

/** A booked or cancelled invoice cannot be changed. How Fortnox says so is not known. */
function* update(call: Call): Asking<Result> {
  const before = yield* theOne(invoices, call)
  if (before.data.Booked) refuse('invoice-booked')
  if (before.data.Cancelled) refuse('invoice-cancelled')
  const given = readFields(invoices.fields, unwrap(call.sent, invoices.one))
  const laid: DocumentData = { ...lay(invoices.fields, before.data, given), DocumentNumber: before.key }
  const customer = yield* customerOf(laid.CustomerNumber)
  const other = given.CustomerNumber !== undefined && given.CustomerNumber !== before.data.CustomerNumber
  const invoice: DocumentData = other ? { ...laid, ...fromCustomer(customer), ...given } : laid
  const terms = yield* termsOf(invoice)
  const moved = given.InvoiceDate !== undefined || given.TermsOfPayment !== undefined
  const due = given.DueDate ?? (moved ? dueDate(String(invoice.InvoiceDate), terms) : before.data.DueDate)
  const old = before.data.InvoiceRows as readonly InvoiceRow[]
  const rows =
    given.InvoiceRows === undefined ? mergeRows(old, old) : mergeRows(old, given.InvoiceRows as readonly GivenRow[])
  const data = yield* completed(call, { ...invoice, DocumentNumber: before.key, DueDate: due }, customer, rows)
  return changed(invoices, call, documentOf(invoices, { key: before.key, data }, call.now), yield* counted(call, data))
}

export const invoiceOperations: Operations = {
  ...operationsOf(invoices, 'list', 'read'),
  'POST /3/invoices': changes(create),
  'PUT /3/invoices/{DocumentNumber}': changes(update),
  ...invoiceActions,
}
