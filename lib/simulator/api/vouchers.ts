import { type Asking, type Document, find, findOne } from '../core/document'
import { created, documentOf, showDocument, unwrap } from './documents'
import { day, integer, number, readFields, requireFields, rows, shown, text } from './fields'
import { postVoucher, type VoucherRow } from './post-voucher'
import { refuse } from './refusal'
import { listOf } from './register'
import { type Call, changes, type Operations, type Resource, type Result, reads } from './resource'
import { chosenYear, holds } from './year'

/** What has been booked (facts §10.4). Each series of each year counts for itself. */
export const vouchers: Resource = {
  name: 'vouchers',
  one: 'Voucher',
  many: 'Vouchers',
  key: 'VoucherNumber',
  yearly: true,
  address: ({ part, key }) => `vouchers/${encodeURIComponent(part.split('/')[1] ?? '')}/${key}`,
  fields: {
    Comments: text(null, 1_000),
    CostCenter: text(''),
    Description: text('', 200, { required: true }),
    // A number when it was recorded, a text in the specification.
    Project: text('', 20),
    ReferenceNumber: shown(''),
    ReferenceType: shown('MANUAL'),
    TransactionDate: day(null, { required: true }),
    VoucherNumber: shown(0),
    VoucherRows: rows({
      Account: integer(null),
      CostCenter: text(''),
      Credit: number(0),
      Description: text('', 200),
      Debit: number(0),
      Project: text('', 20),
      Removed: shown(false),
      TransactionInformation: text('', 100),
      Quantity: number(0),
    }),
    VoucherSeries: text(null, 10, { required: true }),
    Year: shown(0),
    ApprovalState: shown(0),
  },
  // Without its rows: each voucher has to be read (facts §5.2).
  list: [
    'Comments',
    'Description',
    'ReferenceNumber',
    'ReferenceType',
    'TransactionDate',
    'VoucherNumber',
    'VoucherSeries',
    'Year',
    'ApprovalState',
  ],
  searched: ['CostCenter'],
  search: { costcenter: 'CostCenter', voucherseries: (item, value) => item.VoucherSeries === value },
  sort: {
    referencenumber: 'ReferenceNumber',
    referencetype: 'ReferenceType',
    vouchernumber: 'VoucherNumber',
    voucherseries: 'VoucherSeries',
  },
  date: 'TransactionDate',
  absent: 'voucher-absent',
  taken: 'number-taken',
}

function* list(call: Call): Asking<Result> {
  const year = yield* chosenYear(call)
  const series = call.params.VoucherSeries
  return yield* listOf(vouchers, call, series === undefined ? year.id : `${year.id}/${series}`)
}

function* read(call: Call): Asking<Result> {
  const { VoucherSeries = '', VoucherNumber = '' } = call.params
  const year = yield* chosenYear(call)
  const voucher = yield* findOne('vouchers', `${year.id}/${VoucherSeries}`, VoucherNumber)
  return { status: 200, body: showDocument(vouchers, call.origin, voucher ?? refuse('voucher-absent')), put: [] }
}

/** The series must be there and open to posting by hand (facts §8.3). */
function* manualSeries(year: string, code: string): Asking<Document> {
  const series = (yield* find('voucherseries', year, [code])).get(code)
  if (series?.deletedAt !== null) return refuse('series-unknown', code)
  return series.data.Manual === true ? series : refuse('series-not-manual', code)
}

/** Without `financialyear` the preselected year is used, whatever the date (facts §10.4). */
function* create(call: Call): Asking<Result> {
  const given = readFields(vouchers.fields, unwrap(call.sent, vouchers.one))
  requireFields(vouchers.fields, given)
  const year = yield* chosenYear(call)
  const date = String(given.TransactionDate)
  if (!holds(year, date)) refuse('date-outside-year', date)
  yield* manualSeries(year.id, String(given.VoucherSeries))
  const sent = (given.VoucherRows ?? []) as readonly Partial<VoucherRow>[]
  const { voucher, put } = yield* postVoucher(call, year.id, { ...given, VoucherRows: sent })
  return created(vouchers, call, documentOf(vouchers, voucher, call.now), put)
}

export const voucherOperations: Operations = {
  'GET /3/vouchers': reads(list),
  'GET /3/vouchers/sublist': reads(list),
  'GET /3/vouchers/sublist/{VoucherSeries}': reads(list),
  'GET /3/vouchers/{VoucherSeries}/{VoucherNumber}': reads(read),
  'POST /3/vouchers': changes(create),
}
