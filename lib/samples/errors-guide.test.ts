import { expect, onTestFinished, test, vi } from 'vitest'
import { fortnoxForGuides, importGuide } from '@/lib/testing/guides'
import { moduleOf } from '@/lib/testing/page-code'

interface Guide {
  call(connection: { id: string; tenantId: number }, path: string, init?: RequestInit): Promise<Response>
  readRefusal(status: number, text: string): { status: number; code: string; message: string }
  readonly waits: number[]
  stored: { token: string; refreshToken: string; renewals: number }
}

/** The function for all calls with those that the FAQ lends it, on a connection that a scenario has set up. */
async function afterScenario(scenario: string) {
  const fortnox = await fortnoxForGuides()
  const { given } = await fortnox.control<{ given: Record<string, string> }>('POST', `/scenarios/${scenario}`)
  const lent = `
    export const stored = {}
    export const waits = []
    const sleep = async (ms) => { waits.push(ms) }
    const waitForTurn = async () => {}
    async function accessTokenFor(id, refused) {
      if (refused !== stored.token) return stored.token
      stored.renewals++
      return (stored.token = (await requestTokens({ grant_type: 'refresh_token', refresh_token: stored.refreshToken })).access_token)
    }`
  const guide = moduleOf('guides/handle-errors-and-rate-limits', ['read', 'call']).replace(/^import .*$/m, '')
  const module = await importGuide<Guide>('errors', [lent, moduleOf('faq/retry-after'), guide].join('\n'))
  Object.assign(module.stored, { token: given['accessToken'], refreshToken: given['refreshToken'], renewals: 0 })
  const call = (path: string, init?: RequestInit) => module.call({ id: 'c', tenantId: fortnox.tenantId }, path, init)
  const fault = (body: object) => fortnox.control('POST', '/faults', { on: { endpoint: 'api' }, ...body })
  const count = async (expect: object) => fortnox.control<{ holds: boolean }>('POST', '/assertions', { expect })
  return { ...module, call, fault, count, fortnox }
}

test('a call whose token has ended renews once and is repeated once', async () => {
  const { call, stored, count } = await afterScenario('expired-access-token')
  expect((await call('/3/companyinformation')).status).toBe(200)
  expect(stored.renewals).toBe(1)
  expect(await count({ apiCalls: 2 })).toMatchObject({ holds: true })
})

test('a token that is refused again after a renewal ends the call, instead of a loop', async () => {
  const { call, fault, stored } = await afterScenario('connected')
  await fault({ times: 9, effect: { error: 'unauthorized' } })
  expect((await call('/3/companyinformation')).status).toBe(401)
  expect(stored.renewals).toBe(1)
})

test('a refusal by the rate limit is waited out', async () => {
  const { call, fault, waits } = await afterScenario('connected')
  await fault({ times: 2, effect: { status: 429 } })
  const created = await call('/3/vouchers', { method: 'POST', body: '{}' })
  expect(created.status).toBe(400)
  expect(waits.length).toBe(2)
})

test('a read is repeated when the server fails or nothing comes; what acts is not, GET or POST', async () => {
  const { call, fault, count } = await afterScenario('connected')
  await fault({ times: 1, effect: { status: 503 } })
  expect((await call('/3/companyinformation')).status).toBe(200)
  await fault({ times: 1, effect: 'drop-connection-after-commit' })
  expect((await call('/3/companyinformation')).status).toBe(200)
  expect(await count({ apiCalls: 4 })).toMatchObject({ holds: true })

  for (const [path, init] of [
    ['/3/invoices/1/email', {}],
    ['/3/vouchers', { method: 'POST', body: '{}' }],
  ] as const) {
    await fault({ times: 1, effect: { status: 503 } })
    expect((await call(path, init)).status).toBe(503)
    await fault({ times: 1, effect: 'drop-connection-after-commit' })
    await expect(call(path, init)).rejects.toThrow()
  }
  expect(await count({ apiCalls: 8 })).toMatchObject({ holds: true })
})

test('each form of a refusal is read, and so is what is none', async () => {
  const { readRefusal, call } = await afterScenario('account-not-found')
  const missing = await call('/3/accounts/9998')
  expect(readRefusal(missing.status, await missing.text())).toMatchObject({ status: 404, code: '2000423' })
  const broken = await call('/3/vouchers', { method: 'POST', body: '{' })
  expect(readRefusal(broken.status, await broken.text()).code).toMatch(/^\d{7}$/)
  expect(readRefusal(400, '{"error":"invalid_grant","error_description":"x"}')).toMatchObject({ code: 'invalid_grant' })
  for (const text of ['', 'null', '[]', '<html>', '{"message":"unauthorized"}'])
    expect(readRefusal(500, text).code).toBe('')
})

test('the gap of the FAQ keeps the calls of a company below the limit, whichever way the window slides', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { waitForTurn } = await importGuide<{ waitForTurn(id: number): Promise<void> }>(
    'turn',
    moduleOf('faq/429-at-exactly-25'),
  )
  const turns: number[] = []
  for (let each = 0; each < 60; each++) void waitForTurn(1).then(() => turns.push(Date.now()))
  await vi.runAllTimersAsync()
  const fullest = turns.map((from) => turns.filter((at) => at >= from && at < from + 5000).length)
  expect(turns.length).toBe(60)
  expect(Math.max(...fullest)).toBeLessThan(25)
})
