import type { Page } from '@playwright/test'
import { makeWorld } from './control'
import { fortnoxApp } from './fortnox-app'
import { expect, test } from './portal-test'
import { words } from './words'

const auth = words('en', 'auth')
const walk = words('en', 'sandbox')
/** The portal that has a Fortnox app to sign in with; the first portal plays Fortnox to it. */
const second = `http://127.0.0.1:${process.env.KOPPLA_E2E_SECOND_PORT}`

const worldOf = async (page: Page): Promise<string> =>
  (await (await page.request.get(`${new URL(page.url()).origin}/api/sandbox`)).json()).world.id

async function open(page: Page, origin = ''): Promise<void> {
  await page.goto(`${origin}/en/sandbox`)
  await expect(page.getByRole('heading', { name: walk('walk.title') })).toBeVisible()
}

/** From the sandbox over the consent page and back, approved by the first person. */
async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: auth('signIn') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: auth('signIn') })
    .click()
  await page.getByRole('button', { name: /Godkänn|Approve/ }).click()
  await page.waitForURL('**/en/sandbox')
}

test('one signs in as a user of one’s own world, keeps the guest’s world, and no cookie holds a token', async ({
  page,
}) => {
  await open(page)
  const guest = await worldOf(page)
  await signIn(page)
  await page.getByRole('button', { name: 'Asta Simulin' }).click()
  await expect(page.getByRole('dialog').getByText(auth('signedInAs').replace('{name}', 'Asta Simulin'))).toBeVisible()
  expect(await worldOf(page)).toBe(guest)

  const { account, exchanges } = await (await page.request.get('/api/sandbox')).json()
  expect(account.worlds).toHaveLength(1)
  const issued = exchanges
    .map((one: { response: { body: string } }) => one.response.body)
    .filter((body: string) => body.includes('access_token'))
  const tokens = issued.flatMap((body: string) =>
    Object.values(JSON.parse(body)).filter((value) => String(value).length >= 40),
  ) as string[]
  expect(tokens.length).toBeGreaterThan(0)
  const cookies = JSON.stringify(await page.context().cookies())
  for (const token of tokens) expect(cookies).not.toContain(token)
  for (const cookie of await page.context().cookies()) {
    if (cookie.name.startsWith('koppla_')) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  }
})

test('a stranger who picks the same name in a world of their own gets nothing of the first', async ({
  page,
  browser,
}) => {
  await open(page)
  await signIn(page)
  const mine = await worldOf(page)
  const stranger = await (await browser.newContext()).newPage()
  await open(stranger, new URL(page.url()).origin)
  await signIn(stranger)
  const { account } = await (await stranger.request.get(`${new URL(page.url()).origin}/api/sandbox`)).json()
  expect(account.name).toBe('Asta Simulin')
  expect(account.worlds.map(({ id }: { id: string }) => id)).not.toContain(mine)
  await stranger.context().close()
})

test('a cancelled sign-in says so and changes nothing', async ({ page }) => {
  await open(page)
  const before = await worldOf(page)
  await page.getByRole('button', { name: auth('signIn') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: auth('signIn') })
    .click()
  await page.getByRole('button', { name: /Avbryt|Cancel/ }).click()
  await expect(page.getByRole('alert').getByText(auth('failed'))).toBeVisible()
  expect(await worldOf(page)).toBe(before)
})

test('signing out leaves the world with the user, and the browser begins anew', async ({ page }) => {
  await open(page)
  await signIn(page)
  const mine = await worldOf(page)
  await page.getByRole('button', { name: 'Asta Simulin' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: auth('signOut') })
    .click()
  await expect(page.getByRole('button', { name: auth('signIn') })).toBeVisible()
  expect(await worldOf(page)).not.toBe(mine)
})

test('with a Fortnox app configured, the same person finds the same worlds in another browser', async ({
  page,
  browser,
  request,
}) => {
  const body = {
    apps: [{ ...fortnoxApp, name: 'Koppla', redirectUris: [`${second}/api/auth/callback/fortnox`] }],
    companies: [{ name: 'Riktiga Bolaget AB', users: [{ id: 4, name: 'Dag Simulin' }] }],
  }
  await makeWorld(request, body)
  await open(page, second)
  const mine = await worldOf(page)
  await signIn(page)
  expect(await worldOf(page)).toBe(mine)

  const elsewhere = await (await browser.newContext()).newPage()
  await open(elsewhere, second)
  expect(await worldOf(elsewhere)).not.toBe(mine)
  await signIn(elsewhere)
  await elsewhere.getByRole('button', { name: 'Dag Simulin' }).click()
  await elsewhere
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${auth('open')}: `) })
    .click()
  await expect.poll(() => worldOf(elsewhere)).toBe(mine)
  await elsewhere.context().close()
})
