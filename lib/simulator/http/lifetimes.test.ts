import { beforeEach, expect, test } from 'vitest'
import { type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'
import type { Policy } from '../core/policy.table'

let made: Awaited<ReturnType<typeof testSimulator>>
let world: TestWorld
let app: TestApp

async function living(policy: Partial<Policy>): Promise<void> {
  world = await made.makeWorld({ policy })
  app = world.apps[0] as TestApp
}

beforeEach(async () => {
  made = await testSimulator()
})

const tokens = async () =>
  (await (await made.exchange(app, await made.consent(world))).json()) as {
    access_token: string
    refresh_token: string
    expires_in: number
  }

test('a code lives as long as the switch says, and not a second longer', async () => {
  await living({ codeLifetime: '90s' })
  const [early, late] = [await made.consent(world), await made.consent(world)]
  await made.advance(world, '89s')
  expect((await made.exchange(app, early)).status).toBe(200)
  await made.advance(world, '1s')
  const refused = await made.exchange(app, late)
  expect([refused.status, (await refused.json()).error_description]).toEqual([
    400,
    'The authorization code has expired',
  ])
})

test('an access token lives as long as the switch says, and says so itself', async () => {
  await living({ accessTokenLifetime: '90s' })
  const { access_token: token, expires_in: seconds } = await tokens()
  const { exp, iat } = JSON.parse(atob(token.split('.')[1] ?? ''))
  expect([seconds, exp - iat]).toEqual([90, 90])
  await made.advance(world, '89s')
  expect((await made.call('/3/companyinformation', token)).status).toBe(200)
  await made.advance(world, '1s')
  expect((await made.call('/3/companyinformation', token)).status).toBe(401)
})

test('a refresh token lives as long as the switch says, and its successor as long again', async () => {
  await living({ refreshTokenLifetime: '90s' })
  const first = await tokens()
  await made.advance(world, '89s')
  const second = (await (await made.refresh(app, first.refresh_token)).json()) as { refresh_token: string }
  await made.advance(world, '89s')
  expect((await made.refresh(app, second.refresh_token)).status).toBe(200)
  const third = await tokens()
  await made.advance(world, '90s')
  expect((await made.refresh(app, third.refresh_token)).status).toBe(400)
})
