import { behaviourRows } from './behaviour-rows'
import { clientRows } from './client-rows'
import { apiErrorRows, oauthErrorRows } from './error-rows'
import { lifetimeRows, rateLimitRows, webhookRows } from './fact-rows'
import type { LedgerRow, LedgerSection, Reader } from './ledger'
import { missingRows, resourceRows } from './resource-rows'
import { switchRows } from './switch-rows'
import { withoutRows } from './without-rows'

const areas = ['authorize', 'token', 'refresh', 'formats', 'service', 'migrate', 'revoke', 'wire'] as const
const apiAreas = ['access', 'lists', 'bookkeeping', 'registers'] as const

type SectionId = keyof Parts
type Parts = ReturnType<typeof parts>

/** What is in the ledger after the contradictions, in the order of the page. */
function parts(reader: Reader) {
  const of = <Area extends (typeof areas)[number] | (typeof apiAreas)[number]>(ids: readonly Area[]) =>
    Object.fromEntries(ids.map((area) => [area, behaviourRows(area, reader)])) as Record<Area, LedgerRow[]>
  return {
    switches: switchRows(reader),
    lifetimes: lifetimeRows(reader),
    ...of(areas),
    'oauth-errors': oauthErrorRows(reader),
    resources: resourceRows(),
    ...of(apiAreas),
    'api-errors': apiErrorRows(reader),
    missing: missingRows(reader),
    'rate-limit': rateLimitRows(reader),
    webhooks: webhookRows(reader),
    clients: clientRows(reader),
    'not-simulated': withoutRows(reader),
  }
}

export function fidelitySections(reader: Reader): LedgerSection[] {
  const { t } = reader
  return Object.entries(parts(reader)).map(([id, rows]) => ({
    id,
    title: t(`fidelity.sections.${id as SectionId}.title`),
    about: t(`fidelity.sections.${id as SectionId}.about`),
    rows,
  }))
}
