import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { expect, test } from './portal-test'

async function connected(baseURL: string | undefined) {
  const client = new Client({ name: 'koppla-e2e', version: '1' })
  const transport = new StreamableHTTPClientTransport(new URL(`${baseURL}/mcp`))
  await client.connect(transport as Parameters<typeof client.connect>[0])
  const call = async (name: string, args: Record<string, unknown>) => {
    const { content } = await client.callTool({ name, arguments: args })
    return (content as { text: string }[])[0]?.text ?? ''
  }
  return { client, call, told: async (name: string, args = {}) => JSON.parse(await call(name, args)) }
}

test('a client reads the same page that a browser is shown', async ({ request, baseURL }) => {
  const { client, call, told } = await connected(baseURL)
  const { results } = await told('search', { query: 'redirect_uri_mismatch' })
  const [{ page: found }] = results
  expect(found).toMatch(/^(faq|errors)\/redirect-uri-mismatch$/)
  const page = await call('read', { page: found })
  expect(page).toBe(await (await request.get(`/en/${found}.md`)).text())
  expect(await call('read', { page: 'fidelity' })).toMatch(/read again with from: 30000\]$/)
  await client.close()
})

test('a program under test meets the world that a client made and aged', async ({ request, baseURL }) => {
  const { client, told } = await connected(baseURL)
  const { id: world, key, urls } = await told('make_world', { request: { name: 'mcp' } })
  const { requests } = await told('set_up_scenario', { world, key, name: 'expired-refresh-token' })
  const [{ method, url, headers, body, expect: expected }] = requests
  expect(url).toBe(urls.token)
  const answer = await request.fetch(url, { method, headers, data: body })
  expect(answer.status()).toBe(expected.status)
  const { exchanges } = await told('list_exchanges', { world, key, request: { endpoint: 'token' } })
  expect(exchanges).toHaveLength(1)
  expect(exchanges[0].response.status).toBe(expected.status)
  await client.close()
})

test('a page of another site cannot call it', async ({ request }) => {
  const answer = await request.post('/mcp', {
    headers: { origin: 'https://evil.example', accept: 'application/json, text/event-stream' },
    data: { jsonrpc: '2.0', id: 1, method: 'tools/list' },
  })
  expect(answer.status()).toBe(403)
  expect((await request.get('/mcp')).status()).toBe(405)
})
