import { type Asking, type DocumentData, findOne } from '../core/document'
import { usableAccounts } from './accounts'
import { boolean, group, integer, number, oneOf, text } from './fields'
import { refuse } from './refusal'
import { operationsOf } from './register'
import type { Call, Resource } from './resource'
import { chosenYear } from './year'

const delivery = () => oneOf('PRINT', 'PRINT', 'EMAIL', 'PRINTSERVICE')
const template = () => text('DEFAULTTEMPLATE')
const email = () => text('', 1_024)
const long = (unset: string | null = null) => text(unset, 1_024)

/** Facts §10.5; what is unset was recorded as a mix of null and ''. */
export const customers: Resource = {
  name: 'customers',
  one: 'Customer',
  many: 'Customers',
  key: 'CustomerNumber',
  numbered: true,
  keepsNumbers: true,
  fields: {
    Address1: long(),
    Address2: long(),
    City: long(),
    Country: text(null, 1_024),
    Comments: long(),
    Currency: text('SEK', 3),
    CostCenter: text(null),
    CountryCode: text(null, 20),
    Active: boolean(true),
    CustomerNumber: text(null, 1_024),
    DefaultDeliveryTypes: group({ Invoice: delivery(), Order: delivery(), Offer: delivery() }),
    DefaultTemplates: group({ Order: template(), Offer: template(), Invoice: template(), CashInvoice: template() }),
    DeliveryAddress1: long(),
    DeliveryAddress2: long(),
    DeliveryCity: long(),
    DeliveryCountry: text(null, 1_024),
    DeliveryCountryCode: text(null, 20),
    DeliveryFax: long(),
    DeliveryName: long(),
    DeliveryPhone1: long(),
    DeliveryPhone2: long(),
    DeliveryZipCode: text(null, 10),
    Email: email(),
    EmailInvoice: email(),
    EmailInvoiceBCC: email(),
    EmailInvoiceCC: email(),
    EmailOffer: email(),
    EmailOfferBCC: email(),
    EmailOfferCC: email(),
    EmailOrder: email(),
    EmailOrderBCC: email(),
    EmailOrderCC: email(),
    ExternalReference: long(),
    Fax: long(),
    GLN: text(null, 13),
    GLNDelivery: text(null, 13),
    InvoiceAdministrationFee: text(null, 20),
    InvoiceDiscount: number(null),
    InvoiceFreight: text(null, 20),
    InvoiceRemark: long(''),
    Name: text('', 1_024, { required: true }),
    OrganisationNumber: text('', 30),
    OurReference: text('', 50),
    Phone1: long(),
    Phone2: long(),
    PriceList: text('A'),
    Project: text(''),
    // Taken as a text, shown as a number: recorded.
    SalesAccount: integer(null),
    ShowPriceVATIncluded: boolean(false),
    TermsOfDelivery: text(''),
    TermsOfPayment: text(''),
    Type: oneOf('COMPANY', 'COMPANY', 'PRIVATE'),
    VATNumber: text('', 30),
    VATType: oneOf('SEVAT', 'SEVAT', 'SEREVERSEDVAT', 'EUREVERSEDVAT', 'EUVAT', 'EXPORT'),
    VisitingAddress: text(null, 128),
    VisitingCity: text(null, 128),
    VisitingCountry: text(null, 128),
    VisitingCountryCode: text(null, 20),
    VisitingZipCode: text(null, 10),
    WayOfDelivery: text(''),
    WWW: text('', 128, { address: true }),
    YourReference: text('', 50),
    ZipCode: text(null, 10),
  },
  list: ['Address1', 'Address2', 'City', 'CustomerNumber', 'Email', 'Name', 'OrganisationNumber', 'Phone', 'ZipCode'],
  /** In the list what is null elsewhere is '', and `Phone1` is `Phone`. */
  summary: ({ Address1, Address2, City, Phone1, ZipCode }) => ({
    Address1: Address1 ?? '',
    Address2: Address2 ?? '',
    City: City ?? '',
    Phone: Phone1 ?? '',
    ZipCode: ZipCode ?? '',
  }),
  searched: ['Active', 'GLN', 'GLNDelivery'],
  filters: { active: ({ Active }) => Active === true, inactive: ({ Active }) => Active === false },
  search: {
    customernumber: 'CustomerNumber',
    name: 'Name',
    zipcode: 'ZipCode',
    city: 'City',
    email: 'Email',
    phone: 'Phone',
    organisationnumber: 'OrganisationNumber',
    gln: 'GLN',
    glndelivery: 'GLNDelivery',
  },
  sort: { customernumber: 'CustomerNumber', name: 'Name' },
  absent: '2000433',
  taken: '2000637',

  *create(call, given, { data }) {
    return yield* checked(call, given, data)
  },
  *update(call, given, after) {
    return yield* checked(call, given, after)
  },
}

const countries = [
  ['CountryCode', 'Country'],
  ['DeliveryCountryCode', 'DeliveryCountry'],
  ['VisitingCountryCode', 'VisitingCountry'],
] as const
const swedish = new Intl.DisplayNames('sv', { type: 'region', fallback: 'none' })

/** The country's name in Swedish; refuses what is no code of two letters (facts §6.2 E). */
function countryOf(code: unknown): string {
  const known = typeof code === 'string' && /^[A-Z]{2}$/.test(code) ? swedish.of(code) : undefined
  return known ?? refuse('country-unknown', code)
}

/** A Swedish VAT number is SE, the organisation number and 01 (facts §6.2 D, 2004194); others are taken as they are. */
const vatNumberValid = (value: string) => /^(SE\d{10}01|(?!SE)[A-Z]{2}[A-Z0-9+*]{2,13})$/.test(value)

function* checked(call: Call, given: DocumentData, data: DocumentData): Asking<DocumentData> {
  const named: Record<string, unknown> = {}
  for (const [code, name] of countries) {
    if (typeof given[code] === 'string' && given[code] !== '') named[name] = countryOf(given[code])
    if (typeof given[name] === 'string' && /^\p{Lu}{3,}$/u.test(given[name])) refuse('country-unknown', given[name])
  }
  if (given.VATNumber && !vatNumberValid(String(given.VATNumber))) refuse('2004194')
  if (typeof given.SalesAccount === 'number') yield* usableAccounts((yield* chosenYear(call)).id, [given.SalesAccount])
  if (given.TermsOfPayment) {
    const terms = yield* findOne('termsofpayments', '', String(given.TermsOfPayment))
    if (!terms) refuse('terms-unknown', given.TermsOfPayment)
  }
  return { ...data, ...named }
}

export const customerOperations = operationsOf(customers, 'list', 'create', 'read', 'update', 'remove')
