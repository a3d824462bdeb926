import type { Page } from '@playwright/test'
import { expect, notFound, test } from './portal-test'
import { locales, words } from './words'

/** Opens the page, waits for its scripts, and stops its clock, so that what is said for a moment stays. */
async function openStill(page: Page, path: string) {
  await page.clock.install()
  await page.goto(path)
  await expect(page.getByText(/^(Ctrl K|⌘K)$/)).toBeAttached()
  await page.clock.pauseAt(Date.now() + 3_600_000)
}

for (const locale of locales) {
  const t = words(locale, 'portal')
  const path = `/${locale}/dictionary/refresh-token`

  test.describe(`on ${path}`, () => {
    test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
    const clipboard = 'navigator.clipboard.readText()'

    test('the link to a section is beside its heading, for the keyboard too, and is copied', async ({ page }) => {
      await openStill(page, path)
      const heading = page.getByRole('article').getByRole('heading', { level: 2 }).first()
      const [id, title] = [await heading.getAttribute('id'), await heading.textContent()]
      const link = page.getByRole('link', { name: `${t('reading.linkTo')} ${title}`, exact: true })
      await link.focus()
      await expect(link).toHaveCSS('opacity', '1')
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(`${path}#${id}`)
      await expect(link).toContainText(t('reading.linkCopied'))
      expect(await page.evaluate(clipboard)).toBe(new URL(`${path}#${id}`, page.url()).href)
      // The heading is named by its words alone.
      await expect(heading).toHaveAccessibleName(title ?? '')
    })

    test('the page is copied as the Markdown that its address with .md gives', async ({ page, request }) => {
      const markdown = await request.get(`${path}.md`)
      await openStill(page, path)
      await page.getByRole('button', { name: t('reading.copyMarkdown') }).click()
      await expect(page.getByRole('button', { name: t('reading.copied') })).toBeVisible()
      expect(await page.evaluate(clipboard)).toBe(await markdown.text())
    })

    test.describe(() => {
      test.use({ expectedComplaints: [notFound] })
      test('where the Markdown cannot be fetched, the browser shows what there is', async ({ page }) => {
        await openStill(page, path)
        await page.route(`**${path}.md`, (route) =>
          route.request().resourceType() === 'fetch'
            ? route.fulfill({ status: 404 })
            : route.fulfill({ body: '# Refresh-Token', contentType: 'text/plain' }),
        )
        await page.getByRole('button', { name: t('reading.copyMarkdown') }).click()
        await expect(page).toHaveURL(`${path}.md`)
      })
    })
  })

  test(`the contents of ${path} mark the section that is read`, async ({ page }) => {
    await page.goto(path)
    const contents = page.getByRole('navigation', { name: t('reading.contents') })
    const links = contents.getByRole('link')
    const current = contents.locator('[aria-current=location]')
    await expect(current).toHaveCount(0)
    await links.nth(1).click()
    await expect(current).toHaveText((await links.nth(1).textContent()) ?? '')
    await page.evaluate('scrollTo(0, document.body.scrollHeight)')
    await expect(current).toHaveText((await links.last().textContent()) ?? '')
  })

  test(`${path} says near its title when it was checked, and which file it is`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('article').locator('a[href="#page-evidence"] time')).toBeVisible()
    await expect(page.getByText(`content/${locale}/dictionary/refresh-token.mdx`).locator('visible=true')).toBeVisible()
  })

  test(`Fortnox’s own places are shown on /${locale}, and who stands behind them`, async ({ page }) => {
    for (const list of ['', '/dictionary', '/faq']) {
      await page.goto(`/${locale}${list}`)
      const main = page.getByRole('main')
      await expect(main.locator('a[href="https://www.fortnox.se/integrationer"]')).toBeVisible()
      await expect(main).toContainText(t('official.about'))
    }
  })

  test(`what is printed of ${path} has its words and addresses, and nothing to press`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' })
    await page.goto(path)
    for (const gone of [
      '.feedback',
      '.page-actions',
      '.site-header',
      '.section-link',
      '.neighbours',
      '.code-block button',
    ])
      expect(await page.locator(gone).locator('visible=true').count(), gone).toBe(0)
    const evidence = page.getByRole('region', { name: t('evidence.title') })
    await expect(evidence).toBeVisible()
    const shown = await evidence
      .getByRole('link')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content)
    expect(shown).toContain('https://')
    const cut = await page
      .locator('pre')
      .evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth).length)
    expect(cut).toBe(0)
  })

  test.describe(() => {
    test.use({ expectedComplaints: [notFound], locale })
    for (const [asked, id] of [
      [`/${locale}/faq/invalid-refresh-tokn`, 'faq/invalid-refresh-token'],
      [`/${locale}/dictionary/refresh_token`, 'dictionary/refresh-token'],
      [`/${locale}/errors/2001304x`, 'errors/2001304'],
      ['/developer/authorization/get-access-token', 'dictionary/access-token'],
    ] as const)
      test(`${asked} is not found, and says in ${locale} what it may have meant`, async ({ page }) => {
        const response = await page.goto(asked)
        expect(response?.status()).toBe(404)
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        await expect(page.getByRole('main').locator(`a[href="/${locale}/${id}"]`)).toBeVisible()
        if (asked.startsWith('/developer'))
          await expect(page.getByRole('main').locator(`a[href="https://www.fortnox.se${asked}"]`)).toBeVisible()
      })

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false })
      test(`what is not found is said in ${locale}, with the nearest pages`, async ({ page }) => {
        const response = await page.goto(`/${locale}/faq/invalid-refresh-tokn`)
        expect(response?.status()).toBe(404)
        await expect(page.locator(`main a[href="/${locale}/faq/invalid-refresh-token"]`)).toBeVisible()
      })
    })
  })
}
