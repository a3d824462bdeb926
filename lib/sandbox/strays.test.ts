import { expect, onTestFinished, test, vi } from 'vitest'
import type { Server } from '@/lib/server'
import { unattributedForMs } from '@/lib/simulator/store/store'
import { Browser, origin } from '@/lib/testing/sandbox-browser'
import { serveForTest } from '@/lib/testing/server'
import type { SandboxSecrets } from './api'
import type { SandboxState } from './state'

/** A program at the address that tries to refresh. */
async function refresh(parts: Server, address: string, clientId: string, secret = 'nobodysSecret'): Promise<void> {
  const request = new Request(`${origin}/oauth-v1/token?note=hidden`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${secret}`)}`, 'user-agent': 'curl/8.5.0' },
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'aTokenOfSomebody' }),
  })
  expect((await parts.simulator.fetch(request, address)).status).toBe(401)
}

const stateOf = async (browser: Browser) => (await (await browser.state()).json()) as SandboxState

test('a request with an unknown client id is shown to the browsers at its address, and to no others', async () => {
  const parts = await serveForTest()
  const [here, there] = [new Browser(parts, '192.0.2.7'), new Browser(parts, '192.0.2.8')]
  await here.act('start')
  await there.act('start')
  await refresh(parts, '192.0.2.7', 'mistyped')
  expect((await stateOf(here)).strays).toEqual([
    {
      wall: expect.any(Number),
      method: 'POST',
      path: '/oauth-v1/token',
      from: 'curl/8.5.0',
      clientId: 'mistyped',
      status: 401,
    },
  ])
  expect((await stateOf(there)).strays).toEqual([])
})

test('of such a request no secret is shown, also where id and secret have changed places', async () => {
  const parts = await serveForTest()
  const browser = new Browser(parts)
  await browser.act('start')
  const { clientId, clientSecret } = (await (await browser.post('secrets')).json()) as SandboxSecrets
  await refresh(parts, browser.address, clientSecret, clientId)
  const text = await (await browser.state()).text()
  expect((JSON.parse(text) as SandboxState).strays).toMatchObject([{ clientId: null }])
  for (const secret of [clientSecret, 'aTokenOfSomebody', 'hidden']) expect(text).not.toContain(secret)
})

test('an address that is not known is nobody’s: what came from there is shown to nobody', async () => {
  const parts = await serveForTest()
  const browser = new Browser(parts, 'not an address')
  await browser.act('start')
  await refresh(parts, 'unknown', 'mistyped')
  expect((await stateOf(browser)).strays).toEqual([])
})

test('a request with an unknown client id is shown for as long as it is kept', async () => {
  const parts = await serveForTest()
  const browser = new Browser(parts)
  await browser.act('start')
  await refresh(parts, browser.address, 'mistyped')
  const sent = parts.simulator.context.wall()
  const clock = vi.spyOn(parts.simulator.context, 'wall').mockReturnValue(sent + unattributedForMs - 60_000)
  expect((await stateOf(browser)).strays).toHaveLength(1)
  clock.mockReturnValue(sent + unattributedForMs + 60_000)
  expect((await stateOf(browser)).strays).toEqual([])
})

test('the event stream brings such a request as it comes', async () => {
  const parts = await serveForTest()
  const browser = new Browser(parts)
  await browser.act('start')
  const leaving = new AbortController()
  onTestFinished(() => leaving.abort())
  const reader = (await browser.events(leaving.signal)).body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const until = async (wanted: string) => {
    while (!text.includes(wanted)) text += (await reader?.read())?.value ?? ''
  }
  await until('event: state')
  await refresh(parts, browser.address, 'mistyped')
  await until('"clientId":"mistyped"')
})
