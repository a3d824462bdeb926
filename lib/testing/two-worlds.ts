import { type ScopeId, scopes } from '@/lib/fortnox/scopes.table'
import { basic, origin, type TestApp, type TestSimulatorOptions, type TestWorld, testSimulator } from './simulator'
import { type Tokens, tokensOf } from './with-app'

type Made = Awaited<ReturnType<typeof testSimulator>>

const everything = Object.keys(scopes) as ScopeId[]

/** One world with a customer who has approved, and all that its people hold. */
async function life(made: Made, name: string) {
  const legacy = Array.from({ length: 50 }, (_, index) => `legacy-${name}-${index}`)
  const legacyTokens = legacy.map((token) => ({ token, tenantId: 1_111_111, user: 1 }))
  const company = {
    tenantId: 1_111_111,
    name: 'Åkeri & Söner <zzyzx> AB',
    users: [{ id: 1, name: '"zzyzx" Öberg', sysAdmin: true }],
  }
  const world = await made.makeWorld({
    apps: [{ scopes: everything, serviceAccounts: true, legacyTokens, name: '<zzyzx> & Co' }],
    // The clock stands still: no window of the rate limit would ever end.
    policy: { rateLimit: 'off' },
    companies: [company],
  })
  const app = world.apps[0] as TestApp
  const approve = () => made.consent(world, { scopes: everything })
  const connect = async () => tokensOf(await made.exchange(app, await approve()))
  let tokens = await connect()
  const shown = (await (await made.control('GET', `/worlds/${world.id}`, world.key)).json()) as {
    connections: { id: string }[]
  }
  const connectionId = shown.connections[0]?.id ?? ''
  const held = { code: '', consentToken: '', spentToken: '', legacyToken: '' }

  const anew = {
    async tokens() {
      held.spentToken = tokens.refresh_token
      tokens = await connect()
    },
    async code() {
      held.code = await approve()
    },
    async consentToken() {
      held.consentToken = await consentToken(made, app)
    },
    async legacyToken() {
      held.legacyToken = legacy.shift() ?? held.legacyToken
    },
  }

  const self = {
    world,
    app,
    tokens: () => tokens,
    /** New ones of these, since what was sent may be spent; else of everything. */
    async renew(
      what: readonly (keyof typeof anew)[] = ['tokens', 'code', 'consentToken', 'legacyToken'],
    ): Promise<void> {
      for (const one of what) await anew[one]()
    },
    words: (): Record<string, string> => ({
      clientId: app.clientId,
      clientSecret: app.clientSecret,
      basic: basic(app),
      accessToken: tokens.access_token,
      refreshToken: tokens.refresh_token,
      ...held,
      key: world.key,
      worldId: world.id,
      connectionId,
      tenantId: String(company.tenantId),
    }),
    /** The whole life once more: what is held works, is rotated, and a new approval gives tokens that open the API. */
    async works(): Promise<void> {
      const rotated = await tokensOf(await made.refresh(app, tokens.refresh_token))
      for (const held of [tokens, rotated, await connect()]) await opens(made, world, held)
      tokens = rotated
    },
  }
  await self.renew()
  return self
}

async function opens(made: Made, world: TestWorld, { access_token }: Tokens): Promise<void> {
  const answer = await made.call('/3/companyinformation', access_token)
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(`A token of ${world.id} opens nothing: ${answer.status} ${text}`)
}

/** The one-time token of a consent page that somebody has open. */
async function consentToken(made: Made, { clientId }: TestApp): Promise<string> {
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: 'http://localhost:4000/callback',
    scope: 'companyinformation',
    state: 'zz',
    response_type: 'code',
  })
  const page = await (await made.simulator.fetch(new Request(`${origin}/oauth-v1/auth?${query}`))).text()
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1]
  if (token === undefined) throw new Error(`No consent page: ${page}`)
  return token
}

export type Life = Awaited<ReturnType<typeof life>>

/** A simulator in which a stranger has a world, and somebody else has another. */
export async function twoWorlds(options: TestSimulatorOptions = {}) {
  const made = await testSimulator(options)
  let mine = await life(made, 'mine')
  const other = await life(made, 'other')
  /** What nobody but its owner may be told, and no answer may repeat to one who did not send it. */
  const secretsOf = ({ words }: Life) => {
    const {
      clientSecret = '',
      key = '',
      code = '',
      accessToken = '',
      refreshToken = '',
      legacyToken = '',
      consentToken = '',
    } = words()
    return [clientSecret, key, code, accessToken, refreshToken, legacyToken, consentToken]
  }
  return {
    ...made,
    mine: () => mine,
    other,
    secretsOf,
    /** The stranger begins again in a new world. */
    async again(): Promise<void> {
      await made.control('DELETE', `/worlds/${mine.world.id}`, mine.world.key)
      mine = await life(made, 'mine')
    },
    fill(text: string): string {
      const own = mine.words()
      const foreign = other.words()
      return text.replace(/\{(other)?(\w+)\}/g, (whole, isOther: string | undefined, name: string) => {
        if (isOther === undefined) return own[name] ?? whole
        return foreign[name.charAt(0).toLowerCase() + name.slice(1)] ?? whole
      })
    },
  }
}
