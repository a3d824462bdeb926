import { beforeEach, expect, test, vi } from 'vitest'
import { mount } from '@/lib/mount'
import { Browser, origin } from '@/lib/testing/sandbox-browser'
import { serveForTest } from '@/lib/testing/server'
import type { SandboxSecrets } from './sandbox/api'

/** What the process does when it is told to stop, by signal. */
const told = new Map<string | symbol, () => void>()

beforeEach(() => {
  vi.spyOn(process, 'once').mockImplementation((name, listener) => {
    told.set(name, listener as () => void)
    return process
  })
})

test('a process that is told to stop ends its streams of events, the sandbox’s and the control API’s', async () => {
  const parts = await serveForTest()
  const browser = new Browser(parts)
  await browser.act('start')
  const { worldId, worldKey } = (await (await browser.post('secrets')).json()) as SandboxSecrets
  const staying = new AbortController().signal
  const headers = { authorization: `Bearer ${worldKey}` }
  const streams = [
    await browser.events(staying),
    await mount(new Request(`${origin}/control/v1/worlds/${worldId}/events`, { headers, signal: staying })),
  ]
  const ends = streams.map((stream) => stream.text())
  expect([...told.keys()]).toEqual(['SIGTERM', 'SIGINT'])
  told.get('SIGTERM')?.()
  for (const text of await Promise.all(ends)) expect(text).toMatch(/^retry: 1000\n\n/)
})
