import type { Evidence } from '@/lib/fortnox/evidence'
import type { Behaviour } from '../core/behaviour'

export type ApiBehaviourArea = 'lists' | 'bookkeeping' | 'registers' | 'access'

/** What the simulated registers do, by the part of the API. */
export interface ApiBehaviour extends Behaviour {
  readonly area: ApiBehaviourArea
}

const checked = '2026-11-23'
const documented = (...sources: Evidence['sources']): Evidence => ({ level: 'documented', sources, checked })
const observed = (...sources: Evidence['sources']): Evidence => ({ level: 'observed', sources, checked })
const assumed: Evidence = { level: 'assumed', sources: ['inference'], checked }

export const apiBehaviours = {
  // Lists and bodies.
  'list-pages': {
    area: 'lists',
    what: {
      en: 'A list has 100 items a page, up to 500 on request; an empty list has 0 pages.',
      sv: 'En lista har 100 poster per sida, upp till 500 på begäran. En tom lista har 0 sidor.',
    },
    evidence: observed('wire-registers', 'public-research', 'public-csharp-sdk'),
  },
  search: {
    area: 'lists',
    what: {
      en: 'Search finds what contains the text, whatever the case; several parameters must all match.',
      sv: 'En sökning hittar det som innehåller texten, oavsett versaler. Flera parametrar ska alla stämma.',
    },
    evidence: { ...documented('docs-parameters'), note: { en: 'That they combine was recorded.', sv: 'Att de kombineras är inspelat.' } },
  },
  'impossible-filters': {
    area: 'lists',
    what: {
      en: 'A limit, page, date or year that cannot be is refused as an invalid parameter (2000588).',
      sv: 'En omöjlig gräns, sida, dag eller ett omöjligt år nekas som ogiltig parameter (2000588).',
    },
    evidence: assumed,
  },
  'list-order': {
    area: 'lists',
    what: { en: 'Without sortby a list is in the order of its numbers.', sv: 'Utan sortby står en lista i nummerordning.' },
    evidence: observed('wire-registers'),
  },
  'blank-fields': {
    area: 'lists',
    what: {
      en: 'On a change, null, an empty text and a field that is left out all leave the field; API_BLANK empties it.',
      sv: 'Vid en ändring lämnar null, tom text och ett utelämnat fält fältet som det är. API_BLANK tömmer det.',
    },
    evidence: observed('wire-registers', 'public-csharp-sdk'),
  },
  'read-only-fields': {
    area: 'lists',
    what: {
      en: 'A field that only Fortnox sets is refused as an unknown one (2001399), @url too.',
      sv: 'Ett fält som bara Fortnox sätter nekas som ett okänt (2001399), även @url.',
    },
    evidence: documented('docs-errors'),
  },
  'illegal-characters': {
    area: 'lists',
    what: {
      en: 'Which characters are illegal, beside the ellipsis, the middle dot and ://, is a guess: control characters and pictographs.',
      sv: 'Vilka tecken som är otillåtna, utöver ellips, mittpunkt och ://, är en gissning: styrtecken och piktogram.',
    },
    evidence: assumed,
  },
  'too-long': {
    area: 'lists',
    what: { en: 'A text that is too long is refused with 2000107, whatever its field.', sv: 'En för lång text nekas med 2000107, vilket fält det än är.' },
    evidence: assumed,
  },
  'unnumbered-refusals': {
    area: 'lists',
    what: {
      en: 'A refusal whose number nobody has written down has the code 0.',
      sv: 'Ett nej vars nummer ingen har skrivit ned har koden 0.',
    },
    evidence: assumed,
  },

  // Bookkeeping.
  'year-of-accounts': {
    area: 'bookkeeping',
    what: {
      en: 'Each financial year has its own chart of accounts and voucher series; financialyear or financialyeardate chooses.',
      sv: 'Varje räkenskapsår har sin kontoplan och sina verifikationsserier. financialyear eller financialyeardate väljer.',
    },
    evidence: documented('openapi', 'docs-parameters'),
  },
  'preselected-year': {
    area: 'bookkeeping',
    what: {
      en: 'The preselected year is the one of today in the world’s time, or else the last.',
      sv: 'Förvalt år är det som innehåller dagens datum i världens tid, annars det sista.',
    },
    evidence: assumed,
  },
  'voucher-numbers': {
    area: 'bookkeeping',
    what: {
      en: 'A voucher is numbered in its series and year, must balance and lie in its year, and only a manual series takes it.',
      sv: 'En verifikation numreras i sin serie och sitt år, måste balansera och ligga i året, och bara en manuell serie tar emot den.',
    },
    evidence: observed('help-desks', 'public-accounted', 'openapi'),
  },
  balances: {
    area: 'bookkeeping',
    what: {
      en: 'Vouchers move the closing balances of their accounts; the next year’s opening balances are not carried over.',
      sv: 'Verifikationer flyttar kontonas utgående saldon. Nästa års ingående saldon förs inte över.',
    },
    evidence: assumed,
  },
  'preferred-accounts': {
    area: 'bookkeeping',
    what: {
      en: 'The preferred accounts have the names and numbers of a real company in 2020.',
      sv: 'De förvalda kontona har namn och nummer från ett verkligt företag 2020.',
    },
    evidence: observed('public-fortnox4j'),
  },
  'preferred-accounts-missing': {
    area: 'bookkeeping',
    what: {
      en: 'While a company has no preferred accounts, an invoice row without an account of its own is refused with 2001304.',
      sv: 'Så länge ett företag saknar förvalda konton nekas en fakturarad utan eget konto med 2001304.',
    },
    evidence: documented('docs-faq'),
  },

  // Registers and invoices.
  'next-number': {
    area: 'registers',
    what: {
      en: 'A new customer, article or invoice takes the number after the highest that was ever used.',
      sv: 'En ny kund, artikel eller faktura får numret efter det högsta som någonsin använts.',
    },
    evidence: assumed,
  },
  'deleted-customers': {
    area: 'registers',
    what: { en: 'The numbers of deleted customers stay taken.', sv: 'Borttagna kunders nummer förblir upptagna.' },
    evidence: documented('docs-errors'),
  },
  'deleted-articles': {
    area: 'registers',
    what: { en: 'The numbers of deleted articles stay taken too.', sv: 'Även borttagna artiklars nummer förblir upptagna.' },
    evidence: assumed,
  },
  'vat-of-articles': {
    area: 'registers',
    what: {
      en: 'The VAT of an article follows from the VAT code of its sales account.',
      sv: 'En artikels moms följer av försäljningskontots momskod.',
    },
    evidence: observed('wire-registers'),
  },
  'due-date': {
    area: 'registers',
    what: {
      en: 'An invoice is due after the days of its terms, 30 where neither it nor its customer says; a row without a quantity delivers 0.',
      sv: 'En faktura förfaller efter villkorets dagar, 30 om varken den eller kunden anger något. En rad utan antal levererar 0.',
    },
    evidence: observed('wire-registers'),
  },
  ocr: {
    area: 'registers',
    what: {
      en: 'The OCR is the number, a digit for its length and a Luhn check digit.',
      sv: 'OCR är numret, en siffra för längden och en kontrollsiffra enligt Luhn.',
    },
    evidence: observed('wire-registers'),
  },
  rounding: {
    area: 'registers',
    what: {
      en: 'The total is rounded to whole kronor; freight and fees have 25 % VAT.',
      sv: 'Totalen avrundas till hela kronor. Frakt och avgifter har 25 % moms.',
    },
    evidence: assumed,
  },
  booking: {
    area: 'registers',
    what: {
      en: 'Booking makes a voucher of series B; an invoice of 0 kronor is paid by it.',
      sv: 'Bokföring skapar en verifikation i serie B. En faktura på 0 kronor blir då betald.',
    },
    evidence: observed('wire-registers'),
  },
  'invoice-changes': {
    area: 'registers',
    what: {
      en: 'Only an invoice that is not booked can be changed or cancelled, only a booked one credited, and that once.',
      sv: 'Bara en faktura som inte är bokförd kan ändras eller makuleras, bara en bokförd krediteras, och det en gång.',
    },
    evidence: assumed,
  },
  'invoice-sending': {
    area: 'registers',
    what: {
      en: 'print, printreminder, email and einvoice mark the invoice as sent, preview does not; all are GETs.',
      sv: 'print, printreminder, email och einvoice markerar fakturan som skickad, preview gör det inte. Alla är GET.',
    },
    evidence: observed('public-fortnox-net', 'public-csharp-sdk'),
  },

  // In front of the registers.
  'legacy-headers': {
    area: 'access',
    what: {
      en: 'The legacy headers Access-Token and Client-Secret still get the legacy errors 2000310 and 2000311.',
      sv: 'De äldre headrarna Access-Token och Client-Secret får fortfarande felen 2000310 och 2000311.',
    },
    evidence: assumed,
  },
  'warehouse-rights': {
    area: 'access',
    what: {
      en: 'Without the warehouse licence the warehouse answers 403 and missing.rights.',
      sv: 'Utan lagerlicens svarar lagret 403 och missing.rights.',
    },
    evidence: { ...observed('public-csharp-sdk'), note: { en: 'The status is assumed.', sv: 'Statuskoden är ett antagande.' } },
  },
  'first-data': {
    area: 'access',
    what: {
      en: 'Every company begins with two financial years, a small BAS chart, the usual series and a few customers and articles.',
      sv: 'Varje företag börjar med två räkenskapsår, en liten BAS-kontoplan, de vanliga serierna och några kunder och artiklar.',
    },
    evidence: assumed,
  },
} as const satisfies Record<string, ApiBehaviour>
