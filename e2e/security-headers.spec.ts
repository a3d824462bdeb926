import type { APIResponse } from '@playwright/test'
import { expect, notFound, test } from './portal-test'

const staticPage = '/en/dictionary/refresh-token'
const pages = ['/en', staticPage, '/sv/faq', '/en/search?q=konto', '/en/sandbox']

function policyOf(response: APIResponse): Record<string, string[]> {
  const policy = response.headers()['content-security-policy'] ?? ''
  return Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/)
      return [name, values]
    }),
  )
}

for (const path of pages) {
  test(`${path} runs no script but its own`, async ({ request }) => {
    const policy = policyOf(await request.get(path))
    const scripts = policy['script-src'] ?? []
    expect(scripts.length).toBeGreaterThan(0)
    for (const loophole of [
      "'unsafe-inline'",
      "'unsafe-eval'",
      "'unsafe-hashes'",
      '*',
      'https:',
      'http:',
      'data:',
      'blob:',
    ]) {
      expect(scripts).not.toContain(loophole)
    }
    expect(policy).toMatchObject({
      'default-src': ["'none'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
      'form-action': expect.arrayContaining(["'self'"]),
    })
  })

  test(`${path} sends the headers that keep a page to itself`, async ({ request }) => {
    const headers = (await request.get(path)).headers()
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': expect.stringMatching(/^(no-referrer|same-origin|strict-origin-when-cross-origin)$/),
      'permissions-policy': expect.stringContaining('camera=()'),
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers).not.toHaveProperty('x-powered-by')
  })
}

test('a reading page is served as it was built, and still has its policy', async ({ request }) => {
  const response = await request.get(staticPage)
  expect(response.headers()['x-nextjs-cache']).toBe('HIT')
  expect(policyOf(response)['script-src']).toContainEqual(expect.stringMatching(/^'sha256-/))
})

test('a script that slipped into a page does not run', async ({ page, complaints }) => {
  await page.route(`**${staticPage}`, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace('</body>', '<script>document.title = "run"</script></body>')
    await route.fulfill({ response, body })
  })
  await page.goto(staticPage)
  await expect(page).not.toHaveTitle('run')
  expect(complaints.filter((text) => text.includes('Content Security Policy'))).toHaveLength(1)
  complaints.length = 0
})

test('pages work under their policy while one goes from page to page and back', async ({ page }) => {
  await page.goto('/en')
  await page.getByRole('navigation').getByRole('link').first().click()
  await page.getByRole('main').getByRole('link').first().click()
  await page.goBack()
  await page.goto('/en/search?q=konto')
  await page.getByRole('main').getByRole('list').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test.describe(() => {
  test.use({ expectedComplaints: [notFound] })
  test('a page that does not exist has a policy too', async ({ page, request }) => {
    const scripts = policyOf(await request.get('/en/faq/no-such-answer'))['script-src'] ?? []
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts).not.toContain("'unsafe-inline'")
    await page.goto('/en/faq/no-such-answer')
  })
})

test('the addresses of Fortnox carry none of the portal’s headers, and the mark of a simulator', async ({
  request,
}) => {
  for (const path of ['/oauth-v1/token', '/3/companyinformation']) {
    const headers = (await request.get(path)).headers()
    expect(headers, path).toHaveProperty('x-koppla-simulator')
    expect(headers, path).not.toHaveProperty('permissions-policy')
    expect(headers['content-security-policy'], path).toBe("default-src 'none'; sandbox")
  }
})
