import { beforeEach, describe, expect, test } from 'vitest'
import type { Server } from '@/lib/server'
import { type ScenarioId, scenarios } from '@/lib/simulator/core/scenarios.table'
import { Browser } from '@/lib/testing/sandbox-browser'
import { serveForTest } from '@/lib/testing/server'
import type { SandboxSecrets } from './api'
import { isAsExpected } from './view/as-expected'

let parts: Server
beforeEach(async () => {
  parts = await serveForTest()
})

const ids = Object.keys(scenarios) as ScenarioId[]

describe('a situation goes as it says in the sandbox:', () => {
  test.each(ids)('%s', async (id) => {
    const browser = new Browser(parts)
    await browser.act('start')
    const ready = await browser.act('scenario', { id })
    expect(ready.walk.scenario?.id).toBe(id)
    for (const [request, { expect: hoped }] of (ready.walk.scenario?.requests ?? []).entries()) {
      const sent = await browser.act('send', { request })
      const answer = sent.walk.scenario?.requests[request]?.answer
      expect(answer && isAsExpected(hoped, answer), JSON.stringify(answer?.response)).toBe(true)
    }
  })
})

test('an answer that is not the expected one is told apart', async () => {
  const browser = new Browser(parts)
  await browser.act('start')
  await browser.act('scenario', { id: 'expired-access-token' })
  const { walk } = await browser.act('send', { request: 0 })
  const shown = walk.scenario?.requests[0]
  if (!shown?.answer) throw new Error('Nothing was sent.')
  expect(isAsExpected({ ...shown.expect, status: 200 }, shown.answer)).toBe(false)
  expect(isAsExpected({ ...shown.expect, status: null }, shown.answer)).toBe(false)
  expect(isAsExpected({ ...shown.expect, says: 'something else' }, shown.answer)).toBe(false)
  expect(isAsExpected({ ...shown.expect, bareCallback: true }, shown.answer)).toBe(false)
})

test('the client goes on with the tokens of the situation, and with those that its requests bring', async () => {
  const browser = new Browser(parts)
  await browser.act('start')
  const { walk } = await browser.act('scenario', { id: 'spent-refresh-token' })
  expect(walk.held.map(({ generation }) => generation)).toEqual([2, 1])
  expect(walk.tokens?.scopes).toEqual(['companyinformation', 'profile'])
  const refreshed = await browser.act('send', { request: 1 })
  expect(refreshed.walk.held.map(({ generation }) => generation)).toEqual([3, 2, 1])
  const left = await browser.act('leave')
  expect([left.walk.scenario, left.walk.step]).toEqual([null, 'call'])
  expect((await browser.act('refresh')).walk.answers.refresh?.response?.status).toBe(200)
})

test('neither the client secret nor the key of the world is shown', async () => {
  const browser = new Browser(parts)
  await browser.act('start')
  const secrets = (await (await browser.post('secrets')).json()) as SandboxSecrets
  for (const id of ['missing-license', 'spent-refresh-token'] as const) {
    await browser.act('scenario', { id })
    await browser.act('send', { request: 0 })
    const text = await (await browser.state()).text()
    for (const secret of [secrets.clientSecret, secrets.worldKey]) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain(Buffer.from(`${secrets.clientId}:${secret}`).toString('base64'))
    }
  }
})

test('a request of no situation is refused', async () => {
  const browser = new Browser(parts)
  await browser.act('start')
  expect((await browser.post('send', { request: 0 })).status).toBe(409)
  await browser.act('scenario', { id: 'connected' })
  expect((await browser.post('send', { request: 40 })).status).toBe(409)
  expect((await browser.post('scenario', { id: 'no-such' })).status).toBe(400)
})
