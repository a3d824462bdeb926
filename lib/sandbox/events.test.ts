import { test } from 'vitest'
import { Browser, origin } from '@/lib/testing/sandbox-browser'
import { serveForTest } from '@/lib/testing/server'
import type { SandboxSecrets } from './api'

test('the event stream brings what another program did', async () => {
  const parts = await serveForTest()
  const browser = new Browser(parts)
  const connected = await browser.connect()
  const secrets = (await (await browser.post('secrets')).json()) as SandboxSecrets
  const leaving = new AbortController()
  const reader = (await browser.events(leaving.signal)).body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const until = async (wanted: string) => {
    while (!text.includes(wanted)) text += (await reader?.read())?.value ?? ''
  }
  await until('event: state')
  await parts.simulator.fetch(
    new Request(`${origin}/oauth-v1/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${secrets.clientId}:${secrets.clientSecret}`)}`,
        'user-agent': 'curl/8.5.0',
      },
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: connected.walk.tokens?.refreshToken ?? '',
      }),
    }),
  )
  await until('"from":"curl/8.5.0"')
  leaving.abort()
})
