import { expect, test } from './portal-test'
import { locales, words } from './words'

/** Something that no other test tells, so that the owner's page of the one portal can be searched for it. */
const said = (what: string) => `${what} ${crypto.randomUUID().slice(0, 8)}`

for (const locale of locales) {
  const t = words(locale, 'feedback')
  const path = '/dictionary/refresh-token'

  test(`a /${locale} reader says that a page did not help, and why, without leaving it`, async ({ page }) => {
    const text = said('Vad händer om')
    await page.goto(`/${locale}${path}`)
    const feedback = page.getByRole('region', { name: t('vote.title') })
    await feedback.getByRole('button', { name: t('vote.no') }).click()
    await expect(feedback.getByRole('status').first()).toHaveText(t('thanks.unhelpful'))
    await expect(feedback.getByRole('button', { name: t('vote.no') })).toBeHidden()
    // What was asked for opened by itself.
    await feedback.getByLabel(t('note.text')).fill(text)
    await feedback.getByRole('button', { name: t('note.send') }).click()
    await expect(feedback.getByRole('status').last()).toHaveText(t('thanks.missing'))
    await expect(page).toHaveURL(`/${locale}${path}`)

    await page.goto(`/${locale}/feedback`)
    const row = page.getByRole('listitem').filter({ hasText: text })
    await expect(row).toContainText(t('owner.kinds.missing'))
    await expect(row.getByRole('link')).toHaveAttribute('href', `/${locale}${path}`)
  })

  test(`the owner marks a /${locale} note as handled, finds it again and removes it`, async ({ page, request }) => {
    const text = said('=HYPERLINK("http://evil.example")')
    await page.goto(`/${locale}/faq`)
    await page.getByText(t('note.open')).click()
    await page.getByLabel(t('note.text')).fill(text)
    await page.getByRole('button', { name: t('note.send') }).click()
    await expect(page.getByText(t('thanks.missing'))).toBeVisible()

    await page.goto(`/${locale}/feedback`)
    const row = page.getByRole('listitem').filter({ hasText: text })
    await row.getByRole('button', { name: t('owner.handle') }).click()
    await expect(row).toHaveCount(0)
    await page.getByLabel(t('owner.filter.state')).selectOption('handled')
    await page.getByRole('button', { name: t('owner.filter.apply') }).click()
    await expect(row).toContainText(t('owner.handled'))
    const csv = await (await request.get('/api/feedback/export?state=all')).text()
    expect(csv).toContain(`"'${text.replaceAll('"', '""')}"`)
    // Asked twice: what is removed does not come back.
    await row.getByText(t('owner.remove'), { exact: true }).click()
    await row.getByRole('button', { name: t('owner.removeForGood') }).click()
    await expect(row).toHaveCount(0)
    await expect(page).toHaveURL(/state=handled/)
  })

  test.describe(`without JavaScript, /${locale}`, () => {
    test.use({ javaScriptEnabled: false })

    test('a reader is thanked on a page, says what was missing, and comes back', async ({ page }) => {
      await page.goto(`/${locale}${path}`)
      await page.getByRole('button', { name: t('vote.no') }).click()
      await expect(page).toHaveURL(new RegExp(`/${locale}/feedback/sent\\?`))
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      await page.getByLabel(t('note.text')).fill(said('Mer om'))
      await page.getByRole('button', { name: t('note.send') }).click()
      await expect(page.getByRole('main')).toContainText(t('thanks.missing'))
      await page.getByRole('link', { name: t('sent.back') }).click()
      await expect(page).toHaveURL(`/${locale}${path}`)
    })

    test('a reader tells what search did not find', async ({ page }) => {
      const query = said('xqzzyqq')
      await page.goto(`/${locale}/search?q=${encodeURIComponent(query)}`)
      await page.getByText(t('lookedFor.open')).click()
      await page.getByRole('button', { name: t('note.send') }).click()
      await expect(page.getByRole('main')).toContainText(t('thanks.looked-for'))
      await page.goto(`/${locale}/feedback?kind=looked-for`)
      await expect(page.getByRole('listitem').filter({ hasText: query })).toHaveCount(1)
    })
  })
}

test('the owner’s page is for no search engine', async ({ page }) => {
  await page.goto('/en/feedback')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
})

test('a form of another site stores nothing', async ({ request }) => {
  const answer = await request.post('/api/feedback', {
    headers: { origin: 'https://evil.example', accept: 'application/json' },
    form: { kind: 'missing', locale: 'en', page: '/faq', text: 'spam' },
  })
  expect(answer.status()).toBe(403)
  expect(await answer.json()).toMatchObject({ code: 'wrong-origin' })
})
