import type { Page } from '@playwright/test'
import { expect, test } from './portal-test'
import { type Locale, locales, words } from './words'

/** The buttons of the walk by their names in one language. */
function walker(page: Page, locale: Locale) {
  const t = words(locale, 'sandbox')
  const walk = page.getByRole('region', { name: t('walk.title') })
  const press = (path: string) => walk.getByRole('button', { name: t(path), exact: true }).click()
  const answered = (text: string | RegExp) =>
    expect(walk.getByText(text).filter({ visible: true }).first()).toBeVisible()
  return {
    t,
    walk,
    press,
    answered,
    async start() {
      await page.goto(`/${locale}/sandbox`)
    },
    async ask() {
      await press('authorize.build')
      await press('authorize.next')
    },
    async approve() {
      await walk.getByRole('link', { name: t('consent.open') }).click()
      await page.getByRole('button', { name: /Godkänn|Approve/ }).click()
      await page.waitForURL(`**/${locale}/sandbox`)
    },
    async connect() {
      await this.start()
      await this.ask()
      await this.approve()
      await press('callback.next')
      await press('exchange.send')
      await answered('200')
    },
  }
}

for (const locale of locales) {
  test(`a newcomer walks from the app to the revocation (${locale})`, async ({ page }) => {
    const walk = walker(page, locale)
    await walk.connect()
    await walk.press('answer.next.call')
    await walk.press('call.send')
    await walk.answered(/Simulerade Bageriet AB/)
    await walk.press('answer.next.refresh')
    await walk.press('refresh.send')
    await walk.answered('200')
    await walk.press('answer.next.revoke')
    await walk.press('revoke.send')
    await walk.answered(/revoked/)
    const log = page.getByRole('region', { name: walk.t('log.title') })
    await expect(log.getByText('/oauth-v1/revoke').first()).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`/${locale}/sandbox$`))
  })
}

test.describe('a callback that must not be let in is refused with an explanation', () => {
  test('when it is replayed', async ({ page }) => {
    const walk = walker(page, 'en')
    await walk.start()
    await walk.ask()
    const back = page.waitForRequest((request) => request.url().includes('/sandbox/callback?'))
    await walk.approve()
    await page.goto((await back).url())
    await expect(page.getByText(walk.t('callback.refused.state-used.title'))).toBeVisible()
    await expect(page).not.toHaveURL(/code=|state=/)
  })

  test('when it is forged', async ({ page }) => {
    const walk = walker(page, 'sv')
    await walk.start()
    await walk.ask()
    await page.goto('/sandbox/callback?code=evil&state=forged')
    await expect(page.getByText(walk.t('callback.refused.state-unknown.title'))).toBeVisible()
  })

  test('when it is late by the world’s clock', async ({ page }) => {
    const walk = walker(page, 'en')
    await walk.start()
    await walk.ask()
    const moved = await page.request.post('/api/sandbox/clock', {
      data: { advance: '31m' },
      headers: { origin: new URL(page.url()).origin },
    })
    expect(moved.status()).toBe(200)
    await walk.walk.getByRole('link', { name: walk.t('consent.open') }).click()
    await page.getByRole('button', { name: /Godkänn|Approve/ }).click()
    await expect(page.getByText(walk.t('callback.refused.state-expired.title'))).toBeVisible()
  })
})

test('what curl sends with the world’s credentials shows up by itself', async ({ page, playwright, baseURL }) => {
  const walk = walker(page, 'en')
  await walk.connect()
  const origin = new URL(page.url()).origin
  const secrets = await (await page.request.post('/api/sandbox/secrets', { data: {}, headers: { origin } })).json()
  const state = await (await page.request.get('/api/sandbox')).json()
  const curl = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: { 'user-agent': 'curl/8.5.0' },
  })
  const response = await curl.post('/oauth-v1/token', {
    headers: { authorization: `Basic ${btoa(`${secrets.clientId}:${secrets.clientSecret}`)}` },
    form: { grant_type: 'refresh_token', refresh_token: state.walk.tokens.refreshToken },
  })
  expect(response.status()).toBe(200)
  const log = page.getByRole('region', { name: walk.t('log.title') })
  await expect(log.getByText('curl/8.5.0').first()).toBeVisible()
  await curl.dispose()
})

test('a mistyped client id, which no world’s log can show, is shown with what is wrong about it', async ({
  page,
  request,
}) => {
  const walk = walker(page, 'en')
  await walk.start()
  const log = page.getByRole('region', { name: walk.t('log.title') })
  await expect(log).toBeVisible()
  const { clientId } = (await (await page.request.get('/api/sandbox')).json()).app as { clientId: string }
  const mistyped = `${clientId.slice(0, -1)}!`
  const answer = await request.post('/oauth-v1/token', {
    headers: { authorization: `Basic ${btoa(`${mistyped}:secret`)}` },
    form: { grant_type: 'refresh_token', refresh_token: 'any' },
  })
  expect(answer.status()).toBe(401)
  await expect(log.getByRole('listitem').filter({ hasText: mistyped })).toContainText(walk.t('strays.slip.typo'))
})

test('a refresh token dies when the clock is moved past its life, and the page says so', async ({ page }) => {
  const walk = walker(page, 'en')
  await walk.connect()
  await page.getByRole('button', { name: '+31 d', exact: false }).first().click()
  await walk.walk
    .getByRole('button', { name: new RegExp(walk.t('walk.step.refresh')) })
    .first()
    .click()
  await walk.press('refresh.send')
  await walk.answered(/Invalid refresh token/)
})

test('a world outlives the page, and belongs to its browser', async ({ page, browser }) => {
  const walk = walker(page, 'en')
  await walk.connect()
  const mine = (await (await page.request.get('/api/sandbox')).json()).world.id
  await page.reload()
  await expect(page.getByRole('heading', { name: /Simulerade Bageriet AB/, level: 2 })).toBeVisible()
  const stranger = await browser.newPage()
  await stranger.goto(page.url())
  await expect(stranger.getByRole('region', { name: walk.t('walk.title') })).toBeVisible()
  expect((await (await stranger.request.get('/api/sandbox')).json()).world.id).not.toBe(mine)
  await stranger.close()
})

for (const locale of locales) {
  test(`a situation is found, set up and left for the walk (${locale})`, async ({ page }) => {
    const t = words(locale, 'sandbox')
    await page.goto(`/${locale}/sandbox`)
    await page.getByRole('button', { name: t('lab.lab'), exact: true }).click()
    await page.getByLabel(t('lab.filter')).fill('2001304')
    await page
      .getByRole('button', { name: /2001304/ })
      .first()
      .click()
    await page
      .getByRole('button', { name: t('lab.setUp') })
      .filter({ visible: true })
      .click()
    await page.getByRole('button', { name: `${t('lab.send')} 1` }).click()
    await expect(page.getByText(t('lab.asExpected'))).toBeVisible()
    const log = page.getByRole('region', { name: t('log.title') })
    await expect(log.getByText(t('from.page')).first()).toBeVisible()
    await page.getByRole('button', { name: t('lab.back') }).click()
    await page.getByRole('button', { name: t('lab.walk'), exact: true }).click()
    await expect(page.getByRole('region', { name: t('walk.title') })).toBeVisible()
  })
}
