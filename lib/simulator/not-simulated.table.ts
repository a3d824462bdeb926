import type { Localized } from '@/lib/fortnox/evidence'
import type { SourceId } from '@/lib/fortnox/sources.table'

export interface NotSimulated {
  readonly what: Localized
  /** What there is instead. */
  readonly instead: Localized
  readonly sources: readonly SourceId[]
}

/** What Fortnox has and the simulator does not, beside the addresses of the API that answer 501. */
export const notSimulated = {
  websocket: {
    what: {
      en: 'The WebSocket that tells of changes to invoices, customers, vouchers and the like, with its topics and its replay of 14 days.',
      sv: 'Den WebSocket som berättar om ändrade fakturor, kunder, verifikationer och liknande, med sina ämnen och sin repris på 14 dagar.',
    },
    instead: {
      en: 'Nothing. Ask for what was changed with lastmodified, which works.',
      sv: 'Inget. Fråga efter det ändrade med lastmodified, som fungerar.',
    },
    sources: ['docs-websockets', 'public-fortnox-net'],
  },
  login: {
    what: { en: 'Fortnox’s login and its passwords.', sv: 'Inloggningen till Fortnox och dess lösenord.' },
    instead: {
      en: 'On the consent page one chooses who one is.',
      sv: 'På godkännandesidan väljer man vem man är.',
    },
    sources: ['help-desks'],
  },
  'developer-portal': {
    what: {
      en: 'The Developer Portal, the App Market, and buying an app or a licence.',
      sv: 'Utvecklarportalen, Appmarknaden, och köp av appar och licenser.',
    },
    instead: {
      en: 'The control API sets apps, companies, users, licences and what is bought.',
      sv: 'Styr-API:et bestämmer appar, företag, användare, licenser och vad som är köpt.',
    },
    sources: ['docs-developer-portal'],
  },
  'legacy-activation': {
    what: {
      en: 'The activation of the time before OAuth2, and calls with its tokens.',
      sv: 'Aktiveringen från tiden före OAuth2, och anrop med dess tokens.',
    },
    instead: {
      en: 'Their errors, and the migration to OAuth2.',
      sv: 'Deras fel, och migreringen till OAuth2.',
    },
    sources: ['archive-authentication', 'docs-migrate'],
  },
  'legacy-revocation': {
    what: {
      en: 'Revoking a legacy token with a multipart form and no client.',
      sv: 'Att återkalla en äldre token med ett multipart-formulär och utan klient.',
    },
    instead: { en: 'The revocation asks for the client, as for every token.', sv: 'Återkallelsen frågar efter klienten, som för alla tokens.' },
    sources: ['archive-revoke', 'public-csharp-sdk'],
  },
  xml: {
    what: { en: 'XML in requests and answers.', sv: 'XML i anrop och svar.' },
    instead: { en: 'JSON.', sv: 'JSON.' },
    sources: ['openapi'],
  },
  files: {
    what: { en: 'The archive, the inbox and attached files.', sv: 'Arkivet, inkorgen och bifogade filer.' },
    instead: { en: '501, after access was checked.', sv: '501, efter att åtkomsten har prövats.' },
    sources: ['openapi'],
  },
  warehouse: {
    what: { en: 'The warehouse, its movements and balances.', sv: 'Lagret, dess rörelser och saldon.' },
    instead: { en: 'Its errors of access; else 501.', sv: 'Dess fel för åtkomst, annars 501.' },
    sources: ['openapi'],
  },
  'bookkeeping-parts': {
    what: {
      en: 'Easy VAT, payments, price lists, and opening balances that follow from the year before.',
      sv: 'Easy VAT, betalningar, prislistor, och ingående saldon som följer av året före.',
    },
    instead: { en: 'The registers without them.', sv: 'Registren utan dem.' },
    sources: ['openapi'],
  },
  documents: {
    what: { en: 'What a printed invoice looks like, and the e-mail that carries it.', sv: 'Hur en utskriven faktura ser ut, och e-brevet som bär den.' },
    instead: { en: 'A PDF of one line, and the mark that the invoice was sent.', sv: 'En PDF på en rad, och märket att fakturan är skickad.' },
    sources: ['openapi'],
  },
  headers: {
    what: {
      en: 'Server, X-Build, X-Rack-Responsetime, Strict-Transport-Security and Fortnox’s long Content-Security-Policy.',
      sv: 'Server, X-Build, X-Rack-Responsetime, Strict-Transport-Security och Fortnox långa Content-Security-Policy.',
    },
    instead: {
      en: 'X-Koppla-Simulator on every answer, a policy that lets nothing run, no-referrer, and no-store on every answer.',
      sv: 'X-Koppla-Simulator på varje svar, en policy som inte låter något köras, no-referrer, och no-store på alla svar.',
    },
    sources: ['wire-authentication', 'wire-registers'],
  },
  speed: {
    what: {
      en: 'How fast Fortnox is, its outages, and a limit on the token endpoint.',
      sv: 'Hur snabbt Fortnox är, dess avbrott, och en gräns på tokenadressen.',
    },
    instead: {
      en: 'Faults: delays, lost answers, errors of the server, each on command.',
      sv: 'Fel på beställning: fördröjningar, förlorade svar och serverfel.',
    },
    sources: ['public-crm'],
  },
} as const satisfies Record<string, NotSimulated>
