import { beforeEach, describe, expect, test } from 'vitest'
import { callback, customerOf } from '@/lib/testing/customer'
import { type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'

let made: Awaited<ReturnType<typeof testSimulator>>
let world: TestWorld
let customer: ReturnType<typeof customerOf>

async function makeWorld(body: unknown): Promise<void> {
  world = await made.makeWorld(body)
  customer = customerOf(made, world.apps[0] as TestApp)
}

beforeEach(async () => {
  made = await testSimulator()
})

/** Where the browser is sent when `user` of a company approves. */
async function sentTo(changes: Record<string, string>, company: number, user = 1): Promise<URL> {
  const { token } = await customer.asked(changes)
  const back = await customer.approves(token, world.companies[company], user)
  return new URL(back.headers.get('location') ?? '')
}

const errorOf = (location: URL) => location.searchParams.get('error')

describe('the company picker', () => {
  test('shows every company with its people, and what comes in the way', async () => {
    await makeWorld({
      companies: [{ name: 'Ett AB' }, { name: 'Två AB', locked: true }, { name: 'Tre AB', licences: ['integration'] }],
    })
    const { text } = await customer.asked({ scope: 'salary' }, { 'accept-language': 'en' })
    expect(text.match(/<fieldset><legend class="company">/g)).toHaveLength(3)
    expect(text.match(/type="radio"/g)).toHaveLength(text.match(/<label>/g)?.length ?? 0)
    expect(text.match(/ checked/g)).toHaveLength(1)
    expect(text).toContain('The company is locked')
    expect(text).toContain('No licence or right for: salary')
  })

  test('sends the code of the company that was chosen', async () => {
    await makeWorld({ companies: [{}, {}, {}] })
    await sentTo({}, 2)
    const connections = await made.store.connections(world.id)
    expect(connections.map(({ tenantId }) => tenantId)).toEqual([world.companies[2]?.tenantId])
  })
})

describe('a consultant', () => {
  const consultant = { id: 5, name: 'Konsult', consultant: true }

  test('gets in through Digital byrå, and the page says so', async () => {
    await makeWorld({ companies: [{ agency: true, users: [consultant] }] })
    expect((await customer.asked()).text).toContain('via Digital byrå')
    expect((await sentTo({}, 0, 5)).searchParams.has('code')).toBe(true)
  })

  test('who comes another way sees a page, after which somebody else can answer', async () => {
    await makeWorld({ companies: [{ users: [consultant, { id: 6, name: 'Anställd' }] }] })
    const { token } = await customer.asked()
    const refused = await customer.approves(token, world.companies[0], 5)
    expect([refused.status, refused.headers.get('location')]).toEqual([400, null])
    expect(await refused.text()).toContain('Gå in via Digital byrå')
    const answered = await customer.approves(token, world.companies[0], 6)
    expect(answered.headers.get('location')).toContain('?code=')
  })

  test('is refused over the control API too, which names the user', async () => {
    await makeWorld({ companies: [{ users: [consultant] }] })
    const body = {
      clientId: world.apps[0]?.clientId,
      tenantId: world.companies[0]?.tenantId,
      scopes: ['profile'],
      redirectUri: callback,
    }
    const ask = (more: object) => made.control('POST', `/worlds/${world.id}/consents`, world.key, { ...body, ...more })
    const refused = await ask({})
    expect([refused.status, await refused.json()]).toEqual([400, expect.objectContaining({ field: 'user' })])
    expect((await (await ask({ deny: true })).json()).redirect).toContain('error=access_denied')
  })
})

describe('an error goes back to the app', () => {
  test('where the integration must be bought and the company has not bought it', async () => {
    await makeWorld({
      apps: [{ clientId: 'paid', mustBeBought: true }],
      companies: [{}, { boughtApps: ['paid'], licences: ['integration'] }],
    })
    expect((await sentTo({}, 0)).href).toBe(`${callback}?error=error_missing_app_license&state=a+b%26c`)
    expect(errorOf(await sentTo({}, 1))).toBeNull()
  })

  test('where the person lacks the licence or the right, though the company has it', async () => {
    const users = [
      { id: 1, name: 'Utan licens', licences: [] },
      { id: 2, name: 'Utan rätt', rights: ['companyinformation'] },
      { id: 3, name: 'Med', licences: ['bookkeeping'], rights: ['bookkeeping'] },
    ]
    await makeWorld({ companies: [{ users }] })
    const errors = [1, 2, 3].map(async (user) => errorOf(await sentTo({ scope: 'bookkeeping' }, 0, user)))
    expect(await Promise.all(errors)).toEqual(['error_missing_license', 'error_missing_license', null])
  })

  test('in the order of company, bought app, licence and administrator', async () => {
    const lacking = { licences: ['integration'], users: [{ id: 1, name: 'Ingen', sysAdmin: false }] }
    await makeWorld({
      apps: [{ clientId: 'paid', mustBeBought: true }],
      companies: [
        { ...lacking, locked: true },
        lacking,
        { ...lacking, boughtApps: ['paid'] },
        { ...lacking, boughtApps: ['paid'], licences: ['integration', 'bookkeeping'] },
      ],
    })
    const asked = { scope: 'bookkeeping', account_type: 'service' }
    expect((await sentTo(asked, 0)).href).toBe(callback)
    const errors = await Promise.all([1, 2, 3].map(async (company) => errorOf(await sentTo(asked, company))))
    expect(errors).toEqual(['error_missing_app_license', 'error_missing_license', 'error_missing_system_admin_right'])
  })
})
