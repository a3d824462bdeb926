import type { Localized } from '@/lib/fortnox/evidence'
import type { TrafficCountId } from './traffic'

/** What each count is, in words. */
export const trafficCounts = {
  authorizations: { en: 'Times that the customer was sent to the authorization address.', sv: 'Gånger som kunden skickades till auktoriseringsadressen.' },
  codesExchanged: { en: 'Codes that were exchanged for tokens.', sv: 'Koder som byttes mot tokens.' },
  refreshed: { en: 'Refreshes that gave a new pair of tokens.', sv: 'Förnyelser som gav ett nytt par tokens.' },
  clientCredentials: { en: 'Access tokens given to a service account.', sv: 'Access-tokens som ett servicekonto fick.' },
  migrated: { en: 'Legacy tokens that were swapped.', sv: 'Äldre tokens som byttes ut.' },
  revoked: { en: 'Revocations that were asked for.', sv: 'Återkallelser som begärdes.' },
  apiCalls: { en: 'Calls of the API, refused ones too.', sv: 'Anrop till API:et, även de som nekades.' },
  deadTokensSent: {
      en: 'Codes and tokens that were sent although they had been used, revoked, had expired or never existed.',
      sv: 'Koder och tokens som skickades fast de var använda, återkallade, utgångna eller aldrig hade funnits.',
    },
  deadCodesSent: { en: 'Of those, authorization codes.', sv: 'Av dem: auktoriseringskoder.' },
  deadRefreshTokensSent: { en: 'Of those, refresh tokens.', sv: 'Av dem: refresh-tokens.' },
  deadAccessTokensSent: { en: 'Of those, access tokens.', sv: 'Av dem: access-tokens.' },
  wrongCredentials: { en: 'Requests whose client id or secret was wrong or missing.', sv: 'Anrop vars client-id eller client-secret var fel eller saknades.' },
  rateLimited: { en: 'Calls that were one too many: 429.', sv: 'Anrop som var ett för mycket: 429.' },
  refused: { en: 'Everything that was refused, for whatever reason.', sv: 'Allt som nekades, oavsett skäl.' },
  faulted: { en: 'Requests that a fault struck.', sv: 'Anrop som träffades av ett fel som du lagt in.' },
} as const satisfies Record<TrafficCountId, Localized>
