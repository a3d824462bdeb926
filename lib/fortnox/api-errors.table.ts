import type { Evidence, Localized } from './evidence'

/** `access`: login, rights, licence and scope. `format`: how the request is written. The others: what it is about (facts §6.2 A–E). */
export type ApiErrorArea = 'access' | 'format' | 'accounts' | 'registers' | 'documents'

export interface ApiError {
  /** HTTP status; 400 is taken where nobody has recorded one. */
  readonly status: number
  readonly statusSure: boolean
  /** Fortnox's own words, Swedish or English as they send them; `{…}` stands for what was sent. Null where unknown. */
  readonly message: string | null
  readonly meaning: Localized
  /** How the keys inside `ErrorInformation` are spelt: 404 answers were seen in Pascal case, all others in lower case (facts §6.1). */
  readonly casing: 'lower' | 'pascal'
  readonly area: ApiErrorArea
  readonly evidence: Evidence
}

const checked = '2026-11-23'
const documented = (...sources: Evidence['sources']): Evidence => ({ level: 'documented', sources, checked })
const seen = (...sources: Evidence['sources']): Evidence => ({ level: 'observed', sources, checked })
const page = documented('docs-errors')
const wire = seen('wire-registers')

type Answer = Pick<ApiError, 'status' | 'statusSure' | 'casing'>
/** 400, recorded or written down by Fortnox. */
const refused: Answer = { status: 400, statusSure: true, casing: 'lower' }
/** No certain status is known. */
const presumably = (status: 400 | 403 | 500): Answer => ({ status, statusSure: false, casing: 'lower' })
const unsure = presumably(400)
/** 404, recorded. */
const absent: Answer = { status: 404, statusSure: true, casing: 'pascal' }
const presumablyAbsent: Answer = { ...absent, statusSure: false }

const table = {
  // A. Login, licence, scope.
  '2000310': {
    ...presumably(403), area: 'access', message: 'Ogiltig inloggning',
    meaning: {
      en: 'The login is not valid: a credential in the header is missing or wrong.',
      sv: 'Inloggningen är ogiltig: en uppgift i Authorization-headern saknas eller är fel.',
    },
    evidence: {
      ...documented('docs-errors', 'public-csharp-sdk'),
      note: {
        en: 'Both 401 and 403 are possible. One program takes the same number to mean that a record is in use, so read the message too.',
        sv: 'Både 401 och 403 är möjliga. Ett program tolkar samma nummer som att en post används, så läs meddelandet också.',
      },
    },
  },
  '2000311': {
    ...presumably(403), area: 'access', message: 'Kan inte logga in, access-token eller client-secret saknas(2).',
    meaning: {
      en: 'The credentials in the header are missing or badly written.',
      sv: 'Inloggningsuppgifterna i Authorization-headern saknas eller är felskrivna.',
    },
    evidence: {
      ...documented('docs-errors', 'wire-legacy', 'public-csharp-sdk'),
      note: {
        en: '403 was recorded in 2014, in the legacy API. The message also occurs without (2).',
        sv: '403 är inspelat 2014, i det äldre API:et. Meddelandet finns också utan (2).',
      },
    },
  },
  '2000663': {
    ...presumably(400), area: 'access', message: 'Har inte behörighet för scope',
    meaning: { en: 'The access token lacks the scope that this address needs.', sv: 'Access-token saknar det scope som adressen kräver.' },
    evidence: {
      ...documented('docs-errors', 'public-fortnox4j', 'public-code', 'public-cli', 'public-accounted'),
      note: { en: 'Three reports say 400, two say 403.', sv: 'Tre uppgifter säger 400, två säger 403.' },
    },
  },
  '2001101': {
    ...presumably(400), area: 'access', message: 'Det finns ingen aktiv licens för önskat scope',
    meaning: {
      en: 'The scope is granted, but the company or the user has no licence for that part of Fortnox.',
      sv: 'Scopet är beviljat, men företaget eller användaren saknar licens för den delen av Fortnox.',
    },
    evidence: documented('docs-errors', 'public-csharp-sdk', 'public-mcp'),
  },
  '2001103': {
    ...unsure, area: 'access', message: 'Api-licens saknas.',
    meaning: {
      en: 'The company has no integration licence, which every API call needs.',
      sv: 'Företaget saknar integrationslicens, och den krävs för alla API-anrop.',
    },
    evidence: documented('docs-errors', 'docs-faq'),
  },
  '2000719': {
    ...unsure, area: 'access', message: 'Ogiltig auktoriseringskod.',
    meaning: {
      en: 'In the legacy API: the API code was used before or is too old.',
      sv: 'I det äldre API:et: API-koden har redan använts eller är för gammal.',
    },
    evidence: seen('public-fortnox4j'),
  },
  '2004054': {
    ...unsure, area: 'access', message: null,
    meaning: { en: 'The login is not valid; a second form of 2000310.', sv: 'Inloggningen är ogiltig. En annan form av 2000310.' },
    evidence: seen('public-fortnox4j'),
  },
  '2001393': {
    ...unsure, area: 'access', message: null,
    meaning: { en: 'The user may not work with customer invoices.', sv: 'Användaren saknar behörighet till kundfakturor.' },
    evidence: seen('public-fortnox4j'),
  },
  '2002455': {
    ...unsure, area: 'access', message: null,
    meaning: { en: 'The user may not work with vouchers.', sv: 'Användaren saknar behörighet till verifikationer.' },
    evidence: seen('public-fortnox4j'),
  },
  '2001339': {
    ...unsure, area: 'access', message: null,
    meaning: { en: 'The user may not list invoices.', sv: 'Användaren får inte lista fakturor.' },
    evidence: seen('help-desks'),
  },
  '2001427': {
    ...unsure, area: 'access', message: null,
    meaning: { en: 'The user may not create accruals.', sv: 'Användaren får inte skapa periodiseringar.' },
    evidence: seen('help-desks'),
  },
  '2003330': {
    ...unsure, area: 'access', message: null,
    meaning: { en: 'The user may not list payments.', sv: 'Användaren får inte lista betalningar.' },
    evidence: seen('help-desks'),
  },
  '2000664': {
    ...unsure, area: 'access', message: null,
    meaning: { en: 'The user may not work with supplier invoices.', sv: 'Användaren saknar behörighet till leverantörsfakturor.' },
    evidence: seen('public-code'),
  },
  '2003275': {
    ...unsure, area: 'access', message: 'Saknar behörighet för leverantörsregister.',
    meaning: {
      en: 'The user may not open the register in question, such as the suppliers.',
      sv: 'Användaren saknar behörighet till registret i fråga, till exempel leverantörerna.',
    },
    evidence: {
      ...seen('public-code', 'docs-errors', 'public-go-sdk'),
      note: {
        en: 'The message is from 2025–2026. The list of 2021 has “Ej autentiserad” (not authenticated).',
        sv: 'Meddelandet är från 2025–2026. I listan från 2021 står ”Ej autentiserad”.',
      },
    },
  },

  // B. How the request is written.
  '1000003': {
    ...presumably(500), area: 'format', message: 'System exception',
    meaning: { en: 'An internal error at Fortnox. Try again later.', sv: 'Ett internt fel hos Fortnox. Försök igen senare.' },
    evidence: page,
  },
  '1000030': {
    ...unsure, area: 'format', message: 'Invalid response type',
    meaning: {
      en: 'The Accept header asks for something the API does not send, even application/pdf. Ask for application/json.',
      sv: 'Accept-headern ber om något som API:et inte skickar, till och med application/pdf. Be om application/json.',
    },
    evidence: documented('docs-errors', 'public-cli'),
  },
  '1000031': {
    ...unsure, area: 'format', message: 'Invalid content type',
    meaning: {
      en: 'The Content-Type header is not one the API reads. Send application/json.',
      sv: 'API:et läser inte den Content-Type som skickades. Skicka application/json.',
    },
    evidence: page,
  },
  '2000106': {
    ...refused, area: 'format', message: 'Värdet måste vara alfanumeriskt ({Value})',
    meaning: { en: 'The value may hold letters and digits only.', sv: 'Värdet får bara innehålla bokstäver och siffror.' },
    evidence: documented('docs-errors', 'public-ruby-gem'),
  },
  '2000107': {
    ...unsure, area: 'format', message: null,
    meaning: { en: 'The name is too long.', sv: 'Namnet är för långt.' },
    evidence: seen('public-fortnox4j'),
  },
  '2000108': {
    ...refused, area: 'format', message: 'Värdet måste vara numeriskt ({Value})',
    meaning: { en: 'The value must be a number.', sv: 'Värdet ska vara ett tal.' },
    evidence: page,
  },
  '2000134': {
    ...refused, area: 'format', message: 'Värdet måste vara en boolean ({Value})',
    meaning: { en: 'The value must be true or false.', sv: 'Värdet ska vara true eller false.' },
    evidence: page,
  },
  '2000359': {
    ...refused, area: 'format', message: 'Värdet innehåller ej tillåtna tecken. ({Value})',
    meaning: {
      en: 'The text has a character that Fortnox does not accept, such as an ellipsis or a middle dot.',
      sv: 'Texten har ett tecken som Fortnox inte tar emot, till exempel en ellips eller en mittpunkt.',
    },
    evidence: documented('docs-errors', 'docs-formats', 'public-cli'),
  },
  '2000587': {
    ...refused, area: 'format', message: 'Ett ogiltigt filter har använts.',
    meaning: { en: 'The list has no such filter value.', sv: 'Listan har inget sådant filtervärde.' },
    evidence: wire,
  },
  '2000588': {
    ...refused, area: 'format', message: 'Ogiltig parameter i anropet.',
    meaning: {
      en: 'A parameter in the address is unknown; the names are in lower case.',
      sv: 'En parameter i adressen är okänd. Namnen skrivs med små bokstäver.',
    },
    evidence: page,
  },
  '2000729': {
    ...refused, area: 'format', message: 'A valid identifier was not provided.',
    meaning: { en: 'The path lacks the id of what is asked for.', sv: 'Id:t för det som efterfrågas saknas i sökvägen.' },
    evidence: documented('docs-errors', 'openapi'),
  },
  '2001392': {
    ...refused, area: 'format', message: 'Ingen eller felaktig typ av data.',
    meaning: {
      en: 'The body is empty or lacks its outer key, such as Invoice.',
      sv: 'Kroppen är tom eller saknar sin yttre nyckel, till exempel Invoice.',
    },
    evidence: page,
  },
  '2001399': {
    ...refused, area: 'format', message: 'Felaktigt fältnamn',
    meaning: { en: 'A field is misspelt, unknown or cannot be written.', sv: 'Ett fält är felstavat, okänt eller går inte att skriva.' },
    evidence: page,
  },
  '2001740': {
    ...refused, area: 'format', message: 'Inläsning av dokument misslyckades: {Message}',
    meaning: { en: 'The XML cannot be read.', sv: 'XML:en går inte att läsa.' },
    evidence: page,
  },
  '2002115': {
    ...refused, area: 'format', message: 'Error deserializing JSON: JSON_ERROR_SYNTAX',
    meaning: { en: 'The body is not well-formed JSON.', sv: 'Kroppen är inte giltig JSON.' },
    evidence: page,
  },

  // C. Accounts and bookkeeping.
  '2001304': {
    ...unsure, area: 'accounts', message: 'Kunde inte hitta konto',
    meaning: {
      en: "An account is missing from the year's chart of accounts, or no preferred account is set.",
      sv: 'Ett konto saknas i årets kontoplan, eller så är inget förvalt konto inställt.',
    },
    evidence: documented('docs-faq', 'docs-errors', 'public-ruby-gem'),
  },
  '2000423': {
    ...presumablyAbsent, area: 'accounts', message: 'Kan inte hitta kontot.',
    meaning: {
      en: 'The account that was asked for is not in that financial year.',
      sv: 'Kontot som efterfrågades finns inte i det räkenskapsåret.',
    },
    evidence: documented('archive-errors', 'public-fortnox4j'),
  },
  '2000550': {
    ...unsure, area: 'accounts', message: null,
    meaning: { en: 'The account is inactive in the chart of accounts.', sv: 'Kontot är inaktivt i kontoplanen.' },
    evidence: seen('public-fortnox4j', 'help-desks'),
  },
  '2001265': {
    ...refused, area: 'accounts', message: null,
    meaning: { en: 'A preferred account is missing, unknown or inactive.', sv: 'Ett förvalt konto saknas, är okänt eller inaktivt.' },
    evidence: documented('openapi'),
  },
  '2002462': {
    ...refused, area: 'accounts', message: null,
    meaning: { en: 'The account number must have four digits.', sv: 'Kontonumret ska ha fyra siffror.' },
    evidence: documented('openapi'),
  },
  '2004052': {
    ...refused, area: 'accounts', message: null,
    meaning: {
      en: "With Easy VAT on, the account's VAT code does not fit the row's VAT.",
      sv: 'Med Easy VAT på passar kontots momskod inte ihop med radens moms.',
    },
    evidence: documented('openapi'),
  },
  '2004167': {
    ...refused, area: 'accounts', message: null,
    meaning: {
      en: 'With Easy VAT on, a row with a VAT rate of its own must name an account.',
      sv: 'Med Easy VAT på måste en rad med egen momssats ange ett konto.',
    },
    evidence: documented('openapi'),
  },
  '2001403': {
    ...unsure, area: 'accounts', message: null,
    meaning: { en: 'A preferred account could not be found.', sv: 'Ett förvalt konto gick inte att hitta.' },
    evidence: seen('public-fortnox4j'),
  },
  '2003095': {
    ...unsure, area: 'accounts', message: 'Det saknas ett förvalt konto för Inköp SE, omvänd skattskyldighet',
    meaning: {
      en: 'No preferred account is set for Swedish purchases with reverse charge.',
      sv: 'Inget förvalt konto är inställt för svenska inköp med omvänd skattskyldighet.',
    },
    evidence: page,
  },
  '2000401': {
    ...unsure, area: 'accounts', message: null,
    meaning: { en: 'The bookkeeping is locked at that date.', sv: 'Bokföringen är låst vid det datumet.' },
    evidence: {
      ...seen('help-desks'),
      note: {
        en: 'Only a part of the message is known: “har låst perioden t.o.m.”',
        sv: 'Bara en del av meddelandet är känd: ”har låst perioden t.o.m.”',
      },
    },
  },
  '2000946': {
    ...unsure, area: 'accounts', message: null,
    meaning: { en: 'The account demands a cost centre.', sv: 'Kontot kräver ett kostnadsställe.' },
    evidence: seen('help-desks'),
  },
  '2000947': {
    ...unsure, area: 'accounts', message: null,
    meaning: { en: 'The cost centre is inactive.', sv: 'Kostnadsstället är inaktivt.' },
    evidence: seen('help-desks'),
  },
  '2000755': {
    ...unsure, area: 'accounts', message: 'Leverantörsfakturan balanserar inte',
    meaning: { en: "The supplier invoice's rows do not add up to zero.", sv: 'Leverantörsfakturans rader summerar inte till noll.' },
    evidence: page,
  },
  '2003115': {
    ...unsure, area: 'accounts', message: 'Momsrader för momstyp REVERSE måste vara märkta med motsvarande CODE',
    meaning: {
      en: 'With reverse VAT, each VAT row must carry its Code.',
      sv: 'Vid omvänd moms ska varje momsrad ha sin Code.',
    },
    evidence: page,
  },

  // D. Registers: what is not there, and what is there already.
  '2000204': {
    ...unsure, area: 'registers', message: 'Kunde inte hämta/hitta kund (kundnummer)',
    meaning: { en: 'The document names a customer that does not exist.', sv: 'Dokumentet anger en kund som inte finns.' },
    evidence: documented('docs-errors', 'public-go-sdk'),
  },
  '2000433': {
    ...absent, area: 'registers', message: 'Kan inte hitta kunden.',
    meaning: { en: 'There is no such customer.', sv: 'Kunden finns inte.' },
    evidence: wire,
  },
  '2001302': {
    ...unsure, area: 'registers', message: 'Kunde inte hitta artikel',
    meaning: { en: 'The document names an article that does not exist.', sv: 'Dokumentet anger en artikel som inte finns.' },
    evidence: documented('docs-errors', 'public-go-sdk'),
  },
  '2000428': {
    ...absent, area: 'registers', message: 'Kan inte hitta artikeln.',
    meaning: { en: 'There is no such article.', sv: 'Artikeln finns inte.' },
    evidence: wire,
  },
  '2000434': {
    ...absent, area: 'registers', message: 'Kan inte hitta fakturan.',
    meaning: { en: 'There is no such invoice.', sv: 'Fakturan finns inte.' },
    evidence: wire,
  },
  '2000439': {
    ...absent, area: 'registers', message: 'Kan inte hitta ordern.',
    meaning: { en: 'There is no such order.', sv: 'Ordern finns inte.' },
    evidence: wire,
  },
  '2001161': {
    ...absent, area: 'registers', message: 'Kan inte hitta projektet.',
    meaning: { en: 'There is no such project.', sv: 'Projektet finns inte.' },
    evidence: wire,
  },
  '2000429': {
    ...absent, area: 'registers', message: 'Kan inte hitta betalningsvillkoret.',
    meaning: { en: 'There are no such terms of payment.', sv: 'Betalningsvillkoret finns inte.' },
    evidence: wire,
  },
  '2000432': {
    ...absent, area: 'registers', message: 'Kan inte hitta enheten.',
    meaning: { en: 'There is no such unit.', sv: 'Enheten finns inte.' },
    evidence: wire,
  },
  '2000427': {
    ...presumablyAbsent, area: 'registers', message: null,
    meaning: { en: 'There is no such currency.', sv: 'Valutan finns inte.' },
    evidence: seen('public-fortnox4j'),
  },
  '2000430': {
    ...presumablyAbsent, area: 'registers', message: null,
    meaning: { en: 'There is no such price.', sv: 'Priset finns inte.' },
    evidence: seen('public-fortnox4j'),
  },
  '2000431': {
    ...presumablyAbsent, area: 'registers', message: null,
    meaning: { en: 'There is no such price list.', sv: 'Prislistan finns inte.' },
    evidence: seen('public-fortnox4j'),
  },
  '2000435': {
    ...presumablyAbsent, area: 'registers', message: null,
    meaning: { en: 'There are no such terms of delivery.', sv: 'Leveransvillkoret finns inte.' },
    evidence: seen('public-fortnox4j'),
  },
  '2000637': {
    ...unsure, area: 'registers', message: 'Kundnummer {Value} används redan. Kundnumret har redan använts men blivit raderat.',
    meaning: {
      en: 'The customer number is taken. A number is never free again, even when its customer is deleted.',
      sv: 'Kundnumret är upptaget. Ett nummer blir aldrig ledigt igen, inte ens när kunden är borttagen.',
    },
    evidence: page,
  },
  '2000013': {
    ...unsure, area: 'registers', message: 'Artikelnummer används redan',
    meaning: { en: 'The article number is taken.', sv: 'Artikelnumret är upptaget.' },
    evidence: seen('public-code'),
  },
  '2004194': {
    ...unsure, area: 'registers', message: 'Ogiltigt VAT-nummer',
    meaning: {
      en: "The customer's VAT number is not valid. A Swedish one is normally SE, the organisation number and 01.",
      sv: 'Kundens momsregistreringsnummer är ogiltigt. Ett svenskt är normalt SE, organisationsnumret och 01.',
    },
    evidence: seen('public-crm'),
  },

  // E. Documents, tax reductions, warehouse.
  '2004021': {
    ...refused, area: 'documents',
    message: "Dokument med skattereduktionstypen 'rut' får inte innehålla rader med husarbetestypen 'CONSTRUCTION'.",
    meaning: {
      en: "A row's kind of work does not fit the document's tax reduction; it may come from the article.",
      sv: 'Arbetstypen på en rad passar inte dokumentets skattereduktion. Den kan komma från artikeln.',
    },
    evidence: seen('wire-registers', 'public-crm'),
  },
  '2002980': {
    ...refused, area: 'documents', message: 'Kan inte sätta typen övrig kostnad på en rad markerad som husarbete.',
    meaning: {
      en: 'A row cannot be both house work and other costs (OTHERCOSTS).',
      sv: 'En rad kan inte vara både husarbete och övrig kostnad (OTHERCOSTS).',
    },
    evidence: wire,
  },
  '2003157': {
    ...refused, area: 'documents', message: 'Skattereduktion för den valda typen av husarbete har upphört.',
    meaning: {
      en: 'This kind of work no longer gives a tax reduction, such as COOKING or TUTORING.',
      sv: 'Den här arbetstypen ger inte längre skattereduktion, till exempel COOKING och TUTORING.',
    },
    evidence: wire,
  },
  '2000600': {
    ...refused, area: 'documents', message: null,
    meaning: {
      en: 'The document already has a tax reduction for that personal identity number.',
      sv: 'Dokumentet har redan en skattereduktion för det personnumret.',
    },
    evidence: documented('openapi'),
  },
  '2004217': {
    ...refused, area: 'documents', message: null,
    meaning: { en: 'The tax reduction asked for must be a whole number.', sv: 'Begärd skattereduktion ska vara ett heltal.' },
    evidence: documented('openapi'),
  },
  '2004218': {
    ...refused, area: 'documents', message: null,
    meaning: { en: 'The tax reduction asked for cannot be negative.', sv: 'Begärd skattereduktion får inte vara negativ.' },
    evidence: documented('openapi'),
  },
  '2004209': {
    ...refused, area: 'documents', message: null,
    meaning: { en: 'Green technology: WorkType is wrong.', sv: 'Grön teknik: WorkType är fel.' },
    evidence: documented('openapi'),
  },
  '2004262': {
    ...refused, area: 'documents', message: null,
    meaning: { en: 'Green technology: the same type of work occurs twice among the amounts.', sv: 'Grön teknik: samma typ av arbete förekommer två gånger bland beloppen.' },
    evidence: documented('openapi'),
  },
  '2004263': {
    ...refused, area: 'documents', message: null,
    meaning: { en: 'Green technology: the amounts are missing.', sv: 'Grön teknik: beloppen saknas.' },
    evidence: documented('openapi'),
  },
  '2003977': {
    ...unsure, area: 'documents', message: null,
    meaning: {
      en: 'A row has a quantity but neither article nor description.',
      sv: 'En rad har ett antal men varken artikel eller beskrivning.',
    },
    evidence: seen('help-desks'),
  },
  '2001243': {
    ...unsure, area: 'documents', message: null,
    meaning: { en: 'The offer is locked, since an order was made from it.', sv: 'Offerten är låst, eftersom en order har skapats av den.' },
    evidence: seen('public-crm'),
  },
  '2000499': {
    ...unsure, area: 'documents', message: null,
    meaning: { en: 'The offer already has an order.', sv: 'Offerten har redan en order.' },
    evidence: seen('public-crm'),
  },
  '2003124': {
    ...unsure, area: 'documents', message: 'Enbart ordrar som levererats ut kan klarmarkeras',
    meaning: {
      en: 'An order must have been delivered before it can be marked as ready.',
      sv: 'En order måste vara utlevererad innan den kan klarmarkeras.',
    },
    evidence: page,
  },
  '2003125': {
    ...unsure, area: 'documents', message: 'Ett klarmarkerat dokument kan inte ändras',
    meaning: { en: 'The document is marked as ready and therefore locked.', sv: 'Dokumentet är klarmarkerat och därför låst.' },
    evidence: page,
  },
  '2003126': {
    ...unsure, area: 'documents', message: 'Utleveransdatum kan inte vara senare än dagens datum',
    meaning: { en: 'The date of delivery from the warehouse lies in the future.', sv: 'Datumet för utleverans ligger i framtiden.' },
    evidence: page,
  },
  '2003127': {
    ...unsure, area: 'documents', message: 'Ett fel uppstod i lagermodulen',
    meaning: { en: 'Something went wrong in the warehouse part of Fortnox.', sv: 'Något gick fel i Fortnox lagermodul.' },
    evidence: page,
  },
  '2003241': {
    ...unsure, area: 'documents', message: 'Migrering är redan påbörjad eller avslutad',
    meaning: { en: 'The migration has begun or is done already.', sv: 'Migreringen har redan börjat eller är klar.' },
    evidence: page,
  },
  '2003277': {
    ...unsure, area: 'documents', message: 'Hittades inte i lagermodulen',
    meaning: { en: 'The warehouse does not have it.', sv: 'Det finns inte i lagret.' },
    evidence: page,
  },
  '2003399': {
    ...unsure, area: 'documents', message: 'Dokumentet är makulerat i lagermodulen',
    meaning: { en: 'The document is cancelled in the warehouse.', sv: 'Dokumentet är makulerat i lagret.' },
    evidence: page,
  },
} as const satisfies Record<string, ApiError>

export type ApiErrorCode = keyof typeof table

export const apiErrors: Record<ApiErrorCode, ApiError> = table
