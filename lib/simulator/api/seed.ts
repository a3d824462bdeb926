import type { Document } from '../core/document'
import type { Company } from '../core/world'
import { articles } from './articles'
import { predefined } from './bas.table'
import { customers } from './customers'
import { dayOf } from './dates'
import { documentOf } from './documents'
import { financialYears, furnishYear } from './financial-years'
import { predefinedAccounts } from './predefined-accounts'
import type { Resource } from './resource'
import { costCenters, projects, termsOfPayments, units } from './small-registers'

/** Two calendar years around the beginning of the world: with the next one in its second half, else with the last one. */
function firstYearOf(at: number): number {
  const day = dayOf(at)
  return Number(day.slice(0, 4)) - (day.slice(5) < '07-01' ? 1 : 0)
}

const small: readonly (readonly [resource: Resource, data: readonly Readonly<Record<string, string>>[]])[] = [
  [
    units,
    [
      { Code: 'förp', CodeEnglish: 'pack', Description: 'förpackning' },
      { Code: 'h', CodeEnglish: 'h', Description: 'timmar' },
      { Code: 'km', CodeEnglish: 'km', Description: 'kilometer' },
      { Code: 'st', CodeEnglish: 'pcs', Description: 'styck' },
    ],
  ],
  [
    termsOfPayments,
    [
      ...['0', '10', '15', '20', '30'].map((days) => ({ Code: days, Description: `${days} dagar` })),
      { Code: 'AG', Description: 'Autogiro' },
      { Code: 'K', Description: 'Kontant' },
      { Code: 'PF', Description: 'Postförskott' },
    ],
  ],
  [projects, [{ ProjectNumber: '1', Description: 'Ny webbplats' }]],
  [costCenters, [{ Code: 'BU', Description: 'Butiken' }]],
]

const customerNames = [
  {
    Name: 'Norrskenets Kök AB',
    City: 'Luleå',
    ZipCode: '97231',
    OrganisationNumber: '559000-1001',
    Email: 'kok@norrsken.example',
  },
  { Name: 'Ö & Å Måleri', City: 'Växjö', ZipCode: '35230', OrganisationNumber: '559000-1002', Phone1: '0470-000 00' },
  { Name: 'Ada Exempel', City: 'Uppsala', ZipCode: '75310', Type: 'PRIVATE', TermsOfPayment: '10' },
]

const goods = [
  { Description: 'Kardemummabulle', Unit: 'st', PurchasePrice: 6, QuantityInStock: 40, StockGoods: true },
  { Description: 'Konsulttimme', Unit: 'h', Type: 'SERVICE' },
  { Description: 'Frakt inom Sverige', Unit: 'st', SalesAccount: 3520 },
]

const articleAccounts = {
  SalesAccount: 3001,
  EUAccount: 3108,
  EUVATAccount: 3106,
  ExportAccount: 3105,
  PurchaseAccount: 4000,
  VAT: 25,
}

/** What every company has from the start: the same for every company and, but for its years, in every world. */
export function seedOf(_company: Company, at: number): Document[] {
  const first = firstYearOf(at)
  const years = [1, 2].map((id) => {
    const year = first + id - 1
    return documentOf(
      financialYears,
      { key: String(id), data: { Id: id, FromDate: `${year}-01-01`, ToDate: `${year}-12-31` } },
      at,
    )
  })
  const accounts = predefined.map(([Name, Account]) =>
    documentOf(predefinedAccounts, { key: Name, data: { Name, Account } }, at),
  )
  const registers = small.flatMap(([resource, entries]) =>
    entries.map((data) => documentOf(resource, { key: String(data[resource.key]), data }, at)),
  )
  const people = customerNames.map((data, index) => {
    const number = String(index + 1)
    return documentOf(customers, { key: number, data: { ...data, CustomerNumber: number } }, at)
  })
  const wares = goods.map((data, index) => {
    const number = String(index + 1)
    const stock = {
      DisposableQuantity: data.QuantityInStock ?? 0,
      StockValue: (data.QuantityInStock ?? 0) * (data.PurchasePrice ?? 0),
    }
    return documentOf(
      articles,
      { key: number, data: { ...articleAccounts, ...data, ...stock, ArticleNumber: number } },
      at,
    )
  })
  return [...years, ...furnishYear(1, at), ...furnishYear(2, at), ...accounts, ...registers, ...people, ...wares]
}
