import type { Duration } from '@/lib/fortnox/duration'
import type { Evidence, Localized } from '@/lib/fortnox/evidence'
import { lifetimes } from '@/lib/fortnox/lifetimes.table'
import { rateLimit } from '@/lib/fortnox/rate-limit.table'

/** How many calls of the API one app may make for one company within a window that slides. */
export interface RateLimitRule {
  readonly requests: number
  readonly window: Duration
}

/** The switches between behaviours on which the evidence differs, and the lifetimes. */
export interface Policy {
  readonly codeLifetime: Duration
  readonly accessTokenLifetime: Duration
  readonly refreshTokenLifetime: Duration
  readonly onRefreshReplay: 'refuse' | 'revoke-lineage'
  readonly onCodeReplay: 'refuse' | 'revoke-issued'
  readonly concurrentRefresh: 'one-wins' | 'last-writer-wins'
  readonly grace: Duration
  readonly onReconsent: 'keep' | 'replace'
  readonly revokeEndsAccessTokens: boolean
  readonly scopeErrorStatus: 400 | 403
  readonly requireState: boolean
  readonly bodyCredentials: boolean
  readonly redirectUri: 'exact' | 'any-if-unregistered'
  readonly licenceLossStatus: 400 | 401
  readonly warehouseLicence: 'checked' | 'let-through'
  readonly removalEndsAccessTokens: boolean
  readonly rateLimit: RateLimitRule | 'off'
  readonly retryAfter: boolean
}

export interface PolicySwitch<K extends keyof Policy = keyof Policy> {
  readonly default: Policy[K]
  readonly values: 'duration' | 'rate-limit' | readonly Policy[K][]
  readonly why: Localized
  readonly evidence: Evidence
}

const checked = '2026-11-23'
const yesNo = [false, true] as const

export const policySwitches: { readonly [K in keyof Policy]: PolicySwitch<K> } = {
  codeLifetime: {
    default: lifetimes['authorization-code'].value,
    values: 'duration',
    why: { en: 'Shorten it to test a slow exchange.', sv: 'Korta den för att prova ett sent kodbyte.' },
    evidence: lifetimes['authorization-code'].evidence,
  },
  accessTokenLifetime: {
    default: lifetimes['access-token'].value,
    values: 'duration',
    why: { en: 'Shorten it to see many refreshes.', sv: 'Korta den för att se många förnyelser.' },
    evidence: lifetimes['access-token'].evidence,
  },
  refreshTokenLifetime: {
    default: lifetimes['refresh-token'].value,
    values: 'duration',
    why: {
      en: 'The sources give two values. Koppla counts the shorter: a program that is safe for it is safe for both.',
      sv: 'Källorna anger två värden. Koppla räknar med det kortare: ett program som klarar det klarar båda.',
    },
    evidence: lifetimes['refresh-token'].evidence,
  },
  onRefreshReplay: {
    default: 'refuse',
    values: ['refuse', 'revoke-lineage'],
    why: {
      en: 'A used refresh token was refused and its successor lived on; RFC 9700 §4.14.2 advises to revoke the whole family.',
      sv: 'En använd refresh-token nekades och dess efterföljare levde vidare; RFC 9700 §4.14.2 råder till att återkalla hela kedjan.',
    },
    evidence: { level: 'observed', sources: ['public-crm'], checked },
  },
  onCodeReplay: {
    default: 'refuse',
    values: ['refuse', 'revoke-issued'],
    why: {
      en: 'RFC 6749 §4.1.2 advises to revoke what a replayed code gave; nobody has recorded Fortnox doing so.',
      sv: 'RFC 6749 §4.1.2 råder till att återkalla det som en återanvänd kod gav; ingen har sett Fortnox göra det.',
    },
    evidence: { level: 'assumed', sources: ['library-oauth2-server-php'], checked },
  },
  concurrentRefresh: {
    default: 'one-wins',
    values: ['one-wins', 'last-writer-wins'],
    why: {
      en: 'Two refreshes at once were once seen to answer 200 both, and only the pair issued last worked.',
      sv: 'Två samtidiga förnyelser har setts få 200 båda två, men bara det sist utfärdade paret fungerade.',
    },
    evidence: { level: 'observed', sources: ['public-crm'], checked },
  },
  grace: {
    default: '0s',
    values: 'duration',
    why: {
      en: 'Other vendors let a used refresh token work again for a while; Fortnox documents none.',
      sv: 'Andra leverantörer låter en använd refresh-token fungera en stund till; Fortnox nämner ingen sådan frist.',
    },
    evidence: { level: 'assumed', sources: ['inference'], checked },
  },
  onReconsent: {
    default: 'keep',
    values: ['keep', 'replace'],
    why: {
      en: 'Whether a second approval ends the first lineage is not documented.',
      sv: 'Om ett andra godkännande avslutar den första kedjan är inte dokumenterat.',
    },
    evidence: { level: 'assumed', sources: ['inference'], checked },
  },
  revokeEndsAccessTokens: {
    default: false,
    values: yesNo,
    why: {
      en: 'Access tokens cannot be revoked and live their hour; one public program claims otherwise.',
      sv: 'Access-tokens kan inte återkallas utan lever sin timme; ett öppet program påstår något annat.',
    },
    evidence: { level: 'documented', sources: ['docs-revoke'], checked },
  },
  scopeErrorStatus: {
    default: 400,
    values: [400, 403],
    why: {
      en: 'A missing scope was seen as 400 in three reports and as 403 in two.',
      sv: 'Saknat scope har setts som 400 i tre rapporter och som 403 i två.',
    },
    evidence: { level: 'observed', sources: ['public-code', 'public-cli'], checked },
  },
  requireState: {
    default: true,
    values: yesNo,
    why: {
      en: 'state is documented as required; clients without it get through.',
      sv: 'state ska enligt dokumentationen finnas med; klienter utan släpps ändå igenom.',
    },
    evidence: { level: 'documented', sources: ['docs-authorization-code'], checked },
  },
  bodyCredentials: {
    default: false,
    values: yesNo,
    why: {
      en: 'Client id and secret in the body are not documented; the library would take them.',
      sv: 'Client-id och client-secret i kroppen är inte dokumenterat; biblioteket skulle godta dem.',
    },
    evidence: { level: 'assumed', sources: ['library-oauth2-server-php'], checked },
  },
  redirectUri: {
    default: 'exact',
    values: ['exact', 'any-if-unregistered'],
    why: {
      en: 'In 2021 an app without a registered redirect URI could use any.',
      sv: 'År 2021 kunde en app utan registrerad redirect URI använda vilken som helst.',
    },
    evidence: { level: 'observed', sources: ['public-csharp-sdk'], checked },
  },
  licenceLossStatus: {
    default: 400,
    values: [400, 401],
    why: {
      en: 'When a licence is lost after the activation, the tests of one product expect 400 at the refresh, another’s 401.',
      sv: 'När en licens försvinner efter aktiveringen räknar en produkts tester med 400 vid förnyelsen, en annans med 401.',
    },
    evidence: { level: 'observed', sources: ['public-code'], checked },
  },
  warehouseLicence: {
    default: 'checked',
    values: ['checked', 'let-through'],
    why: {
      en: 'A missing licence stops the whole authorization, but the warehouse’s was once seen to pass and to fail only in the API.',
      sv: 'En licens som saknas stoppar hela auktoriseringen, men lagrets har en gång släppts igenom och stoppats först i API:et.',
    },
    evidence: { level: 'observed', sources: ['public-csharp-sdk'], checked },
  },
  removalEndsAccessTokens: {
    default: false,
    values: yesNo,
    why: {
      en: 'What happens to a living access token when the customer removes the integration or the user is not documented.',
      sv: 'Vad som händer med en levande access-token när kunden tar bort integrationen eller användaren är inte dokumenterat.',
    },
    evidence: { level: 'assumed', sources: ['inference'], checked },
  },
  rateLimit: {
    default: { requests: rateLimit.requests, window: rateLimit.window },
    values: 'rate-limit',
    why: {
      en: 'Lower it to meet the limit soon, or switch it off where a frozen clock would never let a call through again.',
      sv: 'Sänk den för att snart nå gränsen, eller stäng av den när en stillastående klocka aldrig skulle släppa igenom fler anrop.',
    },
    evidence: rateLimit.evidence,
  },
  retryAfter: {
    default: false,
    values: yesNo,
    why: {
      en: 'Whether a 429 says when to try again is not documented; one program says that it does, one report that it does not.',
      sv: 'Om ett 429 säger när man ska försöka igen är inte dokumenterat; ett program säger ja, en rapport säger nej.',
    },
    evidence: { level: 'observed', sources: ['public-crm', 'public-code'], checked },
  },
}

export const defaultPolicy = Object.fromEntries(
  Object.entries(policySwitches).map(([name, entry]) => [name, entry.default]),
) as unknown as Policy
