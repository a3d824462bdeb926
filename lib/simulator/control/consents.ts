import { oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { authorize } from '../core/authorization'
import type { World } from '../core/world'
import { answerConsent, judgeChoice } from '../http/consent'
import type { Context } from '../http/context'
import type { NewConsentRequest } from './schema'

export type ConsentAnswer =
  | { readonly redirect: string; readonly code?: string }
  | { readonly problem: string; readonly field: string }

/** Consent without a browser: the same checks in the same order as with one, `state` being optional. */
export async function consentWithoutBrowser(
  context: Context,
  world: World,
  request: NewConsentRequest,
): Promise<ConsentAnswer> {
  const app = (await context.store.apps(world.id)).find(({ clientId }) => clientId === request.clientId)
  if (!app) return { problem: 'is not an app of this world', field: 'clientId' }
  const company = await context.store.company(world.id, request.tenantId)
  if (!company) return { problem: 'is not a company of this world', field: 'tenantId' }
  const user = request.user === undefined ? company.users[0] : company.users.find(({ id }) => id === request.user)
  if (!user) return { problem: 'is not a user of this company', field: 'user' }

  const state = request.state ?? null
  const serviceAccount = request.serviceAccount ?? false
  const verdict = authorize({
    request: {
      redirectUri: request.redirectUri ?? null,
      responseType: 'code',
      state,
      scopes: request.scopes,
      serviceAccount,
      repeated: [],
    },
    app,
    policy: { ...world.policy, requireState: false },
  })
  if (verdict.kind === 'error-page') {
    const field = verdict.refusal === 'service-account-not-allowed' ? 'serviceAccount' : 'redirectUri'
    return { problem: oauthErrors[verdict.refusal].meaning.en, field }
  }
  if (verdict.kind === 'error-redirect') return { problem: oauthErrors[verdict.refusal].meaning.en, field: 'scopes' }
  const asked = { app, redirectUri: verdict.redirectUri, scopes: verdict.scopes, state, serviceAccount }
  const approval = request.deny ? 'cancel' : judgeChoice(world, asked, { company, user })
  if (approval !== 'cancel' && approval.kind === 'not-through-agency') {
    return {
      problem: 'is a consultant, who can get in only where the company has agency: true (Digital byrå)',
      field: 'user',
    }
  }
  const outcome = await answerConsent(
    context,
    world,
    asked,
    approval === 'cancel' ? approval : { company, verdict: approval },
  )
  return { redirect: outcome.location, ...(outcome.code === null ? {} : { code: outcome.code }) }
}
