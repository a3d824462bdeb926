import { type LicenceId, licences } from '@/lib/fortnox/licences.table'
import { type ScopeId, scopes } from '@/lib/fortnox/scopes.table'
import { worldNow } from '../core/clock'
import { withFault } from '../core/faults'
import { redeemCode, rotate } from '../core/grant'
import type { GrantOutcome, GrantRequest } from '../core/issue'
import type { Step } from '../core/scenario'
import { type App, type Company, defaultCompany, defaultUser, type World } from '../core/world'
import { answerConsent, judgeChoice } from '../http/consent'
import type { Context } from '../http/context'
import { removeConnection } from '../http/removal'
import { mintFor } from '../mint'
import { drawFrom, hashSecret, uuid } from '../secrets'
import type { Tools } from './call'
import { type Known, known } from './scenario-words'
import { moveClock, urlsOf } from './worlds'

/** What a scenario has set up so far. */
export interface Stage {
  readonly world: World
  readonly app: App
  readonly company: Company
  readonly redirectUri: string
  readonly connectionId: string | null
  /** What the requests may name in braces. */
  readonly words: Known
}

/** A scenario begins where nothing is in its way; its steps say what is. */
export async function openStage(
  context: Context,
  world: World,
  of: { app: App; company: Company },
  redirectUri: string,
): Promise<Stage> {
  const everyScope = Object.keys(scopes) as ScopeId[]
  const everyLicence = Object.keys(licences) as LicenceId[]
  const app = await changedApp(context, world, of.app, {
    scopes: everyScope,
    serviceAccounts: true,
    mustBeBought: false,
  })
  const company = await changedCompany(context, world, of.company, ({ users: [first, ...others], ...rest }) => ({
    ...rest,
    ...defaultCompany,
    locked: false,
    licences: everyLicence,
    users: first ? [{ ...first, ...defaultUser, sysAdmin: true }, ...others] : [],
  }))
  return { world, app, company, redirectUri, connectionId: null, words: {} }
}

async function changedApp({ store }: Context, world: World, app: App, set: Partial<App>): Promise<App> {
  return (await store.changeApp(world.id, app.clientId, (current) => ({ ...current, ...set }))) ?? app
}

async function changedCompany(
  { store }: Context,
  world: World,
  company: Company,
  change: (current: Company) => Company,
): Promise<Company> {
  return (await store.changeCompany(world.id, company.tenantId, change)) ?? company
}

/** A step that cannot be done is a mistake in the table, or somebody changes the world meanwhile. */
const impossible = (step: Step['do'], why: string) =>
  new Error(`The step "${step}" of the scenario could not be done: ${why}.`)

export async function take(context: Context, stage: Stage, step: Step, tools: Tools): Promise<Stage> {
  const { store } = context
  const { world, company } = stage
  switch (step.do) {
    case 'policy':
      return inWorld(
        stage,
        await store.changeWorld(world.id, (current) => ({ ...current, policy: { ...current.policy, ...step.set } })),
      )
    case 'fault':
      return inWorld(
        stage,
        await store.changeWorld(world.id, (current) => ({
          ...current,
          faults: withFault(current.faults, step).faults,
        })),
      )
    case 'app':
      return changeAppStep(context, stage, step)
    case 'company':
      return {
        ...stage,
        company: await changedCompany(context, world, company, (current) => ({
          ...current,
          ...known(step.set, wordsOf(context, stage)),
        })),
      }
    case 'user':
      return {
        ...stage,
        company: await changedCompany(context, world, company, (current) => withUser(current, step.set)),
      }
    case 'consent':
      return consent(context, stage, step)
    case 'exchange': {
      const redirectUri = stage.redirectUri
      const outcome = await redeem(context, stage, stage.words['code'] ?? '', (slice, request) =>
        redeemCode(slice, { ...request, redirectUri }),
      )
      return granted(stage, step.do, outcome)
    }
    case 'refresh': {
      const spent = stage.words['refreshToken'] ?? ''
      const outcome = await redeem(context, stage, spent, (slice, request) =>
        rotate(slice, { ...request, scopes: null }),
      )
      const after = granted(stage, step.do, outcome)
      return { ...after, words: { ...after.words, spentRefreshToken: spent } }
    }
    case 'remove':
      if (!(await removeConnection(context, world, stage.connectionId ?? '')))
        throw impossible(step.do, 'there is no connection')
      return stage
    case 'clock':
    case 'freeze': {
      const moved = await moveClock(
        context,
        world,
        step.do === 'freeze' ? { freeze: true } : { advance: world.policy[step.past] },
      )
      if (typeof moved === 'string') throw impossible(step.do, moved)
      return inWorld(stage, await store.world(world.id))
    }
    case 'call':
      await callApi(context, stage, step, tools)
      return stage
    default:
      return step satisfies never
  }
}

function inWorld(stage: Stage, world: World | undefined): Stage {
  if (!world) throw new Error('The world was removed while the scenario was set up.')
  return { ...stage, world }
}

/** What every scenario knows, beside what its steps made. */
export function wordsOf(context: Context, { world, app, company, redirectUri, words }: Stage): Known {
  const now = worldNow(world.clock, context.wall())
  return {
    clientId: app.clientId,
    tenantId: String(company.tenantId),
    redirectUri,
    state: 'a-random-state',
    today: new Date(now).toISOString().slice(0, 10),
    ...words,
  }
}

async function changeAppStep(context: Context, stage: Stage, step: Extract<Step, { do: 'app' }>): Promise<Stage> {
  const { world, company } = stage
  if (!step.legacyToken) return { ...stage, app: await changedApp(context, world, stage.app, step.set) }
  const token = uuid(drawFrom(world.seed, context.random)(`legacy-token/${stage.app.clientId}`, 16))
  const legacyTokens = [{ hash: hashSecret(token), tenantId: company.tenantId, user: company.users[0]?.id ?? 1 }]
  const app = await changedApp(context, world, stage.app, { ...step.set, legacyTokens })
  return { ...stage, app, words: { ...stage.words, legacyToken: token } }
}

function withUser(company: Company, set: Extract<Step, { do: 'user' }>['set']): Company {
  const [first, ...others] = company.users
  if (!first) return company
  if (set !== null) return { ...company, users: [{ ...first, ...set }, ...others] }
  const successor = {
    ...first,
    ...defaultUser,
    id: Math.max(...company.users.map(({ id }) => id)) + 1,
    name: 'Efterträdaren',
  }
  return { ...company, users: others.length > 0 ? others : [successor] }
}

async function consent(context: Context, stage: Stage, step: Extract<Step, { do: 'consent' }>): Promise<Stage> {
  const { world, app, company, redirectUri } = stage
  const [user] = company.users
  if (!user) throw impossible(step.do, 'the company has no user')
  const asked = { app, redirectUri, scopes: step.scopes, state: null, serviceAccount: step.serviceAccount ?? false }
  const verdict = judgeChoice(world, asked, { company, user })
  if (verdict.kind !== 'approved') throw impossible(step.do, verdict.kind)
  const { code } = await answerConsent(context, world, asked, { company, verdict })
  return { ...stage, words: { ...stage.words, code: code ?? '' } }
}

type Decide = Parameters<typeof redeemCode>[0]

/** Does what the token endpoint does, without a client secret: the world keeps only its hash. */
async function redeem(
  context: Context,
  { world, app }: Stage,
  secret: string,
  decide: (slice: Decide, request: GrantRequest) => ReturnType<typeof rotate>,
): Promise<GrantOutcome> {
  const now = worldNow(world.clock, context.wall())
  const request: GrantRequest = { app, now, policy: world.policy, mint: mintFor(world, context.random) }
  return context.store.changeConnection({ worldId: world.id, credentialHash: hashSecret(secret) }, (slice) =>
    decide(slice, request),
  )
}

function granted(stage: Stage, step: Step['do'], outcome: GrantOutcome): Stage {
  if (outcome.kind === 'refused') throw impossible(step, outcome.refusal)
  const { accessToken, refreshToken, connection } = outcome
  const words = { ...stage.words, accessToken, ...(refreshToken === null ? {} : { refreshToken }) }
  return { ...stage, words, connectionId: connection.id }
}

async function callApi(
  context: Context,
  stage: Stage,
  step: Extract<Step, { do: 'call' }>,
  tools: Tools,
): Promise<void> {
  const { rateLimit } = stage.world.policy
  const times = step.times === 1 ? 1 : rateLimit === 'off' ? 0 : rateLimit.requests
  const { method, path, json } = known(step.request, wordsOf(context, stage))
  for (let call = 0; call < times; call += 1) {
    const { status } = await tools.send(
      new Request(`${urlsOf(context.origin, stage.world.id, context.apiOrigin).api}${path ?? ''}`, {
        method,
        headers: {
          authorization: `Bearer ${stage.words['accessToken']}`,
          'user-agent': 'koppla-scenario',
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      }),
    )
    if (status >= 300) throw impossible(step.do, `${method} ${path} was answered with ${status}`)
  }
}
