import type { OAuthErrorId } from '@/lib/fortnox/oauth-errors.table'
import type { ScopeId } from '@/lib/fortnox/scopes.table'
import type { Resource } from './connection'
import { bought, holderOf, unlicensed, withoutRight } from './holder'
import type { Policy } from './policy.table'
import { redirectUriAccepted } from './redirect-uri'
import type { App, Company, User } from './world'

/** What was asked of the authorization endpoint; an empty parameter is an absent one (S05). */
export interface AuthorizationRequest {
  readonly redirectUri: string | null
  readonly responseType: string | null
  readonly state: string | null
  readonly scopes: readonly string[]
  readonly serviceAccount: boolean
  /** Names that came more than once (RFC 6749 §3.1). */
  readonly repeated: readonly string[]
}

interface Asked {
  readonly request: AuthorizationRequest
  readonly app: App
  readonly policy: Policy
}

type Check = (asked: Asked) => OAuthErrorId | undefined

const identityNotRepeated: Check = ({ request }) =>
  request.repeated.some((name) => name === 'client_id' || name === 'redirect_uri') ? 'repeated-parameter' : undefined

const redirectUriPresent: Check = ({ request, app }) =>
  request.redirectUri === null && app.redirectUris.length === 0 ? 'no-redirect-uri' : undefined

const redirectUriWithoutFragment: Check = ({ request }) =>
  request.redirectUri?.includes('#') ? 'redirect-uri-fragment' : undefined

const redirectUriTrusted: Check = ({ request, app, policy }) =>
  request.redirectUri === null || redirectUriAccepted(request.redirectUri, app, policy)
    ? undefined
    : 'redirect-uri-not-registered'

const serviceAccountAllowed: Check = ({ request, app }) =>
  request.serviceAccount && !app.serviceAccounts ? 'service-account-not-allowed' : undefined

/** Until these hold there is nobody whom the browser may be sent back to: a page says what is wrong (S02). */
const trustChecks: readonly Check[] = [
  identityNotRepeated,
  redirectUriPresent,
  redirectUriWithoutFragment,
  redirectUriTrusted,
  serviceAccountAllowed,
]

const nothingRepeated: Check = ({ request }) => (request.repeated.length > 0 ? 'repeated-parameter' : undefined)

const responseTypeIsCode: Check = ({ request }) =>
  request.responseType === 'code'
    ? undefined
    : request.responseType === 'token'
      ? 'implicit-not-supported'
      : 'invalid-response-type'

const statePresent: Check = ({ request, policy }) =>
  policy.requireState && request.state === null ? 'state-required' : undefined

const scopePresent: Check = ({ request }) => (request.scopes.length === 0 ? 'scope-required' : undefined)

/** Before the login: a scope that is misspelt or not enabled on the app (facts §1.5). */
const scopesOnTheApp: Check = ({ request, app }) =>
  request.scopes.every((scope) => app.scopes.some((own) => own === scope)) ? undefined : 'invalid-scope'

/** These are told to the app by redirect, with its state (S03, S04). */
const requestChecks: readonly Check[] = [
  nothingRepeated,
  responseTypeIsCode,
  statePresent,
  scopePresent,
  scopesOnTheApp,
]

export type AuthorizationVerdict =
  | { readonly kind: 'error-page'; readonly refusal: OAuthErrorId }
  | { readonly kind: 'error-redirect'; readonly refusal: OAuthErrorId; readonly redirectUri: string }
  | { readonly kind: 'ask-the-customer'; readonly redirectUri: string; readonly scopes: readonly ScopeId[] }

function firstRefusal(checks: readonly Check[], asked: Asked): OAuthErrorId | undefined {
  for (const check of checks) {
    const refusal = check(asked)
    if (refusal) return refusal
  }
  return undefined
}

/** The ordered checks of `GET /oauth-v1/auth` (facts §12.1) for a known app. */
export function authorize(asked: Asked): AuthorizationVerdict {
  const distrust = firstRefusal(trustChecks, asked)
  if (distrust) return { kind: 'error-page', refusal: distrust }
  const redirectUri = asked.request.redirectUri ?? (asked.app.redirectUris[0] as string)
  const refusal = firstRefusal(requestChecks, asked)
  if (refusal) return { kind: 'error-redirect', refusal, redirectUri }
  return { kind: 'ask-the-customer', redirectUri, scopes: [...new Set(asked.request.scopes as readonly ScopeId[])] }
}

export interface Approver {
  readonly app: App
  readonly company: Company
  readonly user: User
  readonly scopes: readonly ScopeId[]
  readonly serviceAccount: boolean
  readonly policy: Policy
}

export type ApprovalVerdict =
  | { readonly kind: 'bare-callback' }
  /** The customer came in the wrong way: a page says so, and the app hears nothing. */
  | { readonly kind: 'not-through-agency' }
  | { readonly kind: 'error-redirect'; readonly refusal: OAuthErrorId }
  | { readonly kind: 'approved'; readonly resource: Resource }

/** What follows when a user of a company presses approve: company, licences, administrator (facts §12.1). */
export function judgeApproval({ app, company, user, scopes, serviceAccount, policy }: Approver): ApprovalVerdict {
  if (user.consultant && !company.agency) return { kind: 'not-through-agency' }
  if (company.locked) return { kind: 'bare-callback' }
  if (!bought(app, company)) return { kind: 'error-redirect', refusal: 'error-missing-app-license' }
  const resource = serviceAccount ? 'service' : user.id
  const holder = holderOf(company, resource)
  // A right that the user lacks is told as a missing licence: no other error is known for it (assumed).
  if (!holder || unlicensed(scopes, holder, policy).length > 0 || withoutRight(scopes, holder).length > 0) {
    return { kind: 'error-redirect', refusal: 'error-missing-license' }
  }
  if (serviceAccount && !user.sysAdmin) return { kind: 'error-redirect', refusal: 'error-missing-system-admin-right' }
  return { kind: 'approved', resource }
}
