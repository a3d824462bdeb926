import type { Page } from '@playwright/test'
import { queries } from '../lib/search/queries.table'
import { expect, test } from './portal-test'
import { type Locale, locales } from './words'

/** What is tried in the browser: one of each kind. All of the table is tried in `lib/search`. */
const tried = [
  'kunde inte hitta konto',
  'Kunde inte hitta konto',
  'could not find account',
  'refresh tokn',
  'förnyelse',
  '31 dagar',
  '10 min',
  'kontoplan',
  'manage users',
  'hantera integrationer',
  '2000423',
]

/** Each question with the addresses that may come first, at their top or at a heading. */
function questions(locale: Locale) {
  const expected = queries.filter(([query]) => tried.includes(query))
  expect(expected).toHaveLength(tried.length)
  return expected.map(([query, ...first]) => ({ query, first: new RegExp(`^/${locale}/(${first.join('|')})(#|$)`) }))
}

/** Opens the search with a key. The page names its keys as soon as it listens to them. */
async function openWith(page: Page, key: string) {
  await expect(page.getByText(/^(Ctrl K|⌘K)$/)).toBeAttached()
  await page.keyboard.press(key)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('combobox')).toBeFocused()
  return dialog
}

for (const key of ['/', 'Control+k', 'Meta+k']) {
  test(`${key} opens the search from a reading page, and Escape gives the page back`, async ({ page }) => {
    await page.goto('/en/dictionary/refresh-token')
    const dialog = await openWith(page, key)
    await expect(dialog.getByRole('combobox')).toBeFocused()
    await expect(dialog.getByRole('combobox')).toHaveValue('')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(page).toHaveURL('/en/dictionary/refresh-token')
  })
}

for (const locale of locales) {
  test(`a message is found by keyboard alone on a /${locale} page`, async ({ page }) => {
    await page.goto(`/${locale}`)
    const dialog = await openWith(page, '/')
    await page.keyboard.type('kunde inte hitta konto')
    const first = dialog.getByRole('option').first()
    await expect(first).toHaveAttribute('aria-selected', 'true')
    await expect(first.locator('mark').first()).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(dialog.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/${locale}/faq/kunde-inte-hitta-konto(#.*)?$`))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  test(`the right page comes first for what people type on a /${locale} page`, async ({ page }) => {
    await page.goto(`/${locale}/about`)
    const dialog = await openWith(page, 'Control+k')
    for (const { query, first } of questions(locale)) {
      await dialog.getByRole('combobox').fill(query)
      const found = dialog.getByRole('option').first()
      await expect(found, query).toHaveAttribute('href', first)
    }
  })

  test.describe(`without JavaScript, /${locale}/search`, () => {
    test.use({ javaScriptEnabled: false })

    test('answers a link with the right page first', async ({ page }) => {
      for (const { query, first } of questions(locale)) {
        await page.goto(`/${locale}/search?q=${encodeURIComponent(query)}`)
        await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(query)
        const found = page.getByRole('main').getByRole('list').getByRole('link').first()
        await expect(found, query).toHaveAttribute('href', first)
      }
    })

    test('takes a question from its form', async ({ page }) => {
      await page.goto(`/${locale}/search`)
      await page.getByRole('main').getByRole('searchbox').fill('refresh tokn')
      await page.getByRole('main').getByRole('searchbox').press('Enter')
      await expect(page).toHaveURL(/\/search\?q=refresh(\+|%20)tokn$/)
      await expect(
        page
          .getByRole('main')
          .getByRole('link', { name: /refresh/i })
          .first(),
      ).toBeVisible()
    })
  })
}

test('search costs 120 kB when it is first touched, and nothing before', async ({ page }) => {
  const fetched: Promise<number>[] = []
  await page.goto('/en/dictionary/refresh-token', { waitUntil: 'networkidle' })
  const ofSearch = /\/_next\/static\/|\/search\/index\.json/
  page.on('requestfinished', (request) => {
    if (ofSearch.test(request.url())) fetched.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  const dialog = await openWith(page, '/')
  await page.keyboard.type('31 dagar')
  await expect(dialog.getByRole('option').first()).toHaveAttribute('href', /refresh-token|how-long/)
  const sizes = await Promise.all(fetched)
  expect(Math.max(...sizes)).toBeGreaterThan(20_000)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(120_000)
})

for (const locale of locales) {
  test(`a pasted error is one key from its diagnosis on a /${locale} page, and its secrets stay out of the address`, async ({
    page,
  }) => {
    const secret = 'd5a4b3c2d5a4b3c2d5a4b3c2d5a4b3c2d5a4b3c2'
    await page.goto(`/${locale}`)
    const dialog = await openWith(page, '/')
    await dialog
      .getByRole('combobox')
      .fill(`{"error":"invalid_grant","error_description":"Invalid refresh token","refresh_token":"${secret}"}`)
    const first = dialog.getByRole('option').first()
    await expect(first).toHaveAttribute('href', new RegExp(`^/${locale}/diagnose#`))
    await expect(first).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/${locale}/diagnose#.*invalid_grant`))
    expect(page.url()).not.toContain(secret)
    await expect(
      page.getByRole('main').locator(`a[href="/${locale}/errors/invalid-refresh-token"]`).first(),
    ).toBeVisible()
  })

  test(`what matches nothing shows the nearest entries and the place to paste an error on a /${locale} page`, async ({
    page,
  }) => {
    await page.goto(`/${locale}`)
    const dialog = await openWith(page, '/')
    await dialog.getByRole('combobox').fill('qwxzzy')
    await expect(dialog.getByRole('status')).not.toBeEmpty()
    await expect(dialog.locator(`[role=option][href="/${locale}/diagnose"]`)).toBeVisible()
    expect(await dialog.getByRole('option').count()).toBeGreaterThan(3)
    await page.goto(`/${locale}/search?q=qwxzzy`)
    await expect(page.getByRole('main').locator(`a[href="/${locale}/diagnose"]`)).toBeVisible()
    expect(await page.getByRole('main').getByRole('listitem').count()).toBeGreaterThan(2)
  })
}

test('what is asked is shown as text, never as markup', async ({ page }) => {
  await page.goto(`/en/search?q=${encodeURIComponent('konto "><b id=slipped-in>')}`)
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(/konto/)
  await expect(page.locator('#slipped-in')).toHaveCount(0)
})
