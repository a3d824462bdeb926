import { describe, expect, test } from 'vitest'
import { type TestApp, testSimulator } from '@/lib/testing/simulator'
import type { Answers } from './call'
import { calls } from './calls.table'

const made = await testSimulator()
const world = await made.makeWorld()
const app = world.apps[0] as TestApp
const tenantId = world.companies[0]?.tenantId

async function connect(): Promise<void> {
  await made.exchange(app, await made.consent(world))
  await made.refresh(app, 'dead')
  await made.consent(world)
}

const connectionId = async () => (await made.store.connections(world.id))[0]?.id ?? ''
const snapshot = async () => (await made.control('GET', `/worlds/${world.id}/snapshot`, world.key)).json()

/** How each call is made so that it succeeds: what stands in its path's braces, and its body. */
const examples: Record<string, { path?: () => Promise<string> | string; body?: () => unknown; query?: string }> = {
  'POST /worlds': { body: () => ({}) },
  'GET /worlds/{id}': {},
  'DELETE /worlds/{id}': {},
  'POST /worlds/{id}/clock': { body: () => ({ advance: '11m' }) },
  'PATCH /worlds/{id}/policy': { body: () => ({ grace: '5s', rateLimit: { requests: 9, window: '1s' } }) },
  'POST /worlds/{id}/apps': { body: () => ({ legacyTokens: [{ token: 'old', tenantId, user: 1 }] }) },
  'PATCH /worlds/{id}/apps/{clientId}': {
    path: () => app.clientId,
    body: () => ({ webhookUrl: 'http://localhost/hook' }),
  },
  'POST /worlds/{id}/companies': { body: () => ({}) },
  'PATCH /worlds/{id}/companies/{tenantId}': { path: () => String(tenantId), body: () => ({ agency: true }) },
  'POST /worlds/{id}/consents': { body: () => ({ clientId: app.clientId, tenantId, scopes: ['profile'] }) },
  'DELETE /worlds/{id}/connections/{connectionId}': { path: connectionId },
  'POST /worlds/{id}/faults': {
    body: () => ({ on: { endpoint: 'migrate', nth: 2, tenantId }, effect: { delay: '1s' } }),
  },
  'DELETE /worlds/{id}/faults/{faultId}': {
    async path() {
      const fault = { on: { endpoint: 'revoke' }, effect: 'rate-limit' }
      return (await (await made.control('POST', `/worlds/${world.id}/faults`, world.key, fault)).json()).id
    },
  },
  'GET /worlds/{id}/exchanges': { query: '?status=4xx&limit=5' },
  'GET /worlds/{id}/events': { query: '?since=0' },
  'POST /worlds/{id}/assertions': { body: () => ({ expect: { refreshed: { atMost: 3 }, refused: 1 } }) },
  'POST /worlds/{id}/reset': { body: () => ({}) },
  'GET /scenarios': {},
  'POST /worlds/{id}/scenarios/{name}': { path: () => 'lost-refresh-answer', body: () => ({}) },
  'GET /worlds/{id}/snapshot': {},
  'PUT /worlds/{id}/snapshot': { body: snapshot },
}

const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`
const isDeletion = (call: { method: string; path: string }) => nameOf(call) === 'DELETE /worlds/{id}'

/** The first event of a stream that carries data. */
async function firstEvent(response: Response): Promise<unknown> {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  let text = ''
  while (!/^data: .*\n\n/m.test(text)) text += new TextDecoder().decode((await reader.read()).value)
  await reader.cancel()
  return JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '')
}

describe('the table of calls', () => {
  test('has an example for each call, and each example a call', () => {
    expect(Object.keys(examples).sort()).toEqual(calls.map(nameOf).sort())
  })

  // What ends the world comes last.
  const inOrder = [...calls].sort((a, b) => Number(isDeletion(a)) - Number(isDeletion(b)))
  test('promises what is answered: status and every field', async () => {
    for (const call of inOrder) {
      await (isDeletion(call) ? undefined : connect())
      const { path, body, query = '' } = examples[nameOf(call)] ?? {}
      const part = (await path?.()) ?? ''
      const address = call.path.replace('{id}', world.id).replace(/\{\w+\}/, encodeURIComponent(part)) + query
      const response = await made.control(call.method, address, call.ofWorld ? world.key : null, await body?.())
      const promised = call.answers[response.status]
      expect(promised, `${nameOf(call)}: ${response.status}`).toBeDefined()
      expect(response.status).toBeLessThan(300)
      const { schema, type } = typeof promised === 'string' ? ({} as Answers) : (promised as Answers)
      if (!schema) continue
      expect(response.headers.get('content-type')).toBe(type ?? 'application/json')
      const answer = type ? await firstEvent(response) : await response.json()
      const checked = schema.safeParse(answer)
      expect(checked.success ? [] : checked.error.issues, nameOf(call)).toEqual([])
    }
  })
})

describe('the OpenAPI document', () => {
  interface Operation {
    operationId: string
    summary: string
    parameters: { name: string; in: string; schema: object }[]
    requestBody?: { required: boolean; content: Record<string, { schema: { properties?: object } }> }
    responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
  }
  const read = async () =>
    (await (await made.control('GET', '/openapi.json', null)).json()) as {
      openapi: string
      paths: Record<string, Record<string, Operation>>
    }

  test('describes every call: its path, its body, what it answers, and that it may fail', async () => {
    const { paths, openapi } = await read()
    expect(openapi).toBe('3.1.0')
    const ids = Object.values(paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId))
    expect(new Set(ids).size).toBe(calls.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+[A-Z][A-Za-z]+$/)
    for (const call of calls) {
      const operation = paths[`/control/v1${call.path}`]?.[call.method.toLowerCase()] as Operation
      expect(operation.summary).toBe(call.summary)
      const names = [...call.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(operation.parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(names)
      expect(operation.requestBody !== undefined).toBe(call.body !== undefined)
      expect(Object.keys(operation.responses)).toEqual([...Object.keys(call.answers), 'default'])
      for (const [status, answer] of Object.entries(call.answers)) {
        const isSuccess = Number(status) < 300 && status !== '204'
        if (isSuccess) expect((answer as Answers).schema, nameOf(call)).toBeDefined()
        if (isSuccess) expect(Object.values(operation.responses[status]?.content ?? {})[0]?.schema).toBeDefined()
      }
    }
  })

  test('names the parameters of the log, the switches, the effects and what can be asserted on', async () => {
    const { paths } = await read()
    const of = (path: string, method: string) => paths[`/control/v1/worlds/{id}${path}`]?.[method] as Operation
    const query = of('/exchanges', 'get').parameters.filter((one) => one.in === 'query')
    expect(query.map(({ name }) => name)).toEqual([
      'endpoint',
      'status',
      'credential',
      'since',
      'before',
      'limit',
      'wait',
    ])
    const bodyText = (path: string, method: string) => JSON.stringify(of(path, method).requestBody)
    expect(bodyText('/policy', 'patch')).toContain('"revoke-lineage"')
    expect(bodyText('/faults', 'post')).toContain('"drop-connection-after-commit"')
    expect(bodyText('/assertions', 'post')).toContain('"deadTokensSent"')
    expect(of('/events', 'get').responses['200']?.content).toHaveProperty(['text/event-stream'])
    expect(of('/snapshot', 'put').requestBody?.required).toBe(true)
    expect(of('/reset', 'post').requestBody?.required).toBe(false)
  })
})

test('a path that leads nowhere, a wrong method, a body too large: each says so', async () => {
  const other = await made.makeWorld()
  expect((await made.control('GET', `/worlds/${other.id}/nothing`, other.key)).status).toBe(404)
  const wrong = await made.control('PUT', `/worlds/${other.id}/faults`, other.key, {})
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST'])
  const large = await made.control('PATCH', `/worlds/${other.id}/policy`, other.key, { grace: 'x'.repeat(1_100_000) })
  expect([large.status, large.headers.get('content-type')]).toEqual([413, 'application/problem+json'])
})
