import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './portal-test'
import { locales, words } from './words'

const refresh = 'd5a4b3c2d5a4b3c2d5a4b3c2d5a4b3c2d5a4b3c2'

for (const locale of locales) {
  const t = words(locale, 'diagnose')

  test(`a refused refresh leads to its cause, its page and the sandbox (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/diagnose`)
    await page.getByLabel(t('field')).fill('400 {"error":"invalid_grant","error_description":"Invalid refresh token"}')
    const causes = page.getByRole('region', { name: t('causes') })
    await expect(causes.getByRole('listitem').first().getByRole('link').first()).toHaveAttribute(
      'href',
      `/${locale}/faq/invalid-refresh-token`,
    )
    await expect(page.getByRole('region', { name: t('where') }).locator('[aria-current="step"]')).toContainText(
      t('step.refresh'),
    )
    await causes
      .getByRole('link', { name: t('make') })
      .first()
      .click()
    await expect(page).toHaveURL(`/${locale}/sandbox#scenario-spent-refresh-token`)
    const lab = words(locale, 'sandbox')
    await page
      .getByRole('button', { name: lab('lab.setUp') })
      .filter({ visible: true })
      .click()
    await page.getByRole('button', { name: `${lab('lab.send')} 1` }).click()
    await expect(page.getByText(lab('lab.asExpected'))).toBeVisible()
  })
}

test('what is pasted is sent nowhere, and no secret in it is shown again', async ({ page }) => {
  const t = words('en', 'diagnose')
  await page.goto('/en/diagnose')
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await page
    .getByLabel(t('field'))
    .fill(
      `curl https://apps.fortnox.se/oauth-v1/token -u abc123:top-secret-1 -d 'grant_type=refresh_token&refresh_token=${refresh}'`,
    )
  await page.getByText(t('shown')).click()
  const shown = page.locator('details pre')
  await expect(shown).toContainText('abc123:••••••')
  for (const secret of [refresh, 'top-secret-1']) {
    expect(await shown.textContent()).not.toContain(secret)
    expect(sent.join('\n')).not.toContain(secret)
  }
  expect(await new AxeBuilder({ page }).analyze().then(({ violations }) => violations)).toEqual([])
})

test('text that is nothing we know is no dead end', async ({ page }) => {
  const t = words('en', 'diagnose')
  await page.goto('/en/diagnose')
  await page.getByLabel(t('field')).fill('vitamin c')
  await expect(page.getByText(t('nothing'))).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: t('search') })
    .click()
  await expect(page).toHaveURL('/en/search?q=vitamin%20c')
})

test('an address is found among the endpoints, by its path or whole', async ({ page }) => {
  const t = words('en', 'portal')
  await page.goto('/en/endpoints')
  await page.getByLabel(t('endpoints.filter')).fill('PUT https://api.fortnox.se/3/invoices/17/bookkeep')
  await expect(page.locator('[data-find]').filter({ visible: true })).toHaveCount(1)
  await expect(page.getByRole('region', { name: 'invoice' })).toBeVisible()
  await page.getByLabel(t('endpoints.filter')).fill('no-such-path')
  await expect(page.getByText(t('endpoints.none'))).toBeVisible()
})
