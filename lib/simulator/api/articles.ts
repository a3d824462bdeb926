import { type Asking, type Document, type DocumentData, find } from '../core/document'
import { usableAccounts } from './accounts'
import { vatByCode } from './bas.table'
import { boolean, type Field, integer, number, oneOf, shown, text } from './fields'
import { workTypes } from './house-work.table'
import { predefinedFor } from './predefined-accounts'
import { refuse } from './refusal'
import { operationsOf } from './register'
import type { Call, Resource } from './resource'
import { chosenYear } from './year'

const houseworkType: Field = { ...oneOf(null, ...Object.keys(workTypes)), nullEmpties: true }

/** Facts §10.6. The list has most of its numbers as texts. */
export const articles: Resource = {
  name: 'articles',
  one: 'Article',
  many: 'Articles',
  key: 'ArticleNumber',
  numbered: true,
  keepsNumbers: true,
  fields: {
    ArticleNumber: text(null, 50),
    Bulky: boolean(false),
    ConstructionAccount: integer(0),
    Depth: integer(0),
    Description: text('', 200, { required: true }),
    DisposableQuantity: shown(0),
    EAN: text('', 30),
    EUAccount: integer(0),
    EUVATAccount: integer(0),
    ExportAccount: integer(0),
    Height: integer(0),
    Housework: boolean(false),
    HouseworkType: houseworkType,
    Active: boolean(true),
    Manufacturer: text(null, 50),
    ManufacturerArticleNumber: text('', 50),
    Note: text('', 10_000, { address: true }),
    PurchaseAccount: integer(0),
    PurchasePrice: number(0),
    QuantityInStock: number(0),
    ReservedQuantity: shown(0),
    SalesAccount: integer(0),
    StockGoods: boolean(false),
    StockPlace: text(null, 100),
    StockValue: shown(0),
    StockWarning: number(0),
    SupplierName: shown(null),
    SupplierNumber: text(null),
    Type: oneOf('STOCK', 'STOCK', 'SERVICE'),
    Unit: text(null),
    VAT: number(0),
    WebshopArticle: boolean(false),
    Weight: integer(0),
    Width: integer(0),
    Expired: boolean(false),
    SalesPrice: shown(null),
    CostCalculationMethod: text(null),
    StockAccount: integer(null),
    StockChangeAccount: integer(null),
    DirectCost: number(null),
    FreightCost: number(null),
    OtherCost: number(null),
    DefaultStockPoint: text(null),
    DefaultStockLocation: text(null),
  },
  list: [
    'ArticleNumber',
    'Description',
    'DisposableQuantity',
    'EAN',
    'Housework',
    'PurchasePrice',
    'SalesPrice',
    'QuantityInStock',
    'ReservedQuantity',
    'StockPlace',
    'StockValue',
    'Unit',
    'VAT',
    'WebshopArticle',
  ],
  summary: (data) => ({
    DisposableQuantity: String(data.DisposableQuantity),
    PurchasePrice: String(data.PurchasePrice),
    QuantityInStock: String(data.QuantityInStock),
    ReservedQuantity: String(data.ReservedQuantity),
    StockValue: String(data.StockValue),
    // Null in all that was recorded, of articles without VAT.
    VAT: data.VAT === 0 ? null : String(data.VAT),
  }),
  searched: ['Active', 'SupplierNumber', 'Manufacturer', 'ManufacturerArticleNumber'],
  filters: { active: ({ Active }) => Active === true, inactive: ({ Active }) => Active === false },
  search: {
    articlenumber: 'ArticleNumber',
    description: 'Description',
    ean: 'EAN',
    suppliernumber: 'SupplierNumber',
    manufacturer: 'Manufacturer',
    manufacturerarticlenumber: 'ManufacturerArticleNumber',
    webshop: 'WebshopArticle',
  },
  sort: {
    articlenumber: 'ArticleNumber',
    quantityinstock: 'QuantityInStock',
    reservedquantity: 'ReservedQuantity',
    stockvalue: 'StockValue',
  },
  absent: '2000428',
  taken: '2000013',

  *create(call, given, { data }) {
    const account = yield* predefinedFor(call.company, Object.values(defaults))
    const byDefault = Object.fromEntries(Object.entries(defaults).map(([field, name]) => [field, account(name)]))
    const whole: DocumentData = { ...data, ...byDefault, ...given, ArticleNumber: data.ArticleNumber }
    return yield* checked(call, { SalesAccount: whole.SalesAccount, ...given }, whole)
  },
  *update(call, given, after) {
    return yield* checked(call, given, after)
  },
}

/** Where an article's accounts come from when they are not given. */
const defaults = {
  SalesAccount: 'SALES',
  EUAccount: 'SALESEUREV',
  EUVATAccount: 'SALESEUVAT',
  ExportAccount: 'SALESEXPORT',
  PurchaseAccount: 'PURCASE',
}
const accountFields = [...Object.keys(defaults), 'ConstructionAccount', 'StockAccount', 'StockChangeAccount']

/** The VAT in per cent that the account's VAT code stands for: what an article is sold with, as it was recorded. */
export const vatOf = (account: Document | undefined) => vatByCode[String(account?.data.VATCode)] ?? 0

function* checked(call: Call, given: DocumentData, data: DocumentData): Asking<DocumentData> {
  const year = (yield* chosenYear(call)).id
  const named = accountFields.filter((field) => Number(given[field] ?? 0) !== 0)
  yield* usableAccounts(
    year,
    named.map((field) => given[field]),
  )
  const chart = yield* find('accounts', year, [String(data.PurchaseAccount), String(data.SalesAccount)])
  // Also where only the default account is missing: send one, or add it (facts §6.2 C).
  if (data.PurchaseAccount !== 0 && chart.get(String(data.PurchaseAccount))?.deletedAt !== null) {
    refuse('purchase-account-missing', data.PurchaseAccount)
  }
  return {
    ...data,
    VAT: given.VAT ?? (given.SalesAccount === undefined ? data.VAT : vatOf(chart.get(String(data.SalesAccount)))),
    DisposableQuantity: Number(data.QuantityInStock) - Number(data.ReservedQuantity),
    StockValue: Math.max(0, Number(data.QuantityInStock)) * Number(data.PurchasePrice),
  }
}

export const articleOperations = operationsOf(articles, 'list', 'create', 'read', 'update', 'remove')
