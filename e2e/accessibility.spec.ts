import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, notFound, test } from './portal-test'
import { locales } from './words'

/** One of every kind of page. */
const pages = [
  '',
  '/dictionary',
  '/dictionary/refresh-token',
  '/faq',
  '/faq/kunde-inte-hitta-konto',
  '/errors',
  '/errors/2001304',
  '/scopes',
  '/scopes/bookkeeping',
  '/guides',
  '/guides/connect-your-first-company',
  '/search',
  '/search?q=konto',
  '/search?q=xqzzy',
  '/endpoints',
  '/diagnose',
  '/about',
  '/fidelity',
  '/security',
  '/feedback',
  '/feedback/sent?kind=unhelpful&page=/faq',
  '/feedback/sent?problem=too-many',
  '/sandbox',
]

/** What axe finds, each with the elements it found. Of the dark theme only the contrast is left to be looked at. */
async function violations(page: Page) {
  const found = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const axe = new AxeBuilder({ page })
    const { violations } = await (colorScheme === 'light' ? axe : axe.withRules('color-contrast')).analyze()
    for (const { id, help, nodes } of violations) {
      found.push(`${colorScheme}: ${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`)
    }
  }
  return found
}

for (const locale of locales) {
  for (const path of pages) {
    test(`axe finds nothing on /${locale}${path}, light or dark`, async ({ page }) => {
      await page.goto(`/${locale}${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await violations(page)).toEqual([])
    })
  }

  test.describe(() => {
    test.use({ expectedComplaints: [notFound] })
    test(`axe finds nothing on a /${locale} page that does not exist`, async ({ page }) => {
      await page.goto(`/${locale}/faq/no-such-answer`)
      expect(await violations(page)).toEqual([])
    })
  })

  test(`axe finds nothing in the search that opens over a /${locale} page, light or dark`, async ({ page }) => {
    await page.goto(`/${locale}/about`)
    await expect(page.getByText(/^(Ctrl K|⌘K)$/)).toBeAttached()
    await page.keyboard.press('Control+k')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox').fill('refresh token')
    await expect(dialog.getByRole('option').first()).toBeVisible()
    expect(await violations(page)).toEqual([])
  })

  test(`no /${locale} page is wider than a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    for (const path of pages) {
      await page.goto(`/${locale}${path}`)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, path).toBeLessThanOrEqual(0)
    }
  })
}
