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
  'manage users',
  'hantera integrationer',
  '2000423',
]

/** Each question with the addresses that may come first, at their top or at a heading. */
function questions(locale: Locale) {
  const expected = queries.filter(({ query }) => tried.includes(query))
  expect(expected).toHaveLength(tried.length)
  return expected.map(({ query, first }) => ({ query, first: new RegExp(`^/${locale}/(${first.join('|')})(#|$)`) }))
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

test('what is asked is shown as text, never as markup', async ({ page }) => {
  await page.goto(`/en/search?q=${encodeURIComponent('konto "><b id=slipped-in>')}`)
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(/konto/)
  await expect(page.locator('#slipped-in')).toHaveCount(0)
})
