import type { ApiErrorCode } from '@/lib/fortnox/api-errors.table'
import type { Evidence } from '@/lib/fortnox/evidence'
import { type UnnumberedError, unnumberedErrors } from '@/lib/fortnox/unnumbered-errors.table'

/** A refusal whose number nobody has written down: it is sent with the code 0. `{Value}` stands for what was sent. */
export interface OtherError {
  readonly status: UnnumberedError['status']
  readonly message: string
  readonly evidence: Evidence
  /** Outside the envelope, like the 401: no report shows one around it. */
  readonly bare?: true
}

const checked = '2026-11-23'
/** That Fortnox refuses is certain or likely; how it says so is not known. */
const assumed: Evidence = { level: 'assumed', sources: ['inference'], checked }

const table = {
  // The words are Fortnox's. Outside the envelope stands what no report shows one around.
  'permission-missing': { ...unnumberedErrors['permission-missing'], bare: true },
  'invoice-action': unnumberedErrors['invoice-action'],
  'series-not-manual': unnumberedErrors['series-not-manual'],
  'purchase-account-missing': unnumberedErrors['purchase-account-missing'],
  'discount-too-high': unnumberedErrors['discount-too-high'],
  'country-unknown': unnumberedErrors['country-unknown'],

  // The words are ours.
  'field-required': { status: 400, message: 'Fältet {Value} måste anges.', evidence: assumed },
  'value-not-listed': { status: 400, message: 'Ogiltigt värde ({Value}).', evidence: assumed },
  'date-invalid': { status: 400, message: 'Ogiltigt datum ({Value}).', evidence: assumed },
  'number-taken': { status: 400, message: '{Value} används redan.', evidence: assumed },
  'year-missing': { status: 400, message: 'Det finns inget räkenskapsår för {Value}.', evidence: assumed },
  'year-overlaps': { status: 400, message: 'Räkenskapsåret överlappar ett annat ({Value}).', evidence: assumed },
  'date-outside-year': { status: 400, message: 'Datumet {Value} ligger utanför räkenskapsåret.', evidence: assumed },
  'voucher-unbalanced': { status: 400, message: 'Verifikationen balanserar inte.', evidence: assumed },
  'series-unknown': { status: 400, message: 'Kunde inte hitta verifikationsserien ({Value})', evidence: assumed },
  'cost-center-unknown': { status: 400, message: 'Kunde inte hitta kostnadsstället ({Value})', evidence: assumed },
  'terms-unknown': { status: 400, message: 'Kunde inte hitta betalningsvillkoret ({Value})', evidence: assumed },
  'invoice-booked': { status: 400, message: 'Fakturan är bokförd.', evidence: assumed },
  'invoice-cancelled': { status: 400, message: 'Fakturan är makulerad.', evidence: assumed },
  'invoice-not-booked': { status: 400, message: 'Fakturan är inte bokförd.', evidence: assumed },
  'invoice-credited': { status: 400, message: 'Fakturan är redan krediterad.', evidence: assumed },
  'invoice-not-completed': { status: 400, message: 'Fakturan är inte klar.', evidence: assumed },
  'voucher-absent': { status: 404, message: 'Kan inte hitta verifikationen.', evidence: assumed },
  'series-absent': { status: 404, message: 'Kan inte hitta verifikationsserien.', evidence: assumed },
  'year-absent': { status: 404, message: 'Kan inte hitta räkenskapsåret.', evidence: assumed },
  'cost-center-absent': { status: 404, message: 'Kan inte hitta kostnadsstället.', evidence: assumed },
} as const satisfies Record<string, OtherError>

export type OtherErrorId = keyof typeof table

export const otherErrors: Record<OtherErrorId, OtherError> = table

/** What the simulator says where Fortnox's number is known and its words are not, or are known in part. All assumed. */
export const assumedMessages: Partial<Record<ApiErrorCode, string>> = {
  '2000107': 'Värdet är för långt ({Value})',
  // Facts §6.2 C: "har låst perioden t.o.m." is Fortnox's, the rest is not.
  '2000401': 'Företaget har låst perioden t.o.m. {Value}',
  '2000550': 'Kontot är inte aktivt ({Value})',
  '2000946': 'Kostnadsställe måste anges för konto {Value}',
  '2000947': 'Kostnadsstället är inte aktivt ({Value})',
  '2001265': 'Ogiltigt konto ({Value})',
  '2001339': 'Saknar behörighet för att lista fakturor.',
  '2001393': 'Saknar behörighet för kundfaktura.',
  '2001403': 'Kan inte hitta det förvalda kontot.',
  '2001427': 'Saknar behörighet för att skapa periodiseringar.',
  '2002455': 'Saknar behörighet för verifikationer.',
  '2002462': 'Kontot måste bestå av fyra siffror ({Value})',
  '2000664': 'Saknar behörighet för leverantörsfaktura.',
  '2003330': 'Saknar behörighet för att lista betalningar.',
  '2003977': 'En rad med antal måste ha artikel eller benämning.',
}
