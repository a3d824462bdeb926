import type { Evidence, Localized } from './evidence'
import type { LicenceId } from './licences.table'

export interface Scope {
  /** The name beside the checkbox in the Developer Portal; null where nobody has recorded it. */
  readonly portalName: string | null
  /** What the scope opens, always for reading and writing alike: Fortnox has no read-only scope (facts §4.1). */
  readonly opens: Localized
  /** One of these is enough, beside the integration licence; `any`: no particular one is needed. */
  readonly licences: readonly LicenceId[] | 'any'
  /** Whether Fortnox's page on scopes has it. */
  readonly listed: boolean
  readonly evidence: Evidence
}

const checked = '2026-11-23'
/** On Fortnox's page; the licences are read from a public copy of its table. */
const onThePage: Evidence = { level: 'documented', sources: ['docs-scopes', 'public-tharga'], checked }

const table = {
  archive: {
    portalName: 'Archive', licences: 'any', listed: true, evidence: onThePage,
    opens: { en: 'Files in the archive', sv: 'Filer i arkivet' },
  },
  article: {
    portalName: 'Article', licences: ['order', 'customer-invoice'], listed: true,
    opens: { en: 'Articles and the links saved on them', sv: 'Artiklar och de länkar som sparats på dem' },
    evidence: {
      ...onThePage,
      note: {
        en: 'An older copy of the page puts the links of articles under connectfile.',
        sv: 'I en äldre kopia av sidan hör artiklarnas länkar till connectfile.',
      },
    },
  },
  bookkeeping: {
    portalName: 'Bookkeeping', licences: ['bookkeeping', 'customer-invoice'], listed: true, evidence: onThePage,
    opens: {
      en: 'The chart of accounts, financial years, vouchers, voucher series and SIE files',
      sv: 'Kontoplan, räkenskapsår, verifikationer, verifikationsserier och SIE-filer',
    },
  },
  companyinformation: {
    portalName: 'Company Information', licences: 'any', listed: true, evidence: onThePage,
    opens: { en: "The company's name, organisation number and address", sv: 'Företagets namn, organisationsnummer och adress' },
  },
  connectfile: {
    portalName: 'File Connection', licences: ['bookkeeping', 'assets', 'archive'], listed: true, evidence: onThePage,
    opens: {
      en: 'Which files belong to which article, supplier invoice or voucher',
      sv: 'Vilka filer som hör till vilken artikel, leverantörsfaktura eller verifikation',
    },
  },
  costcenter: {
    portalName: 'Cost Center', licences: ['bookkeeping', 'order', 'customer-invoice'], listed: true, evidence: onThePage,
    opens: { en: 'Cost centres', sv: 'Kostnadsställen' },
  },
  currency: {
    portalName: 'Currency', licences: ['bookkeeping', 'order', 'customer-invoice'], listed: true, evidence: onThePage,
    opens: { en: 'Currencies', sv: 'Valutor' },
  },
  customer: {
    portalName: 'Customer', licences: ['customer-invoice', 'order'], listed: true, evidence: onThePage,
    opens: { en: 'The customer register', sv: 'Kundregistret' },
  },
  inbox: {
    portalName: 'Inbox', licences: 'any', listed: true, evidence: onThePage,
    opens: { en: 'Files in the inbox', sv: 'Filer i inkorgen' },
  },
  invoice: {
    portalName: 'Invoice', licences: ['order', 'customer-invoice'], listed: true, evidence: onThePage,
    opens: {
      en: 'Customer invoices, recurring contracts, accruals and tax reductions',
      sv: 'Kundfakturor, avtal, periodiseringar och skattereduktioner',
    },
  },
  noxfinansinvoice: {
    portalName: 'Noxfinance Invoice', licences: ['customer-invoice'], listed: true, evidence: onThePage,
    opens: { en: 'Invoices handed over to Fortnox Finans', sv: 'Fakturor som lämnats till Fortnox Finans' },
  },
  offer: {
    portalName: 'Offer', licences: ['order'], listed: true, evidence: onThePage,
    opens: { en: 'Offers to customers', sv: 'Offerter' },
  },
  order: {
    portalName: 'Order', licences: ['order'], listed: true, evidence: onThePage,
    opens: { en: 'Orders from customers', sv: 'Kundordrar' },
  },
  payment: {
    portalName: 'Payments', licences: ['bookkeeping', 'order', 'customer-invoice'], listed: true,
    opens: { en: 'Payments of customer and supplier invoices', sv: 'Betalningar av kund- och leverantörsfakturor' },
    evidence: {
      ...onThePage,
      note: {
        en: 'Some public code asks for supplierinvoice or invoice instead. Fortnox’s own page says payment.',
        sv: 'En del öppen kod begär supplierinvoice eller invoice i stället. Fortnox egen sida säger payment.',
      },
    },
  },
  price: {
    portalName: 'Price', licences: ['order', 'customer-invoice'], listed: true, evidence: onThePage,
    opens: { en: 'Price lists and prices', sv: 'Prislistor och priser' },
  },
  print: {
    portalName: 'Print', licences: ['order', 'customer-invoice'], listed: true, evidence: onThePage,
    opens: { en: 'Print templates', sv: 'Utskriftsmallar' },
  },
  profile: {
    portalName: 'Profile', licences: 'any', listed: true, evidence: onThePage,
    opens: { en: 'Name, e-mail address and language of the connected user', sv: 'Den anslutna användarens namn, e-postadress och språk' },
  },
  project: {
    portalName: 'Project', licences: ['bookkeeping', 'order', 'customer-invoice'], listed: true, evidence: onThePage,
    opens: { en: 'Projects', sv: 'Projekt' },
  },
  salary: {
    portalName: 'Salary', licences: ['payroll'], listed: true, evidence: onThePage,
    opens: {
      en: 'Employees, schedules, absence, attendance, expenses, salary rows and holiday debt',
      sv: 'Anställda, scheman, frånvaro, närvaro, utlägg, lönerader och semesterskuld',
    },
  },
  settings: {
    portalName: 'Settings', licences: 'any', listed: true, evidence: onThePage,
    opens: {
      en: 'Company settings, preferred accounts, labels, units, and the terms and ways of payment and delivery',
      sv: 'Företagets inställningar, förvalda konton, etiketter, enheter samt villkor och sätt för betalning och leverans',
    },
  },
  supplier: {
    portalName: 'Supplier', licences: ['bookkeeping'], listed: true, evidence: onThePage,
    opens: { en: 'The supplier register', sv: 'Leverantörsregistret' },
  },
  supplierinvoice: {
    portalName: 'Supplier Invoice', licences: ['bookkeeping'], listed: true, evidence: onThePage,
    opens: { en: 'Supplier invoices, with accruals and outside links', sv: 'Leverantörsfakturor, med periodiseringar och externa länkar' },
  },
  timereporting: {
    portalName: 'Time Reporting', licences: ['time-reporting'], listed: true, evidence: onThePage,
    opens: { en: 'Reported time and its articles', sv: 'Rapporterad tid och dess artiklar' },
  },

  // Not on the page, but met elsewhere (facts §4.2).
  assets: {
    portalName: null, licences: ['assets'], listed: false,
    opens: { en: 'The register of fixed assets', sv: 'Anläggningsregistret' },
    evidence: {
      level: 'observed', sources: ['public-csharp-sdk', 'public-code'], checked,
      note: {
        en: 'Reports disagree on the licence: one was refused without it, another says that no separate one is needed.',
        sv: 'Uppgifterna om licensen går isär: en fick nej utan den, en annan säger att ingen särskild krävs.',
      },
    },
  },
  warehouse: {
    portalName: null, licences: ['warehouse'], listed: false,
    opens: { en: 'The warehouse: stock, purchase orders, deliveries and stocktaking', sv: 'Lagret: saldon, inköpsorder, leveranser och inventering' },
    evidence: {
      level: 'observed', sources: ['public-csharp-sdk'], checked,
      note: {
        en: 'One connection was approved though the user had no warehouse licence; the API then answered missing.rights.',
        sv: 'Ett godkännande gick igenom fast användaren saknade lagerlicens. API:et svarade sedan missing.rights.',
      },
    },
  },
  warehousecustomdocument: {
    portalName: null, licences: ['warehouse'], listed: false,
    opens: { en: "Deliveries in and out of the warehouse with the app's own document types", sv: 'In- och utleveranser med appens egna dokumenttyper' },
    evidence: {
      level: 'observed', sources: ['public-csharp-sdk'], checked,
      note: {
        en: 'The name has been seen. What it opens, and the licence, are concluded from it.',
        sv: 'Namnet är sett. Vad det öppnar, och licensen, är slutsatser av det.',
      },
    },
  },
  warehousedocument: {
    portalName: null, licences: ['warehouse'], listed: false,
    opens: { en: 'Not known; by its name, documents in the warehouse', sv: 'Inte känt. Av namnet att döma dokument i lagret' },
    evidence: {
      level: 'assumed', sources: ['public-csharp-sdk', 'inference'], checked,
      note: {
        en: 'Support asked a developer to try it in 2025. It made no difference.',
        sv: 'Supporten bad en utvecklare pröva det 2025. Det gjorde ingen skillnad.',
      },
    },
  },
  deletevoucher: {
    portalName: null, licences: ['bookkeeping', 'customer-invoice'], listed: false,
    opens: { en: 'Deletion of vouchers', sv: 'Borttagning av verifikationer' },
    evidence: {
      level: 'observed', sources: ['public-csharp-sdk'], checked,
      note: { en: 'The licences are assumed to be those of bookkeeping.', sv: 'Licenserna antas vara samma som för bookkeeping.' },
    },
  },
  companylogo: {
    portalName: null, licences: 'any', listed: false,
    opens: { en: "The company's logo", sv: 'Företagets logotyp' },
    evidence: {
      level: 'observed', sources: ['public-csharp-sdk'], checked,
      note: { en: 'That no particular licence is needed is assumed.', sv: 'Att ingen särskild licens krävs är ett antagande.' },
    },
  },
  developerapi: {
    portalName: null, licences: 'any', listed: false,
    opens: {
      en: "The developer's own account: ratings, sales and users of the integrations",
      sv: 'Utvecklarens eget konto: integrationernas betyg, försäljning och användare',
    },
    evidence: {
      level: 'observed', sources: ['openapi'], checked,
      note: {
        en: 'It belongs to a developer account, not to a customer. That no particular licence is needed is assumed.',
        sv: 'Det hör till ett utvecklarkonto, inte till en kund. Att ingen särskild licens krävs är ett antagande.',
      },
    },
  },
} as const satisfies Record<string, Scope>

export type ScopeId = keyof typeof table

export const scopes: Record<ScopeId, Scope> = table
