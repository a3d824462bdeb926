import type { ApiErrorArea } from './api-errors.table'
import type { Evidence, Localized } from './evidence'
import type { OAuthErrorPlace } from './oauth-errors.table'

/** An error whose number nobody has written down, or that has none: it is known by its words, by names in its place, or by its status alone. */
export interface UnnumberedError {
  /** HTTP status; 400 is taken where nobody has recorded one. */
  readonly status: 400 | 403 | 404 | 429
  readonly statusSure: boolean
  /** What stands where others have a number. Empty where only the message is known. */
  readonly codes: readonly string[]
  /** Fortnox's own words; `{…}` stands for what was sent. Null where unknown. */
  readonly message: string | null
  readonly meaning: Localized
  readonly area: ApiErrorArea | Extract<OAuthErrorPlace, 'token' | 'api'>
  readonly evidence: Evidence
}

const checked = '2026-11-23'
const seen = (...sources: Evidence['sources']): Evidence => ({ level: 'observed', sources, checked })
const documented = (...sources: Evidence['sources']): Evidence => ({ level: 'documented', sources, checked })

type Answer = Pick<UnnumberedError, 'status' | 'statusSure' | 'codes'>
const answers = (status: UnnumberedError['status'], ...codes: string[]): Answer => ({ status, statusSure: true, codes })
/** No certain status is known. */
const unsure: Answer = { status: 400, statusSure: false, codes: [] }

/** Facts §2.1 and §5.3 (a status alone), §6.1 (the newer addresses under /api) and §6.2 (the rows without a number). */
export const unnumberedErrors = {
  'posted-to-authorize': {
    ...answers(403), area: 'token', message: 'Forbidden',
    meaning: {
      en: 'The code was sent to the address where the customer approves, not to the token endpoint.',
      sv: 'Koden skickades till adressen där kunden godkänner, inte till tokenadressen.',
    },
    evidence: documented('docs-errors', 'public-research'),
  },
  'rate-limit': {
    ...answers(429), area: 'api', message: 'Too Many Requests',
    meaning: {
      en: 'Too many calls in a short time, for one app and one company.',
      sv: 'För många anrop på kort tid, för en app och ett företag.',
    },
    evidence: {
      ...documented('docs-rate-limits', 'public-csharp-sdk'),
      note: {
        en: 'The words are those of the status line. Nobody has published the body, or whether Retry-After is sent.',
        sv: 'Orden är statusradens. Ingen har publicerat kroppen, eller om Retry-After skickas.',
      },
    },
  },
  'permission-missing': {
    ...answers(403), area: 'access', message: 'Behörighet saknas',
    meaning: {
      en: 'The scope is there, but the user lacks the right, or the company the licence, for this part of Fortnox.',
      sv: 'Scopet finns, men användaren saknar behörighet eller företaget licens för den här delen av Fortnox.',
    },
    evidence: seen('public-code'),
  },
  'warehouse-missing-rights': {
    ...unsure, status: 403, codes: ['missing.rights'], area: 'access', message: null,
    meaning: {
      en: 'The user who approved has no warehouse licence.',
      sv: 'Den användare som godkände har ingen lagerlicens.',
    },
    evidence: seen('public-csharp-sdk'),
  },
  'series-not-manual': {
    ...unsure, area: 'accounts', message: 'Verifikationsserien är inte manuell ({Value})',
    meaning: {
      en: 'The voucher series is not open for posting by hand, and that is what the API does.',
      sv: 'Verifikationsserien är inte öppen för manuell kontering, och dit räknas API:et.',
    },
    evidence: seen('help-desks'),
  },
  'purchase-account-missing': {
    ...answers(400), area: 'accounts',
    message: 'Inköpskonto inte uppdaterat. Kontot "{Value}" existerar inte. (PurchaseAccount)',
    meaning: {
      en: "The article's purchase account is not in the company's chart of accounts. It may be a default that nobody sent.",
      sv: 'Artikelns inköpskonto finns inte i företagets kontoplan. Det kan vara ett förval som ingen har skickat.',
    },
    evidence: seen('public-ruby-gem'),
  },
  'country-unknown': {
    ...answers(400), area: 'registers', message: 'Ogiltig landskod: {Value}',
    meaning: { en: 'The country is not written as the field wants it.', sv: 'Landet är inte skrivet så som fältet vill ha det.' },
    evidence: seen('public-ruby-gem'),
  },
  'way-of-delivery-unknown': {
    ...unsure, area: 'registers', message: 'Kunde inte hämta/hitta leveranssätt',
    meaning: {
      en: 'The document or the customer names a way of delivery that does not exist.',
      sv: 'Dokumentet eller kunden anger ett leveranssätt som inte finns.',
    },
    evidence: seen('public-code'),
  },
  'discount-too-high': {
    ...unsure, area: 'documents', message: 'Ogiltig rabatt. Får inte överstiga 100 %',
    meaning: { en: 'A discount in per cent is more than 100.', sv: 'En rabatt i procent är större än 100.' },
    evidence: seen('public-ruby-gem'),
  },
  'invoice-action': {
    ...unsure, area: 'documents', message: 'Felaktig action på faktura ({Value}).',
    meaning: {
      en: 'The action exists, but not with this method.',
      sv: 'Åtgärden finns, men inte med den här metoden.',
    },
    evidence: seen('public-csharp-sdk'),
  },
  'attachment-refused': {
    ...answers(
      400, 'no_attachment_provided', 'missing_mandatory_field', 'field_not_writable', 'mismatch_attachment_id', 'mixed_documents',
      'wrong_file_location', 'wrong_file_type', 'could_not_retrieve_document', 'file_too_big', 'too_many_attachments_in_one_request',
      'max_total_attachments_exceeded', 'attachment_files_max_count_exceeded', 'attachment_files_max_size_exceeded',
      'attachment_files_max_pages_exceeded',
    ),
    area: 'documents', message: null,
    meaning: { en: 'A file could not be attached to a document.', sv: 'En fil gick inte att bifoga till ett dokument.' },
    evidence: documented('openapi'),
  },
  'attachment-not-found': {
    ...answers(404, 'file_not_found', 'document_not_found', 'attachment_not_found'), area: 'documents', message: null,
    meaning: {
      en: 'The file, the document or the attachment does not exist.',
      sv: 'Filen, dokumentet eller bilagan finns inte.',
    },
    evidence: documented('openapi'),
  },
} as const satisfies Record<string, UnnumberedError>

export type UnnumberedErrorId = keyof typeof unnumberedErrors
