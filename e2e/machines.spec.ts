import type { APIRequestContext } from '@playwright/test'
import { contentPages, listPages } from './content-pages'
import { expect, test } from './portal-test'

const locales = ['en', 'sv'] as const
const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'
const readPages = ['', ...listPages, '/endpoints', '/about', '/fidelity', '/security', ...contentPages]
const own = (baseURL: string | undefined, text: string) =>
  [...new Set([...text.matchAll(/\]\((https?:[^)\s]+)\)/g)].map(([, url = '']) => url))].filter((url) =>
    url.startsWith(`${baseURL}/`),
  )

/** What is asked for the first time is made then; the test's own time says when that is too long. */
const patient = { timeout: 0 }

/** What is asked for, four at a time. */
async function each<Item>(items: readonly Item[], ask: (item: Item) => Promise<void>) {
  const left = [...items]
  const worker = async () => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await ask(item)
  }
  await Promise.all(Array.from({ length: 4 }, worker))
}

async function answers(request: APIRequestContext, urls: readonly string[]) {
  const wrong: string[] = []
  await each(urls, async (url) => {
    const { status } = await statusOf(request, url)
    if (status !== 200) wrong.push(`${status} ${url}`)
  })
  expect(wrong).toEqual([])
}

const statusOf = async (request: APIRequestContext, url: string) => ({
  status: (await request.get(url, patient)).status(),
})

for (const locale of locales) {
  test(`every page in ${locale} is Markdown at its address with .md`, async ({ request }) => {
    test.setTimeout(300_000)
    await each(readPages, async (path) => {
      const response = await request.get(`/${locale}${path}.md`, patient)
      expect([response.status(), response.headers()['content-type']], path).toEqual([
        200,
        'text/markdown; charset=utf-8',
      ])
      const text = await response.text()
      expect(text, path).toMatch(/^> \[[^\]]+\]\(http[^)]+\/llms\.txt\)[^\n]+\n\n# \S/)
      expect(text, path).not.toMatch(/\]\([/#]|\[object Object\]/)
    })
  })
}

test('a page in Markdown has its title, address, language, evidence, sources with their date, and what the tables give', async ({
  request,
  baseURL,
}) => {
  const error = await (await request.get('/sv/errors/2001304.md')).text()
  for (const part of [
    '# 2001304',
    `- Adress: <${baseURL}/sv/errors/2001304>`,
    `[English](${baseURL}/en/errors/2001304.md)`,
    'Dokumenterat',
    '23 nov. 2026',
    '](https://www.fortnox.se/developer',
    '`Kunde inte hitta konto`',
    '"message": "Kunde inte hitta konto"',
  ])
    expect(error).toContain(part)
  const scope = await (await request.get('/en/scopes/bookkeeping.md')).text()
  expect(scope).toMatch(/\| `\/3\/vouchers` \| `GET POST` \|/)
  const fidelity = await (await request.get('/en/fidelity.md')).text()
  expect(fidelity).toContain('refreshTokenLifetime')
})

test('whoever asks for Markdown at a page’s own address gets it, and no cache mixes the two up', async ({
  request,
}) => {
  for (const path of ['/en', '/sv/faq', '/en/dictionary/refresh-token', '/sv/security']) {
    const markdown = await request.get(path, { headers: { accept: 'text/markdown, text/html;q=0.5' } })
    expect(markdown.headers()['content-type'], path).toBe('text/markdown; charset=utf-8')
    expect(await markdown.text(), path).toBe(await (await request.get(`${path}.md`)).text())
    const page = await request.get(path, { headers: { accept: browser } })
    expect(page.headers()['content-type'], path).toContain('text/html')
    for (const { vary = '' } of [markdown.headers(), page.headers()])
      expect(vary.toLowerCase().split(/,\s*/), path).toContain('accept')
  }
})

test('a page that does not exist, and one that is a tool, are no Markdown', async ({ request }) => {
  const accept = { accept: 'text/markdown' }
  for (const path of ['/en/faq/no-such-answer.md', '/xx/faq.md', '/en/faq/x/y.md', '/markdown/en/constructor.md'])
    expect((await request.get(path)).status(), path).toBe(404)
  const meant = await (await request.get('/sv/faq/invalid-refresh-tokn.md')).text()
  expect(meant).toContain('/sv/faq/invalid-refresh-token.md)')
  expect((await request.get('/en/faq/no-such-answer', { headers: accept })).status()).toBe(404)
  const tool = await request.get('/en/diagnose', { headers: accept })
  expect([tool.status(), tool.headers()['content-type']]).toEqual([200, expect.stringContaining('text/html')])
})

for (const file of ['/llms.txt', '/sv/llms.txt']) {
  test(`every link in ${file} answers`, async ({ request, baseURL }) => {
    test.setTimeout(300_000)
    const response = await request.get(file)
    expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8')
    const text = await response.text()
    expect(text).toMatch(/^# Koppla\n\n> /)
    expect(text.length).toBeLessThan(100_000)
    const links = own(baseURL, text)
    for (const path of contentPages) expect(links, path).toContainEqual(expect.stringContaining(`${path}.md`))
    await answers(request, links)
  })
}

test('the links of pages in Markdown answer', async ({ request, baseURL }) => {
  test.setTimeout(300_000)
  const paths = ['/en', '/en/about', '/sv/guides/keep-a-connection-alive', '/en/faq/invalid-client', '/sv/errors']
  const texts = await Promise.all(paths.map(async (path) => (await request.get(`${path}.md`)).text()))
  const links = [...new Set(own(baseURL, texts.join('\n')).map((url) => url.replace(/#.*/, '')))]
  expect(links.length).toBeGreaterThan(100)
  await answers(request, links)
})

test('llms-full.txt holds every page, and is of a size that can be read', async ({ request, baseURL }) => {
  test.setTimeout(300_000)
  const text = await (await request.get('/llms-full.txt', patient)).text()
  for (const path of contentPages) expect(text).toContain(`<${baseURL}/en${path}>`)
  expect(text.length).toBeLessThan(2_000_000)
})

for (const name of ['errors', 'scopes', 'endpoints']) {
  test(`/data/${name}.json may be fetched by any site, and names its schema`, async ({ request }) => {
    const response = await request.get(`/data/${name}.json`)
    expect(response.headers()).toMatchObject({
      'content-type': expect.stringContaining('application/json'),
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    })
    const { $schema, version, items } = await response.json()
    expect(version).toBe(1)
    expect(items.length).toBeGreaterThan(20)
    const schema = await (await request.get($schema)).json()
    expect(schema.properties.items.items.required).toEqual(expect.arrayContaining(Object.keys(items[0])))
  })
}

test('pages stay closed to other sites', async ({ request }) => {
  for (const path of ['/en', '/en/faq', '/sv/sandbox', '/mcp']) {
    const headers = (await request.get(path)).headers()
    expect(headers, path).not.toHaveProperty('access-control-allow-origin')
  }
})

test('a page’s head names its Markdown, the feed, its other language and its picture', async ({ page, request }) => {
  await page.goto('/sv/faq/kunde-inte-hitta-konto')
  const link = (selector: string) => page.locator(`head link[rel="alternate"]${selector}`).getAttribute('href')
  expect(await link('[type="text/markdown"]')).toBe('/sv/faq/kunde-inte-hitta-konto.md')
  expect(await link('[type="application/atom+xml"]')).toBe('/sv/feed.xml')
  expect(await link('[hreflang="en"]')).toBe('/en/faq/kunde-inte-hitta-konto')
  expect(await link('[hreflang="x-default"]')).toBe('/faq/kunde-inte-hitta-konto')
  await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image')
  await expect(page.locator('meta[property="og:locale"]')).toHaveAttribute('content', 'sv_SE')
  await expect(page.locator('meta[property="og:image:alt"]')).toHaveAttribute('content', /Koppla/)
  const picture = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? ''
  expect(picture).toMatch(/^https?:\/\//)
  const response = await request.get(new URL(picture).pathname)
  expect(response.headers()['content-type']).toBe('image/png')
  const png = await response.body()
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
})

test('the pictures of two pages differ, and what is no page has none', async ({ request }) => {
  const [one, other] = await Promise.all(
    ['/og/en/errors/2001304.png', '/og/sv/errors/2001304.png'].map(async (path) => (await request.get(path)).body()),
  )
  expect(one?.equals(other ?? Buffer.alloc(0))).toBe(false)
  for (const path of ['/og/en/faq/none.png', '/og/xx.png', '/og/en', '/og/en/faq/..%2f..%2fx.png'])
    expect((await request.get(path)).status(), path).toBe(404)
})

for (const feed of ['/feed.xml', '/en/feed.xml', '/sv/feed.xml']) {
  test(`${feed} is an Atom feed whose links answer`, async ({ page, request, baseURL }) => {
    const response = await request.get(feed)
    expect(response.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
    await page.goto('/en')
    const found = await page.evaluate(
      (text) => {
        const xml = new DOMParser().parseFromString(text, 'application/xml')
        const all = (name: string) => [...xml.getElementsByTagName(name)]
        return {
          broken: all('parsererror').length,
          root: xml.documentElement.namespaceURI,
          links: all('link').map((link) => link.getAttribute('href') ?? ''),
          entries: all('entry').map((entry) =>
            ['id', 'title', 'updated'].every((name) => entry.getElementsByTagName(name)[0]?.textContent),
          ),
        }
      },
      await response.text(),
    )
    expect(found).toMatchObject({ broken: 0, root: 'http://www.w3.org/2005/Atom' })
    expect(found.entries.length).toBeGreaterThan(0)
    expect(found.entries).not.toContain(false)
    for (const link of found.links) expect(link).toContain(`${baseURL}/`)
    await answers(request, found.links)
  })
}

test('the sitemap has every page once in each language, each naming the others', async ({ page, request, baseURL }) => {
  const text = await (await request.get('/sitemap.xml')).text()
  await page.goto('/en')
  const urls = await page.evaluate((source) => {
    const xml = new DOMParser().parseFromString(source, 'application/xml')
    return [...xml.getElementsByTagName('url')].map((url) => ({
      address: url.getElementsByTagName('loc')[0]?.textContent ?? '',
      languages: [...url.getElementsByTagName('xhtml:link')].map((link) => [
        link.getAttribute('hreflang') ?? '',
        link.getAttribute('href') ?? '',
      ]),
    }))
  }, text)
  const addresses = new Set(urls.map(({ address }) => address))
  expect(addresses.size).toBe(urls.length)
  for (const path of readPages) for (const locale of locales) expect(addresses).toContain(`${baseURL}/${locale}${path}`)
  for (const { address, languages } of urls) {
    const named = Object.fromEntries(languages)
    expect(Object.keys(named).sort(), address).toEqual(['en', 'sv', 'x-default'])
    for (const locale of locales) expect(addresses).toContain(named[locale] ?? '')
  }
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
})

test('a reader finds the page as Markdown and what else there is for programs', async ({ page }) => {
  await page.goto('/en/faq/invalid-client')
  const footer = page.getByRole('contentinfo')
  await expect(footer.getByRole('link', { name: 'This page as Markdown' })).toHaveAttribute(
    'href',
    '/en/faq/invalid-client.md',
  )
  await footer.getByRole('link', { name: 'JSON, MCP and more' }).click()
  await expect(page.getByRole('heading', { name: 'For machines' })).toBeInViewport()
  await expect(page.getByText('claude mcp add --transport http koppla')).toBeVisible()
})
