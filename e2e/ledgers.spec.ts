import { expect, test } from './portal-test'
import { locales } from './words'

for (const locale of locales) {
  test.describe(`without JavaScript, the tables of /${locale}`, () => {
    test.use({ javaScriptEnabled: false })

    test('show the rules of one status, and all of them again', async ({ page }) => {
      await page.goto(`/${locale}/security`)
      const rules = page.getByRole('main').locator('[data-status]')
      await expect(rules.filter({ visible: true })).toHaveCount(46)
      await page.getByRole('main').locator('a[href="#relaxed"]').click()
      await expect(page.locator('#S01')).toBeHidden()
      await expect(page.locator('#S27')).toBeVisible()
      await page.getByRole('main').locator('a[href="#all"]').click()
      await expect(rules.filter({ visible: true })).toHaveCount(46)
    })

    test('lead from a rule to its switch, and name the tests that prove it', async ({ page }) => {
      await page.goto(`/${locale}/security#S27`)
      const rule = page.locator('#S27')
      await rule.locator('summary').click()
      await expect(rule).toContainText('lib/simulator/http/lineage.test.ts')
      await rule.getByRole('link', { name: 'onRefreshReplay' }).click()
      await expect(page).toHaveURL(`/${locale}/fidelity#switch-onRefreshReplay`)
      await expect(page.locator('#switch-onRefreshReplay')).toBeInViewport()
    })
  })
}
