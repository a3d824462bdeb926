import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type OAuthErrorId, oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { approveInBrowser } from '@/lib/testing/browser'
import { type Driver, drive } from '../drive'
import { type Served, serve } from '../serve'
import { readCommand } from '../serve/options'
import { badgateway } from './badgateway'
import { type Program, type Refusal, type Registration, valueAt } from './client'
import { type ClientFact, type ClientName, clientFacts, type Shown } from './clients.table'
import { nextAuth } from './next-auth'
import { oauth4webapi } from './oauth4webapi'
import { openidClient } from './openid-client'
import { passportOauth2 } from './passport-oauth2'
import { simpleOauth2 } from './simple-oauth2'

/** Programs written for Fortnox with well-known libraries, against a simulator on a real port: nothing changed but the host. */
const programs: Record<ClientName, (registration: Registration) => Program> = {
  'openid-client': openidClient,
  oauth4webapi,
  'simple-oauth2': simpleOauth2,
  '@badgateway/oauth2-client': badgateway,
  'next-auth': nextAuth,
  'passport-oauth2': passportOauth2,
}
const cases = Object.entries(programs).map(
  ([name, program]) => [name, program, clientFacts[name as ClientName] as ClientFact] as const,
)

let served: Served
let world: Driver
let registration: Registration

beforeEach(async () => {
  const asked = readCommand(['--port', '0'], {})
  if (asked.kind !== 'serve') throw new Error('--port 0 was refused')
  served = await serve(asked.command, { version: '0.0.0-test', onError: () => {} })
  const { world: made, urls } = served.serving
  world = drive(fetch, { ...made, key: made.key ?? '', urls })
  registration = {
    clientId: made.apps[0]?.clientId ?? '',
    clientSecret: made.apps[0]?.clientSecret ?? '',
    redirectUri: 'http://localhost:3000/api/auth/callback/fortnox',
    origin: urls.apps,
    scopes: ['companyinformation', 'profile'],
  }
})
afterEach(() => served.stop())

/** What is left of a refusal where the library shows this much of it. */
function shown(id: OAuthErrorId, what: Shown): Refusal {
  const { status, error, description } = oauthErrors[id]
  return {
    status: what.includes('status') ? status : null,
    error: what.includes('error') ? error : null,
    description: what.includes('description') ? description : null,
  }
}

async function refusal(program: Program, asked: Promise<unknown>): Promise<Refusal> {
  const thrown = await asked.then(
    () => {
      throw new Error('This should have been refused.')
    },
    (error: unknown) => error,
  )
  return program.refusal(thrown)
}

/** The newest refusal in the world's own log: what the simulator said, whatever became of it in the library. */
async function logged(): Promise<string | null | undefined> {
  const [newest] = await served.simulator.context.store.exchanges(served.serving.world.id, { limit: 1 })
  return newest?.refusal
}

const basic = ({ clientId, clientSecret }: Pick<Registration, 'clientId' | 'clientSecret'>) =>
  `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`

const statusOf = async (accessToken: string) =>
  (
    await fetch(`${served.serving.urls.api}/3/companyinformation`, {
      headers: { authorization: `Bearer ${accessToken}` },
    })
  ).status

describe.each(cases)('a program that uses %s', (name, make, fact) => {
  beforeEach(async () => {
    if (fact.needs) await world.control('PATCH', '/policy', { [fact.needs]: true })
  })

  test('connects, calls the API, lives through expiry and refreshes', async () => {
    const program = make(registration)
    const first = await program.exchange(await approveInBrowser(await program.authorize()))
    expect(await statusOf(first.accessToken)).toBe(200)
    await world.clock.advance('1h')
    expect(await statusOf(first.accessToken)).toBe(401)
    const second = await program.refresh(first.refreshToken)
    expect(await statusOf(second.accessToken)).toBe(200)
    expect(second.refreshToken).not.toBe(first.refreshToken)
  })

  test('is refused a code that was used, and shows as much of it as the table says', async () => {
    const program = make(registration)
    const callback = await approveInBrowser(await program.authorize())
    await program.exchange(callback)
    // The same code, with the state of a new beginning: or a careful client would not even ask.
    callback.searchParams.set('state', new URL(await program.authorize()).searchParams.get('state') ?? '')
    expect(await refusal(program, program.exchange(callback))).toEqual(
      shown('invalid-authorization-code', fact.shows.code),
    )
    expect(await logged()).toBe('invalid-authorization-code')
  })

  test('is refused a refresh token that was used, one that was revoked and one that is too old', async () => {
    const program = make(registration)
    const expected = shown('invalid-refresh-token', fact.shows.refreshToken)
    const first = await program.exchange(await approveInBrowser(await program.authorize()))
    const second = await program.refresh(first.refreshToken)
    expect(await refusal(program, program.refresh(first.refreshToken))).toEqual(expected)
    expect(await logged()).toBe('invalid-refresh-token')

    await program.revoke(second.refreshToken)
    expect(await refusal(program, program.refresh(second.refreshToken))).toEqual(expected)

    const later = await program.exchange(await approveInBrowser(await program.authorize()))
    await world.clock.advance('46d')
    expect(await refusal(program, program.refresh(later.refreshToken))).toEqual(expected)
    expect(await logged()).toBe('invalid-refresh-token')
  })

  test('is refused with a wrong secret', async () => {
    const first = await (async () => {
      const program = make(registration)
      return program.exchange(await approveInBrowser(await program.authorize()))
    })()
    const wrong = make({ ...registration, clientSecret: 'wrong' })
    expect(await refusal(wrong, wrong.refresh(first.refreshToken))).toEqual(shown('invalid-client', fact.shows.client))
    expect(await logged()).toBe('invalid-client')
  })

  test('is the version that the table names', () => {
    const file = `node_modules/${name}/package.json`
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ name, version: fact.version })
  })
})

describe('credentials in the body', () => {
  test('are refused by default, as Fortnox documents none', async () => {
    const program = passportOauth2(registration)
    const callback = await approveInBrowser(await program.authorize())
    expect((await refusal(program, program.exchange(callback))).error).toBe('invalid_client')
    expect(await logged()).toBe('credentials-missing')
  })

  test('do no harm beside a Basic header, which passport-oauth2 can be given', async () => {
    const { clientId, clientSecret } = registration
    const program = passportOauth2(registration, { Authorization: basic({ clientId, clientSecret }) })
    const { accessToken } = await program.exchange(await approveInBrowser(await program.authorize()))
    expect(await statusOf(accessToken)).toBe(200)
  })

  test.each([
    ['a right header wins over a wrong body', true, 200],
    ['a wrong header wins over a right body', false, 401],
  ])('%s', async (_name, headerIsRight, status) => {
    await world.control('PATCH', '/policy', { bodyCredentials: true })
    const program = passportOauth2(registration)
    const { refreshToken } = await program.exchange(await approveInBrowser(await program.authorize()))
    const { clientId, clientSecret, origin } = registration
    const [inHeader, inBody] = headerIsRight ? [clientSecret, 'wrong'] : ['wrong', clientSecret]
    const body = {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: clientId,
      client_secret: inBody,
    }
    const headers = { authorization: basic({ clientId, clientSecret: inHeader }) }
    expect(
      (await fetch(`${origin}/oauth-v1/token`, { method: 'POST', headers, body: new URLSearchParams(body) })).status,
    ).toBe(status)
  })
})

test('simple-oauth2 shows everything when it is told to read JSON whatever the label says', async () => {
  const program = simpleOauth2(registration, { json: 'force' })
  const callback = await approveInBrowser(await program.authorize())
  const { refreshToken } = await program.exchange(callback)
  await program.refresh(refreshToken)
  expect(await refusal(program, program.refresh(refreshToken))).toEqual(
    shown('invalid-refresh-token', ['status', 'error', 'description']),
  )
})

test.each([
  ['openid-client', openidClient, 'cause'],
  ['oauth4webapi', oauth4webapi, 'cause'],
  ['@badgateway/oauth2-client', badgateway, 'response'],
] as const)('%s keeps the unread answer in its error', async (_name, make, place) => {
  const program = make(registration)
  const { refreshToken } = await program.exchange(await approveInBrowser(await program.authorize()))
  await program.refresh(refreshToken)
  const thrown = await program.refresh(refreshToken).catch((error: unknown) => error)
  const { error, description } = oauthErrors['invalid-refresh-token']
  expect(await (valueAt(thrown, place) as Response).json()).toEqual({ error, error_description: description })
})
