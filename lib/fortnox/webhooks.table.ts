import type { Evidence, Localized } from './evidence'

export type WebhookEvent = 'consent.created' | 'consent.revoked'

export interface Webhook {
  readonly meaning: Localized
  readonly evidence: Evidence
}

const checked = '2026-11-23'

/** That there are these two, and that they carry the tenant's id, is documented; everything else about their bodies is not (facts §5.4, §13). */
const known: Localized = {
  en: 'Documented are the two events and that they carry the TenantId. The form of the body, its names and the retries are assumed.',
  sv: 'Dokumenterat är att de två händelserna finns och att de bär TenantId. Hur kroppen ser ut, dess namn och omförsöken är antaget.',
}

/** What Fortnox tells an app by itself. There are no webhooks for invoices and the like. */
export const webhooks: Record<WebhookEvent, Webhook> = {
  'consent.created': {
    meaning: { en: 'A company approved the app.', sv: 'Ett företag godkände appen.' },
    evidence: { level: 'assumed', sources: ['docs-client-credentials', 'blog-client-credentials', 'public-fortnox-net'], checked, note: known },
  },
  'consent.revoked': {
    meaning: { en: 'A company removed the app.', sv: 'Ett företag tog bort appen.' },
    evidence: { level: 'assumed', sources: ['docs-client-credentials', 'blog-client-credentials'], checked, note: known },
  },
}
