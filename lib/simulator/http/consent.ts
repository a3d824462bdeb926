import type { OAuthErrorId } from '@/lib/fortnox/oauth-errors.table'
import { judgeApproval } from '../core/authorization'
import { worldNow } from '../core/clock'
import { approve } from '../core/consent'
import type { Company, User, World } from '../core/world'
import { mintFor } from '../mint'
import { hashSecret } from '../secrets'
import type { PendingAuthorization } from '../store/store'
import { redirectAnswer, simulatorAnswer } from './answers'
import { errorRedirect } from './authorize'
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

/** The customer approves or cancels; also what the control API does without a browser. */
export async function answerConsent(
  context: Context,
  world: World,
  asked: Omit<PendingAuthorization, 'tokenHash' | 'expiresWall' | 'worldId'>,
  answer: { readonly company: Company; readonly user: User } | 'cancel',
): Promise<ConsentOutcome> {
  const refused = (refusal: OAuthErrorId): ConsentOutcome => ({
    location:
      new Headers(errorRedirect(context, asked.redirectUri, refusal, asked.state).headers as [string, string][]).get(
        'location',
      ) ?? '',
    code: null,
    codeId: null,
    refusal,
  })
  if (answer === 'cancel') return refused('access-denied')
  const verdict = judgeApproval({ ...answer, scopes: asked.scopes, serviceAccount: asked.serviceAccount })
  if (verdict.kind === 'error-redirect') return refused(verdict.refusal)
  // A locked account: neither code nor state nor error (facts §1.6).
  if (verdict.kind === 'bare-callback') return { location: asked.redirectUri, code: null, codeId: null, refusal: null }
  const key = {
    worldId: world.id,
    clientId: asked.clientId,
    tenantId: answer.company.tenantId,
    resource: verdict.resource,
  }
  const approved = await context.store.changeConnection(key, (slice) =>
    approve(slice, {
      ...key,
      scopes: asked.scopes,
      redirectUri: asked.redirectUri,
      now: worldNow(world.clock, context.wall()),
      policy: world.policy,
      mint: mintFor(world, context.random),
      newConnectionId: Buffer.from(context.random(8)).toString('hex'),
    }),
  )
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
  const choice = readChoice(params.get('approver'))
  const company = choice && (await context.store.company(waiting.worldId, choice.tenantId))
  const user = company?.users.find(({ id }) => id === choice?.userId)
  const cancelled = params.get('answer') === 'cancel'
  // Nothing is taken yet, so that the customer can go back and choose.
  if (!cancelled && !(company && user))
    return { answer: noticePage(context, 'choose', locale), refusal: 'consent-without-choice' }
  const pending = await context.store.takeAuthorization(tokenHash)
  const world = pending && (await context.store.world(pending.worldId))
  if (!pending || !world) return stale()
  const outcome = await answerConsent(
    context,
    world,
    pending,
    !cancelled && company && user ? { company, user } : 'cancel',
  )
  return {
    answer: redirectAnswer(context, outcome.location),
    world,
    at: worldNow(world.clock, context.wall()),
    clientId: pending.clientId,
    credentialId: outcome.codeId,
    refusal: outcome.refusal,
  }
}

function readChoice(value: string | null): { tenantId: number; userId: number } | undefined {
  const match = /^(\d{1,9}):(\d{1,9})$/.exec(value ?? '')
  return match ? { tenantId: Number(match[1]), userId: Number(match[2]) } : undefined
}
