import { type Asking, type Document, type DocumentData, find } from '../core/document'
import { checkCostCenter, toOre, usableAccounts } from './accounts'
import { vatOf } from './articles'
import { unsetOf } from './fields'
import { workTypes } from './house-work.table'
import { invoices } from './invoices'
import { refuse } from './refusal'
import type { Call } from './resource'

export interface InvoiceRow {
  readonly AccountNumber: number | null
  readonly ArticleNumber: string | null
  readonly DeliveredQuantity: string
  readonly Description: string
  readonly Discount: number
  readonly DiscountType: string
  readonly HouseWork: boolean
  readonly HouseWorkType: string | null
  readonly Price: number
  readonly PriceExcludingVAT: number
  readonly RowId: number | null
  readonly Total: number
  readonly TotalExcludingVAT: number
  readonly VAT: number
  readonly [other: string]: unknown
}

export type GivenRow = Partial<InvoiceRow>

/** The article's account for a kind of VAT (facts §8.3). */
const accountField: Readonly<Record<string, string>> = {
  SEVAT: 'SalesAccount',
  SEREVERSEDVAT: 'ConstructionAccount',
  EUREVERSEDVAT: 'EUAccount',
  EUVAT: 'EUVATAccount',
  EXPORT: 'ExportAccount',
}

/** A row of nothing but text is no sale and needs no account. */
const isText = (row: GivenRow) =>
  !row.ArticleNumber && !row.AccountNumber && !row.Price && !Number(row.DeliveredQuantity ?? 0)

/**
 * The account that a row is booked on: its own, the customer's, the article's. Where the company's preferred accounts are not
 * filled in, only its own will do; a row with neither article nor account has none (2001304; facts §6.2 C).
 */
function accountOf(call: Call, row: GivenRow, article: Document | undefined, customer: Document): number {
  if (row.AccountNumber) return row.AccountNumber
  if (!article || !call.company.settings.defaultAccounts) return refuse('2001304')
  const own = customer.data.SalesAccount ?? article.data[accountField[String(customer.data.VATType)] ?? 'SalesAccount']
  return Number(own) || Number(article.data.SalesAccount) || refuse('2001304')
}

/** Kinds of house work that do not fit (2003157, 2002980, 2004021; facts §6.2 E). */
function checkHouseWork(row: InvoiceRow, reduction: unknown): void {
  if (row.HouseWorkType === null) return
  const kind = workTypes[row.HouseWorkType]
  if (kind === 'ended') refuse('2003157')
  if (row.HouseWorkType === 'OTHERCOSTS' && row.HouseWork) refuse('2002980')
  if (kind !== 'none' && kind !== reduction) refuse('2004021', `${reduction}/${row.HouseWorkType}`)
}

function discountOf({ Discount, DiscountType }: Pick<InvoiceRow, 'Discount' | 'DiscountType'>, amount: number): number {
  if (DiscountType === 'AMOUNT') return Discount
  return Discount > 100 ? refuse('discount-too-high') : (amount * Discount) / 100
}

/** The row with its sums. Without `VATIncluded` none of them includes VAT (facts §9, 86). */
function withSums(row: InvoiceRow, vatIncluded: boolean): InvoiceRow {
  const rate = 1 + row.VAT / 100
  const amount = row.Price * Number(row.DeliveredQuantity)
  const total = amount - discountOf(row, amount)
  return {
    ...row,
    PriceExcludingVAT: vatIncluded ? toOre(row.Price / rate) : row.Price,
    Total: toOre(total),
    TotalExcludingVAT: toOre(vatIncluded ? total / rate : total),
  }
}

const unsetRow = unsetOf(invoices.fields.InvoiceRows?.fields ?? {}) as unknown as InvoiceRow

/** The rows of an invoice, completed from articles, customer and chart, numbered from `firstId`. */
export function* completeRows(
  call: Call,
  invoice: DocumentData,
  customer: Document,
  year: string,
  sent: readonly GivenRow[],
  firstId: number,
): Asking<InvoiceRow[]> {
  const numbers = sent.flatMap(({ ArticleNumber }) => (ArticleNumber ? [ArticleNumber] : []))
  const articles = yield* find('articles', '', numbers)
  const absent = numbers.find((number) => articles.get(number)?.deletedAt !== null)
  if (absent !== undefined) refuse('2001302', absent)
  const accountOfRow = (row: GivenRow) =>
    isText(row) ? null : accountOf(call, row, articles.get(row.ArticleNumber ?? ''), customer)
  const used = sent.map(accountOfRow)
  const chart = yield* usableAccounts(
    year,
    used.filter((number) => number !== null),
  )
  const taxed = ['SEVAT', 'EUVAT'].includes(String(customer.data.VATType))
  const completed: InvoiceRow[] = []
  for (const [index, row] of sent.entries()) {
    if (Number(row.DeliveredQuantity ?? 0) !== 0 && !row.ArticleNumber && !row.Description) refuse('2003977')
    const article = row.ArticleNumber ? articles.get(row.ArticleNumber)?.data : undefined
    const account = used[index] ?? null
    const whole: InvoiceRow = {
      ...unsetRow,
      ...(article && {
        Description: String(article.Description),
        Unit: article.Unit ?? '',
        HouseWork: article.Housework === true,
        HouseWorkType: article.HouseworkType as string | null,
        Price: Number(article.SalesPrice ?? 0),
      }),
      VAT: taxed && account !== null ? vatOf(chart.get(String(account))) : 0,
      ...row,
      AccountNumber: account,
      RowId: firstId + index,
    }
    checkHouseWork(whole, invoice.TaxReductionType)
    yield* checkCostCenter(whole)
    completed.push(withSums(whole, invoice.VATIncluded === true))
  }
  return completed
}

/**
 * What a change sends, laid over the rows that are there (the specification's rule): by `RowId` where any row has one, then rows
 * without it are new; else in their order. Rows that are not named go.
 */
export function mergeRows(before: readonly InvoiceRow[], sent: readonly GivenRow[]): GivenRow[] {
  const byId = sent.some(({ RowId }) => RowId !== undefined)
  return sent.map((row, index) => {
    const old = byId ? before.find(({ RowId }) => RowId === row.RowId) : before[index]
    if (!old) return row
    const { Total: _, TotalExcludingVAT: __, PriceExcludingVAT: ___, ...kept } = old
    // Another article brings its own account and VAT.
    const { AccountNumber, VAT, ...rest } = kept
    const sameArticle = row.ArticleNumber === undefined || row.ArticleNumber === old.ArticleNumber
    return { ...rest, ...(sameArticle && AccountNumber !== null ? { AccountNumber, VAT } : {}), ...row }
  })
}
