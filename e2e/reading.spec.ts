import { durationText } from '../lib/fortnox/duration'
import { lifetimes } from '../lib/fortnox/lifetimes.table'
import { contentPages, listPages } from './content-pages'
import { expect, notFound, test } from './portal-test'
import { type Locale, locales, words } from './words'

const other: Record<Locale, Locale> = { en: 'sv', sv: 'en' }
const allPages = ['', ...listPages, ...contentPages, '/search', '/about', '/fidelity', '/security', '/sandbox']

for (const locale of locales) {
  const t = words(locale, 'portal')

  test(`every /${locale} page is there, in its language, with one heading and a link to its translation`, async ({
    request,
  }) => {
    const wrong: string[] = []
    for (const path of allPages) {
      const response = await request.get(`/${locale}${path}`)
      const html = await response.text()
      const translation = new RegExp(`hrefLang="${other[locale]}"[^>]*href="[^"]*/${other[locale]}${path}"`, 'i')
      if (response.status() !== 200) wrong.push(`${path}: ${response.status()}`)
      if (!new RegExp(`<html[^>]* lang="${locale}"`).test(html)) wrong.push(`${path}: another language`)
      if (html.match(/<h1[\s>]/g)?.length !== 1) wrong.push(`${path}: not one heading of the first level`)
      if (!translation.test(html)) wrong.push(`${path}: no link to its translation`)
    }
    expect(wrong).toEqual([])
  })

  test(`a reader whose browser asks for ${locale} is led to /${locale}`, async ({ request }) => {
    for (const path of ['', '/sandbox', '/search', '/fidelity', '/security']) {
      const response = await request.get(path || '/', {
        headers: { 'accept-language': `${locale};q=0.9` },
        maxRedirects: 0,
      })
      expect([302, 303, 307]).toContain(response.status())
      expect(new URL(response.headers().location ?? '', response.url()).pathname).toBe(`/${locale}${path}`)
    }
  })

  test(`one reads one's way from the /${locale} start page to a term, and on to another`, async ({ page }) => {
    await page.goto(`/${locale}`)
    await page
      .getByRole('navigation', { name: t('shell.sections') })
      .getByRole('link', { name: t('sections.dictionary') })
      .click()
    await expect(page).toHaveURL(`/${locale}/dictionary`)
    await page.getByRole('main').locator(`a[href="/${locale}/dictionary/refresh-token"]`).first().click()
    await expect(page).toHaveURL(`/${locale}/dictionary/refresh-token`)
    await expect(page.getByRole('main')).toContainText(durationText(lifetimes['refresh-token'].value, locale))
    await page.getByRole('article').locator(`a[href^="/${locale}/dictionary/"]`).first().click()
    await expect(page).not.toHaveURL(/refresh-token/)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  test(`a term in a /${locale} answer explains itself to a pointer and to the keyboard`, async ({ page }) => {
    await page.goto(`/${locale}/faq/invalid-code-or-refresh-token`)
    const term = page.getByRole('article').locator(`a[href^="/${locale}/dictionary/"]`).first()
    const tooltip = page.getByRole('tooltip')
    await term.hover()
    await expect(tooltip).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(tooltip).toBeHidden()
    await term.focus()
    await expect(tooltip).toBeVisible()
    expect(await term.getAttribute('aria-describedby')).toBe(await tooltip.getAttribute('id'))
  })

  test(`a /${locale} page names its sources and how sure it is`, async ({ page }) => {
    await page.goto(`/${locale}/faq/kunde-inte-hitta-konto`)
    await expect(page.getByRole('main').locator('time[datetime="2026-11-23"]').first()).toBeVisible()
  })

  test(`the language switch of a /${locale} page keeps the page, and is remembered`, async ({ page }) => {
    await page.goto(`/${locale}/faq/kunde-inte-hitta-konto`)
    await page
      .getByRole('banner')
      .getByRole('link', { name: words(other[locale], 'portal')('shell.readInThis') })
      .click()
    await expect(page).toHaveURL(`/${other[locale]}/faq/kunde-inte-hitta-konto`)
    await page.goto('/')
    await expect(page).toHaveURL(new RegExp(`/${other[locale]}/?$`))
  })

  test(`the footer of a /${locale} page says whose names these are`, async ({ page }) => {
    await page.goto(`/${locale}/faq`)
    await expect(page.getByRole('contentinfo')).toContainText(t('footer.unofficial'))
    await expect(page.getByRole('contentinfo')).toContainText('Fortnox AB')
  })

  test(`a chosen theme holds from page to page on /${locale}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(`/${locale}/faq`)
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await background()
    const button = page.getByRole('button', { name: t('theme.change') })
    await expect(async () => {
      if (!(await button.getAttribute('aria-label'))?.startsWith(t('theme.dark'))) await button.click()
      await expect(button).toHaveAccessibleName(new RegExp(`^${t('theme.dark')}`), { timeout: 300 })
    }).toPass()
    const dark = await background()
    expect(dark).not.toBe(light)
    await page.goto(`/${locale}/dictionary`)
    expect(await background()).toBe(dark)
  })

  test.describe(() => {
    test.use({ expectedComplaints: [notFound] })
    test(`a /${locale} page that does not exist says so in its language, and leads on`, async ({ page }) => {
      for (const path of ['/faq/no-such-answer', '/no-such-page', '/errors/1']) {
        const response = await page.goto(`/${locale}${path}`)
        expect(response?.status(), path).toBe(404)
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        await expect(page.getByRole('main').locator(`a[href^="/${locale}"]`).first()).toBeVisible()
      }
    })
  })

  test.describe(`without JavaScript, /${locale}`, () => {
    test.use({ javaScriptEnabled: false })

    test('is read, crossed and switched like any page', async ({ page }) => {
      await page.goto(`/${locale}`)
      await page.getByRole('main').locator(`a[href^="/${locale}/faq"]`).first().click()
      await page.goto(`/${locale}/dictionary/refresh-token`)
      await expect(page.getByRole('article')).toContainText(durationText(lifetimes['refresh-token'].value, locale))
      await page
        .getByRole('banner')
        .getByRole('link', { name: words(other[locale], 'portal')('shell.readInThis') })
        .click()
      await expect(page).toHaveURL(`/${other[locale]}/dictionary/refresh-token`)
    })

    test('offers its sections on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`/${locale}/faq`)
      await page.getByRole('button', { name: t('shell.menu') }).click()
      await page
        .getByRole('navigation', { name: t('shell.sections') })
        .getByRole('link', { name: t('sections.errors'), exact: true })
        .click()
      await expect(page).toHaveURL(`/${locale}/errors`)
    })

    test('follows the theme of the system', async ({ page }) => {
      const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(`/${locale}/faq`)
      const light = await background()
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await background()).not.toBe(light)
    })
  })
}

test('headings are reached by the same addresses in both languages', async ({ page }) => {
  const anchors = async (locale: Locale, path: string) => {
    await page.goto(`/${locale}${path}`)
    return page
      .getByRole('article')
      .locator('h2[id]')
      .evaluateAll((headings) => headings.map(({ id }) => id))
  }
  for (const path of ['/dictionary/refresh-token', '/faq/invalid-code-or-refresh-token']) {
    const found = await anchors('en', path)
    expect(found.length).toBeGreaterThan(0)
    expect(await anchors('sv', path)).toEqual(found)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('a program that stands in several languages is read in the one that is chosen', async ({ page }) => {
    await page.goto('/sv/guides/keep-a-connection-alive')
    const choice = page.getByRole('group', { name: 'Kodens språk' })
    const [php, python] = [choice.locator('.language-php'), choice.locator('.language-python')]
    await expect(php).toBeVisible()
    await expect(python).toBeHidden()
    await choice.getByRole('radio', { name: 'PHP' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(python).toBeVisible()
    await expect(php).toBeHidden()
    await choice.getByText('C#', { exact: true }).click()
    await expect(choice.locator('.language-csharp')).toBeVisible()
  })
})

/** Survives minifying, and stands in the search alone. */
const inTheSearch = 'Not the id of an entry'

test('a reading page fetches no search and no sandbox until somebody asks', async ({ page }) => {
  const scripts: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text())
  })
  const holds = async (word: string) => (await Promise.all(scripts)).some((script) => script.includes(word))
  await page.goto('/en/dictionary/refresh-token', { waitUntil: 'load' })
  expect(await holds(inTheSearch)).toBe(false)
  expect(await holds('/api/sandbox')).toBe(false)
  await page.keyboard.press('/')
  await page.getByRole('dialog').getByRole('combobox').fill('konto')
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(await holds(inTheSearch)).toBe(true)
})

test('every page of the portal stands in the site map, in both languages', async ({ request }) => {
  const map = await (await request.get('/sitemap.xml')).text()
  const listed = contentPages.flatMap((path) => locales.map((locale) => `/${locale}${path}`))
  expect(listed.filter((path) => !map.includes(`${path}</loc>`))).toEqual([])
})
