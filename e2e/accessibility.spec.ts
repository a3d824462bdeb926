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
  '/about',
  '/sandbox',
]

/** What axe finds against WCAG 2.2 AA and its own good practice, each with the elements it found. */
async function violations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`,
  )
}

for (const locale of locales) {
  for (const path of pages) {
    test(`axe finds nothing on /${locale}${path}, light or dark`, async ({ page }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.goto(`/${locale}${path}`)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await violations(page), colorScheme).toEqual([])
      }
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
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(`/${locale}/about`)
      await page.keyboard.press('Control+k')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('combobox').fill('refresh token')
      await expect(dialog.getByRole('option').first()).toBeVisible()
      expect(await violations(page), colorScheme).toEqual([])
    }
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
