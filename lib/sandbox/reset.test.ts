import { expect, test } from 'vitest'
import { rateLimit } from '@/lib/fortnox/rate-limit.table'
import { Browser, origin } from '@/lib/testing/sandbox-browser'
import { serveForTest } from '@/lib/testing/server'

test('a world that is reset has made no calls yet: the rate limit begins anew', async () => {
  const parts = await serveForTest()
  const browser = new Browser(parts)
  /** Calls of the API with a new token, by their statuses. */
  const calls = async (count: number) => {
    const { walk } = await browser.connect()
    const headers = { authorization: `Bearer ${walk.tokens?.accessToken}` }
    const call = () => parts.simulator.fetch(new Request(`${origin}/3/companyinformation`, { headers }))
    return (await Promise.all(Array.from({ length: count }, call))).map(({ status }) => status)
  }
  await browser.act('start')
  // Time stands still, so that no window ever ends.
  await browser.act('clock', { freeze: true })
  expect(await calls(rateLimit.requests)).toEqual(Array(rateLimit.requests).fill(200))
  expect(await calls(1)).toEqual([429])
  await browser.act('reset')
  await browser.act('clock', { freeze: true })
  expect(await calls(1)).toEqual([200])
})
