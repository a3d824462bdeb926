import { beforeEach, describe, expect, test } from 'vitest'
import { callback, customerOf } from '@/lib/testing/customer'
import { origin, type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'

let made: Awaited<ReturnType<typeof testSimulator>>
let world: TestWorld
let app: TestApp

beforeEach(async () => {
  made = await testSimulator()
  world = await made.makeWorld()
  app = world.apps[0] as TestApp
})

const page = () =>
  made.simulator.fetch(
    new Request(
      `${origin}/oauth-v1/auth?${new URLSearchParams({ client_id: app.clientId, redirect_uri: callback, scope: 'companyinformation', state: 's', response_type: 'code' })}`,
    ),
  )

describe('the consent page', () => {
  test('tells no other site where the customer came from', async () => {
    expect((await page()).headers.get('referrer-policy')).toBe('no-referrer')
  })

  test('cannot be framed, also by browsers that know no policy', async () => {
    const { headers } = await page()
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  test('loads nothing from anywhere', async () => {
    const text = await (await page()).text()
    expect(text).not.toMatch(/\b(src|srcset|href|data)=|@import|url\(/)
  })

  test('says which app asks, for what, and where the customer is sent afterwards', async () => {
    const text = await (await page()).text()
    for (const said of ['companyinformation', callback, world.companies[0]?.name ?? '?']) expect(text).toContain(said)
  })

  test('says that it is a simulator', async () => {
    expect(await (await page()).text()).toContain('simulator')
  })

  test('comes every time, also to a customer who has approved before', async () => {
    const customer = customerOf(made, app)
    const { token } = await customer.asked()
    expect((await customer.approves(token, world.companies[0])).status).toBe(302)
    const again = await customer.asked()
    expect(again.status).toBe(200)
    expect(again.token).not.toBe('')
    expect(again.token).not.toBe(token)
  })
})
