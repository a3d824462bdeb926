import type { Localized } from '@/lib/fortnox/evidence'
import type { Policy } from '../core/policy.table'

/** What of a refusal reaches the program; the rest the library loses. */
export type Shown = readonly ('status' | 'error' | 'description')[]

/** An OAuth library that lives its whole life against the simulator, with nothing changed but the host. */
export interface ClientFact {
  /** The npm package, and the version that the tests run. */
  readonly name: string
  readonly version: string
  /** Where it puts client id and secret. */
  readonly credentials: 'Basic' | 'body'
  /** The switch it cannot do without. */
  readonly needs: keyof Policy | null
  /** A code refused with 400 and text/html, a refresh token likewise, and a wrong client secret with 401 and text/plain (facts §2.4). */
  readonly shows: { readonly code: Shown; readonly refreshToken: Shown; readonly client: Shown }
  readonly says: Localized
}

const all: Shown = ['status', 'error', 'description']

export const clientFacts = {
  'openid-client': {
    name: 'openid-client', version: '6.9.0', credentials: 'Basic', needs: null,
    shows: { code: ['status'], refreshToken: ['status'], client: ['status'] },
    says: {
      en: 'Throws "unexpected response content-type" and hands out the unread answer as the error’s cause: read it with await error.cause.json(), or label Fortnox’s errors as JSON in a customFetch.',
      sv: 'Kastar ”unexpected response content-type” och lämnar det olästa svaret som felets cause: läs det med await error.cause.json(), eller märk om Fortnox fel till JSON i en customFetch.',
    },
  },
  oauth4webapi: {
    name: 'oauth4webapi', version: '3.8.8', credentials: 'Basic', needs: null,
    shows: { code: ['status'], refreshToken: ['status'], client: ['status'] },
    says: {
      en: 'Throws "content-type must be application/json" with the unread answer as the error’s cause. Koppla’s own sandbox labels Fortnox’s errors as JSON in a customFetch.',
      sv: 'Kastar ”content-type must be application/json” med det olästa svaret som felets cause. Kopplas egen sandlåda märker om Fortnox fel till JSON i en customFetch.',
    },
  },
  'simple-oauth2': {
    name: 'simple-oauth2', version: '5.1.0', credentials: 'Basic', needs: null,
    shows: { code: [], refreshToken: [], client: [] },
    says: {
      en: 'Throws a 406 of its own, "The content-type is not JSON compatible", and everything that Fortnox said is lost. With the option http: { json: \'force\' } status and reason are there.',
      sv: 'Kastar ett eget 406, ”The content-type is not JSON compatible”, och allt Fortnox sa är borta. Med valet http: { json: \'force\' } finns både status och skäl.',
    },
  },
  '@badgateway/oauth2-client': {
    name: '@badgateway/oauth2-client', version: '3.3.1', credentials: 'Basic', needs: null,
    shows: { code: ['status'], refreshToken: ['status'], client: ['status'] },
    says: {
      en: 'Throws "HTTP Error 400" without a reason, since it reads JSON only where the label says so. The unread answer is in error.response.',
      sv: 'Kastar ”HTTP Error 400” utan skäl, eftersom den läser JSON bara där etiketten säger det. Det olästa svaret finns i error.response.',
    },
  },
  'next-auth': {
    name: 'next-auth', version: '4.24.15', credentials: 'Basic', needs: null,
    shows: { code: ['error', 'description'], refreshToken: all, client: all },
    says: {
      en: 'Its exchange reads the reason whatever the label says and logs it as OAUTH_CALLBACK_ERROR; the user sees error=OAuthCallback only. It does not refresh: that is the app’s own fetch, which sees everything.',
      sv: 'Kodbytet läser skälet vad etiketten än säger och loggar det som OAUTH_CALLBACK_ERROR; användaren ser bara error=OAuthCallback. Den förnyar inte: det gör appens egen fetch, som ser allt.',
    },
  },
  'passport-oauth2': {
    name: 'passport-oauth2', version: '1.8.0', credentials: 'body', needs: 'bodyCredentials',
    shows: { code: ['error', 'description'], refreshToken: all, client: all },
    says: {
      en: 'Sends client id and secret in the body, which Fortnox does not document: by default it is refused. With a Basic header among its customHeaders it gets through, since the header wins. It parses every error as JSON.',
      sv: 'Skickar client-id och client-secret i kroppen, vilket Fortnox inte dokumenterar: som standard nekas den. Med en Basic-header bland customHeaders kommer den fram, eftersom headern går före. Den tolkar alla fel som JSON.',
    },
  },
} as const satisfies Record<string, ClientFact>

export type ClientName = keyof typeof clientFacts
