import { expect, test } from 'vitest'
import { collectGarbage } from '@/lib/testing/collect-garbage'
import { Browser, origin } from '@/lib/testing/sandbox-browser'
import { serveForTest } from '@/lib/testing/server'
import { mount } from './mount'
import type { SandboxSecrets } from './sandbox/api'

async function eventsOfAWorld() {
  const browser = new Browser(await serveForTest())
  await browser.act('start')
  const { worldId, worldKey } = (await (await browser.post('secrets')).json()) as SandboxSecrets
  const headers = { authorization: `Bearer ${worldKey}` }
  return (signal: AbortSignal) => new Request(`${origin}/control/v1/worlds/${worldId}/events`, { headers, signal })
}

test('a client that goes away ends its stream, also when nobody but the stream remembers the request', async () => {
  const eventsOf = await eventsOfAWorld()
  const leaving = new AbortController()
  const mounted = async (request: Request) => ({ outer: new WeakRef(request), response: await mount(request) })
  const { outer, response } = await mounted(eventsOf(leaving.signal))
  const text = response.text()
  await collectGarbage()
  expect(outer.deref()).toBeDefined()
  leaving.abort()
  expect(await text).toMatch(/^retry: 1000\n\n/)
})
