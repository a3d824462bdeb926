import type { OAuthErrorId } from '@/lib/fortnox/oauth-errors.table'
import { type ApprovalVerdict, judgeApproval } from '../core/authorization'
import { worldNow } from '../core/clock'
import { approve } from '../core/consent'
import type { App, Company, User, World } from '../core/world'
import { mintFor } from '../mint'
import { hashSecret } from '../secrets'
import type { PendingAuthorization } from '../store/store'
import { announce } from './announce'
import { redirectAnswer, simulatorAnswer } from './answers'
import { errorLocation } from './authorize'
import type { Context, Incoming, Traced } from './context'
import { noticePage } from './error-page'
import { pageLocale } from './page'
import { readParams, withParams } from './params'

/** What the customer answers: where the browser goes, and the code's id where one was made. */
export interface ConsentOutcome {
  readonly location: string
  readonly code: string | null
  readonly codeId: string | null
  readonly refusal: OAuthErrorId | null
}

/** What was asked for, and by which app. */
export type ConsentRequest = { readonly app: App } & Pick<
  PendingAuthorization,
  'redirectUri' | 'scopes' | 'state' | 'serviceAccount'
>

export interface Choice {
  readonly company: Company
  readonly user: User
}

/** What follows when this user approves; nothing is done yet. */
export function judgeChoice(world: World, asked: ConsentRequest, choice: Choice): ApprovalVerdict {
  return judgeApproval({ ...asked, ...choice, policy: world.policy })
}

/** Who came in the wrong way has not answered: they are told so on a page, and may come back. */
export type ConsentAnswer =
  | 'cancel'
  | { readonly company: Company; readonly verdict: Exclude<ApprovalVerdict, { kind: 'not-through-agency' }> }

/** The customer approves or cancels; also what the control API does without a browser. */
export async function answerConsent(
  context: Context,
  world: World,
  asked: ConsentRequest,
  answer: ConsentAnswer,
): Promise<ConsentOutcome> {
  const refused = (refusal: OAuthErrorId): ConsentOutcome => ({
    location: errorLocation(asked.redirectUri, refusal, asked.state),
    code: null,
    codeId: null,
    refusal,
  })
  if (answer === 'cancel') return refused('access-denied')
  const { company, verdict } = answer
  if (verdict.kind === 'error-redirect') return refused(verdict.refusal)
  // A locked account: neither code nor state nor error (facts §1.6).
  if (verdict.kind === 'bare-callback') return { location: asked.redirectUri, code: null, codeId: null, refusal: null }
  const now = worldNow(world.clock, context.wall())
  const key = {
    worldId: world.id,
    clientId: asked.app.clientId,
    tenantId: company.tenantId,
    resource: verdict.resource,
  }
  const approved = await context.store.changeConnection(key, (slice) =>
    approve(slice, {
      ...key,
      scopes: asked.scopes,
      redirectUri: asked.redirectUri,
      now,
      policy: world.policy,
      mint: mintFor(world, context.random),
      newConnectionId: Buffer.from(context.random(8)).toString('hex'),
    }),
  )
  if (approved.isNew) announce(context, world, approved.connection, 'consent.created', now)
  const location = withParams(asked.redirectUri, [
    ['code', approved.code],
    ['state', asked.state],
  ])
  return { location, code: approved.code, codeId: approved.codeId, refusal: null }
}

/** `POST /oauth-v1/consent`: the consent page's form, with its one-time token (RFC 6749 §10.12). */
export async function consent(context: Context, incoming: Incoming): Promise<Traced> {
  const locale = pageLocale(incoming)
  if (incoming.method !== 'POST') {
    return {
      answer: simulatorAnswer(context, 405, 'This address takes POST only.', [['Allow', 'POST']]),
      refusal: 'method-not-allowed',
    }
  }
  const params = readParams(incoming.body)
  const tokenHash = hashSecret(params.get('token') ?? '')
  const stale = (): Traced => ({ answer: noticePage(context, 'stale', locale), refusal: 'consent-stale' })
  const waiting = await context.store.authorization(tokenHash)
  if (!waiting || context.wall() >= waiting.expiresWall) return stale()
  const found = await context.store.app(waiting.clientId)
  if (found?.world.id !== waiting.worldId) return stale()
  const { world, app } = found
  const asked: ConsentRequest = { ...waiting, app }
  const traced = { world, at: worldNow(world.clock, context.wall()), clientId: app.clientId }

  let answer: ConsentAnswer = 'cancel'
  if (params.get('answer') !== 'cancel') {
    // Nothing is taken yet, so that the customer can go back and choose.
    const choice = await readChoice(context, world, params.get('approver'))
    if (!choice) return { ...traced, answer: noticePage(context, 'choose', locale), refusal: 'consent-without-choice' }
    const verdict = judgeChoice(world, asked, choice)
    if (verdict.kind === 'not-through-agency')
      return { ...traced, answer: noticePage(context, 'agency', locale), refusal: 'not-through-agency' }
    answer = { company: choice.company, verdict }
  }
  if (!(await context.store.takeAuthorization(tokenHash))) return stale()
  const outcome = await answerConsent(context, world, asked, answer)
  return {
    ...traced,
    answer: redirectAnswer(context, outcome.location),
    credentialId: outcome.codeId,
    refusal: outcome.refusal,
  }
}

async function readChoice(context: Context, world: World, value: string | null): Promise<Choice | undefined> {
  const [, tenantId, userId] = /^(\d{1,9}):(\d{1,9})$/.exec(value ?? '') ?? []
  const company = await context.store.company(world.id, Number(tenantId))
  const user = company?.users.find(({ id }) => id === Number(userId))
  return company && user && { company, user }
}
