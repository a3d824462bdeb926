import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { beforeAll, expect, test, vi } from 'vitest'
import { mdxToMarkdown, writeMarkdown } from '@/lib/content/markdown'
import { entryById, mdxOf } from '@/lib/content/source'
import { siteSearch } from '@/lib/search/site-search'
import { origin, type TestSimulatorOptions, testSimulator } from '@/lib/testing/simulator'
import { mcpHandler } from './handle'
import type { Library } from './read-tools'

const library: Library = {
  origin,
  now: () => Date.parse('2026-12-01T10:00:00Z'),
  page: async (locale, path) => {
    const page = entryById(locale, path.slice(1) as 'faq/x')
    return page && writeMarkdown(mdxToMarkdown(mdxOf(page), locale), origin + page.href)
  },
}

// The index is made at the first search in a process.
beforeAll(() => void siteSearch('scope', { locale: 'en' }), 120_000)

async function portal(options: TestSimulatorOptions = {}) {
  const { simulator } = await testSimulator(options)
  const handle = mcpHandler(simulator, library)
  return { simulator, handle }
}

type Portal = Awaited<ReturnType<typeof portal>>

/** The SDK's own client over its own transport; only the network between is left out. */
async function connected({ handle }: Portal, headers: Record<string, string> = {}) {
  const client = new Client({ name: 'test', version: '1' })
  const transport = new StreamableHTTPClientTransport(new URL(`${origin}/mcp`), {
    requestInit: { headers: { host: new URL(origin).host, ...headers } },
    fetch: (url, init) => handle(new Request(url, init)),
  })
  // The SDK types its optional members otherwise than `exactOptionalPropertyTypes` wants them.
  await client.connect(transport as Parameters<typeof client.connect>[0])
  const call = async (name: string, args: Record<string, unknown> = {}) => {
    const answer = await client.callTool({ name, arguments: args })
    const [content] = answer.content as { text: string }[]
    return { text: content?.text ?? '', isError: answer.isError }
  }
  const told = async (name: string, args: Record<string, unknown> = {}) => JSON.parse((await call(name, args)).text)
  return { client, call, told }
}

test('a client finds the tools, each with a schema of its arguments', async () => {
  const { client } = await connected(await portal())
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['search', 'read', 'diagnose', 'make_world', 'move_clock', 'consent', 'list_exchanges']),
  )
  for (const { name, description, inputSchema } of tools) {
    expect(description, name).toMatch(/\w{3}.+\./)
    expect(inputSchema, name).toMatchObject({ type: 'object', additionalProperties: false })
  }
  expect(tools.find(({ name }) => name === 'move_clock')?.inputSchema.required).toEqual(['world', 'request'])
})

test('a search finds the page in the language that was asked for, and the page can be read', async () => {
  const { told, call } = await connected(await portal())
  const { results } = await told('search', { query: 'kunde inte hitta konto', language: 'sv' })
  expect(results[0]).toMatchObject({
    page: 'faq/kunde-inte-hitta-konto',
    address: `${origin}/sv/faq/kunde-inte-hitta-konto`,
  })
  const page = await call('read', { page: results[0].page, language: 'sv' })
  expect(page.text).toContain(`[\`2001304\`](${origin}/sv/errors/2001304)`)
  for (const place of [results[0].address, '/sv/faq/kunde-inte-hitta-konto.md', 'sv/faq/kunde-inte-hitta-konto#x'])
    expect((await call('read', { page: place })).text, place).toBe(page.text)
})

test('a long page comes in parts that are the whole page together', async () => {
  const long = 'å'.repeat(70_000)
  const { simulator } = await testSimulator()
  const { call } = await connected({ simulator, handle: mcpHandler(simulator, { ...library, page: async () => long }) })
  let [from, whole] = [0, '']
  for (let part = 0; part < 3; part += 1) {
    const { text } = await call('read', { page: 'about', from })
    const [said = '', next] = text.split(/\n\n\[\d+ more characters: read again with from: (\d+)\]$/)
    whole += said
    from = Number(next)
  }
  expect(whole).toBe(long)
})

test('a page that does not exist is refused with those near it', async () => {
  const { call } = await connected(await portal())
  expect(await call('read', { page: 'faq/invalid-clients' })).toEqual({
    isError: true,
    text: expect.stringMatching(/no page "faq\/invalid-clients".*invalid-client/),
  })
})

test('a pasted error is diagnosed, and its secrets come back masked', async () => {
  const secret = 'd0e1f2a3b4c5d0e1f2a3b4c5d0e1f2a3b4c5d0e1'
  const { call } = await connected(await portal())
  const { text } = await call('diagnose', {
    text: `HTTP/1.1 400\n\n{"error":"invalid_grant","error_description":"Invalid refresh token"} refresh_token=${secret}`,
  })
  expect(JSON.parse(text)).toMatchObject({
    errors: [{ code: 'invalid_grant', page: 'errors/invalid-refresh-token' }],
    causes: expect.arrayContaining([expect.objectContaining({ page: expect.stringMatching(/^(faq|errors)\//) })]),
  })
  expect(text).not.toContain(secret)
})

test('a world is made, connected, aged and read through its tools alone', async () => {
  const { told, call } = await connected(await portal())
  const { id: world, key, apps, companies, urls } = await told('make_world', { request: { name: 'from a client' } })
  expect(urls.token).toBe(`${origin}/oauth-v1/token`)
  const { code } = await told('consent', {
    ...{ world, key },
    request: { clientId: apps[0].clientId, tenantId: companies[0].tenantId, scopes: ['companyinformation'] },
  })
  expect(code).toEqual(expect.any(String))
  const { died } = await told('move_clock', { world, key, request: { advance: '11m' } })
  expect(died).toEqual([expect.objectContaining({ type: 'authorization-code' })])
  expect((await told('show_world', { world, key })).credentials[0].state).toBe('expired')
  const { scenarios } = await told('list_scenarios')
  const scenario = await told('set_up_scenario', { world, key, name: scenarios[0].id })
  expect(scenario.requests.length).toBeGreaterThan(0)
  expect(await told('list_exchanges', { world, key, request: { limit: '5' } })).toMatchObject({ exchanges: [] })
  expect((await told('assert_traffic', { world, key, request: { expect: { refreshed: 0 } } })).holds).toBe(true)
  expect((await call('remove_world', { world, key })).isError).toBe(false)
  expect((await call('show_world', { world, key })).isError).toBe(true)
})

test('an instant goes on as it was sent', async () => {
  const { told } = await connected(await portal())
  const { id: world, key } = await told('make_world')
  const { clock } = await told('move_clock', { world, key, request: { set: '2027-03-01T00:00:00Z' } })
  expect(clock.now).toMatch(/^2027-03-01T00:00:/)
})

test('wrong arguments, an unknown tool and a refusal of the control API say what is wrong', async () => {
  const { call, told } = await connected(await portal())
  expect(await call('search', { query: '', limit: 1_000 })).toMatchObject({
    isError: true,
    text: expect.stringMatching(/query[\s\S]*limit|limit[\s\S]*query/),
  })
  expect(await call('search', { query: 'x', colour: 'red' })).toMatchObject({
    isError: true,
    text: expect.stringContaining('colour'),
  })
  expect(await call('diagnose', { text: 'x'.repeat(20_001) })).toMatchObject({
    isError: true,
    text: expect.stringContaining('20000'),
  })
  expect(await call('drop_tables')).toMatchObject({ isError: true, text: expect.stringContaining('There are: search') })
  const { id: world, key } = await told('make_world')
  expect(await call('set_up_scenario', { world, key, name: 'none' })).toMatchObject({
    isError: true,
    text: expect.stringContaining('There is no scenario none'),
  })
  expect(await call('move_clock', { world, key: 'wrong', request: { advance: '1d' } })).toMatchObject({
    isError: true,
    text: expect.stringMatching(/^401: /),
  })
  expect(await call('move_clock', { world, key, request: { advance: 'soon' } })).toMatchObject({ isError: true })
})

test('a world is not reached through the id of another', async () => {
  const { call, told } = await connected(await portal())
  const { key } = await told('make_world')
  const { id: other } = await told('make_world')
  expect(await call('show_world', { world: `../worlds/${other}`, key })).toMatchObject({ isError: true })
  expect(await call('show_world', { world: other, key })).toMatchObject({
    isError: true,
    text: expect.stringMatching(/^401: /),
  })
})

test('where making worlds needs the control key, it is the bearer of the connection', async () => {
  const guarded = await portal({ controlKey: 'a-control-key-of-24-chars' })
  const without = await connected(guarded)
  expect(await without.call('make_world')).toMatchObject({
    isError: true,
    text: expect.stringMatching(/^401: .*control key/),
  })
  expect((await without.call('search', { query: 'scope' })).isError).toBe(false)
  const owner = await connected(guarded, { authorization: 'Bearer a-control-key-of-24-chars' })
  const { id: world } = await owner.told('make_world')
  expect((await owner.told('show_world', { world })).id).toBe(world)
  const guesser = await connected(guarded, { authorization: 'Bearer a-control-key-of-24-chart' })
  expect((await guesser.call('make_world')).isError).toBe(true)
})

const initialize = JSON.stringify({
  ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
})

function post(handle: Portal['handle'], headers: Record<string, string>, body = initialize) {
  const usual = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    host: 'localhost:3000',
  }
  return handle(new Request(`${origin}/mcp`, { method: 'POST', headers: { ...usual, ...headers }, body }))
}

test('a page of another site, or one that rebinds its name to this machine, is not let in', async () => {
  const { handle } = await portal()
  expect((await post(handle, {})).status).toBe(200)
  expect((await post(handle, { host: '127.0.0.1:3000', origin })).status).toBe(200)
  for (const headers of [
    { host: 'evil.example' },
    { host: 'evil.example:3000' },
    { host: 'localhost.evil.example:3000' },
    { host: 'localhost:3000@evil.example' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:4000' },
  ])
    expect((await post(handle, headers)).status, JSON.stringify(headers)).toBe(403)
})

test('no input makes a server error, and what is too large is refused before it is read', async () => {
  const { handle } = await portal()
  for (const body of ['', '{', 'null', '{"jsonrpc":"2.0"}', '\0', initialize.repeat(2)])
    expect((await post(handle, {}, body)).status, body.slice(0, 20)).toBe(400)
  expect((await post(handle, {}, `"${'x'.repeat(300_000)}"`)).status).toBe(413)
  const usual = { host: 'localhost:3000', accept: 'text/event-stream' }
  for (const method of ['GET', 'DELETE', 'PUT']) {
    const answer = await handle(new Request(`${origin}/mcp`, { method, headers: usual }))
    expect([answer.status, answer.headers.get('allow')], method).toEqual([405, 'POST'])
  }
})

test('nothing that a client sends is logged', async () => {
  const written = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => vi.spyOn(console, level))
  const { told, call } = await connected(await portal(), { authorization: 'Bearer not-a-key' })
  const { id: world, key } = await told('make_world')
  await call('move_clock', { world, key, request: { advance: 'never' } })
  await call('diagnose', { text: 'client_secret=abcdef0123456789' })
  for (const spy of written) expect(spy).not.toHaveBeenCalled()
})
