import { beforeEach, describe, expect, test } from 'vitest'
import type { Server } from '@/lib/server'
import { Browser, origin } from '@/lib/testing/sandbox-browser'
import { serveForTest } from '@/lib/testing/server'
import type { SandboxSecrets } from './api'

let parts: Server

beforeEach(async () => {
  parts = await serveForTest()
})

describe('the walk', () => {
  test('goes from the authorization to the revocation', async () => {
    const browser = new Browser(parts)
    expect((await browser.state()).status).toBe(204)
    const begun = await browser.act('start')
    expect(begun.walk.step).toBe('authorize')
    const asked = await browser.act('authorize', { scopes: ['companyinformation'], locale: 'sv' })
    expect(asked.walk.step).toBe('consent')

    const back = await browser.callback(await browser.approve(asked.walk.authorization?.url ?? ''))
    expect([back.status, back.headers.get('location')]).toEqual([303, '/sv/sandbox'])
    const exchanged = await browser.act('exchange')
    expect(exchanged.walk.step).toBe('call')
    expect(exchanged.walk.tokens?.scopes).toEqual(['companyinformation'])
    expect(exchanged.walk.answers.exchange?.response?.status).toBe(200)

    const called = await browser.act('call', { path: '/3/companyinformation' })
    expect(called.walk.answers.call?.response?.body).toContain('CompanyInformation')
    const missing = await browser.act('call', { path: '/3/me' })
    expect(missing.walk.answers.call?.response?.status).toBe(400)

    const first = called.walk.tokens?.refreshId
    const refreshed = await browser.act('refresh')
    expect(refreshed.walk.tokens?.refreshId).not.toBe(first)
    expect(refreshed.walk.held.map(({ generation }) => generation)).toEqual([2, 1])
    const replayed = await browser.act('refresh', { credentialId: first })
    expect(replayed.walk.answers.refresh?.response).toMatchObject({
      status: 400,
      body: '{"error":"invalid_grant","error_description":"Invalid refresh token"}',
    })
    expect(replayed.walk.tokens).toEqual(refreshed.walk.tokens)

    const revoked = await browser.act('revoke')
    expect(revoked.walk.answers.revoke?.response?.body).toBe('{"revoked":true}')
    expect((await browser.act('refresh')).walk.answers.refresh?.response?.status).toBe(400)
    expect(revoked.exchanges.every(({ from }) => from === 'koppla-sandbox' || from === 'unknown')).toBe(true)
  })

  test('shows the raw answer with its odd content type when the exchange is refused', async () => {
    const browser = new Browser(parts)
    await browser.connect()
    const again = await browser.act('exchange')
    expect(again.walk.answers.exchange?.response?.status).toBe(400)
    expect(again.walk.answers.exchange?.response?.headers).toContainEqual(['content-type', 'text/html; charset=UTF-8'])
  })

  test('never shows the client secret, not in the state and not in the log', async () => {
    const browser = new Browser(parts)
    await browser.connect()
    const secrets = (await (await browser.post('secrets')).json()) as SandboxSecrets
    const text = await (await browser.state()).text()
    expect(secrets.clientSecret).toHaveLength(10)
    for (const secret of [secrets.clientSecret, secrets.worldKey]) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain(Buffer.from(`${secrets.clientId}:${secret}`).toString('base64'))
    }
  })
})

describe('a callback', () => {
  test('is refused when it is replayed, forged, late, or somebody else’s, and the walk stays as it was', async () => {
    const browser = new Browser(parts)
    await browser.act('start')
    const asked = await browser.act('authorize', { scopes: ['companyinformation'], locale: 'en' })
    const location = await browser.approve(asked.walk.authorization?.url ?? '')
    const forged = `${origin}/sandbox/callback?code=evil&state=forged`
    expect((await browser.callback(forged)).headers.get('location')).toBe('/en/sandbox?callback=state-unknown')
    expect((await new Browser(parts).callback(location)).headers.get('location')).toBe(
      '/en/sandbox?callback=no-visitor',
    )
    expect((await browser.callback(location)).headers.get('location')).toBe('/en/sandbox')
    expect((await browser.callback(location)).headers.get('location')).toBe('/en/sandbox?callback=state-used')
    expect((await browser.act('exchange')).walk.tokens).not.toBeNull()

    const late = await browser.act('authorize', { scopes: ['companyinformation'], locale: 'en' })
    const tooLate = await browser.approve(late.walk.authorization?.url ?? '')
    await browser.act('clock', { advance: '31m' })
    expect((await browser.callback(tooLate)).headers.get('location')).toBe('/en/sandbox?callback=state-expired')
  })
})

describe('the clock', () => {
  test('moves forward, kills what is due, and says what is wrong with what it does not take', async () => {
    const browser = new Browser(parts)
    await browser.connect()
    await browser.act('clock', { advance: '31d' })
    expect((await browser.act('refresh')).walk.answers.refresh?.response?.status).toBe(400)
    const problem = async (body: unknown) =>
      (await (await browser.post('clock', body)).json()) as { code: string; field?: string }
    expect(await problem({ advance: 'tomorrow' })).toMatchObject({ code: 'invalid-field', field: 'advance' })
    expect(await problem({ set: '2020-01-01T00:00:00Z' })).toMatchObject({ code: 'clock-backwards' })
  })
})

describe('the door', () => {
  test.each([{}, { origin: 'https://evil.example' }, { origin: 'null' }])(
    'is closed to a POST with the origin %o',
    async (headers) => {
      const browser = new Browser(parts)
      await browser.act('start')
      expect((await browser.post('revoke', {}, headers as Record<string, string>)).status).toBe(403)
    },
  )

  test('opens another world only with its id and key, and under a new cookie', async () => {
    const [mine, other] = [new Browser(parts), new Browser(parts)]
    const [state] = [await mine.connect(), await other.act('start')]
    const secrets = (await (await mine.post('secrets')).json()) as SandboxSecrets
    expect((await other.post('open', { id: state.world.id, key: 'kw_guess' })).status).toBe(403)
    const before = other.cookie
    const opened = await other.act('open', { id: secrets.worldId, key: secrets.worldKey })
    expect(opened.world.id).toBe(state.world.id)
    expect(other.cookie).not.toBe(before)
    // The client secret follows from the key, so the walk works there too.
    const asked = await other.act('authorize', { scopes: ['profile'], locale: 'en' })
    await other.callback(await other.approve(asked.walk.authorization?.url ?? ''))
    expect((await other.act('exchange')).walk.tokens?.scopes).toEqual(['profile'])
  })

  test('a world made elsewhere with a secret of its own is opened with an app of the page’s', async () => {
    const body = JSON.stringify({ apps: [{ clientId: 'my-ci-app', clientSecret: 'a secret of my own' }] })
    const headers = { 'content-type': 'application/json' }
    const made = await parts.simulator.fetch(
      new Request(`${origin}/control/v1/worlds`, { method: 'POST', headers, body }),
    )
    const { id, key } = (await made.json()) as { id: string; key: string }
    const browser = new Browser(parts)
    expect((await browser.act('open', { id, key })).app.clientId).not.toBe('my-ci-app')
    const asked = await browser.act('authorize', { scopes: ['profile'], locale: 'en' })
    await browser.callback(await browser.approve(asked.walk.authorization?.url ?? ''))
    expect((await browser.act('exchange')).walk.tokens).not.toBeNull()
  })

  test('bad bodies and unknown actions are named', async () => {
    const browser = new Browser(parts)
    await browser.act('start')
    const problem = async (action: string, body: unknown) =>
      (await (await browser.post(action, body)).json()) as { code: string; field?: string }
    expect(await problem('constructor', {})).toMatchObject({ code: 'unknown-action' })
    expect(await problem('authorize', { scopes: ['nonsense'], locale: 'en' })).toMatchObject({
      code: 'invalid-field',
      field: 'scopes.0',
    })
    expect(await problem('call', { path: 'https://evil.example/3/' })).toMatchObject({
      code: 'invalid-field',
      field: 'path',
    })
    expect(await problem('exchange', { colour: 'red' })).toMatchObject({ field: 'colour' })
    expect(await problem('exchange', {})).toMatchObject({ code: 'nothing-to-exchange' })
    expect(await problem('refresh', {})).toMatchObject({ code: 'no-token' })
  })
})
