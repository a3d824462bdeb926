import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Sample, Samples } from '@/lib/content/sample'
import { type ScenarioId, scenarios } from '@/lib/simulator/core/scenarios.table'
import { type Embedded, startInMemory } from '@/lib/simulator/embedded'
import { faultErrors } from '@/lib/simulator/http/faults'
import { type Came, type Sent, shownCallback, shownSample } from './shown'
import { recordWithoutScope } from './without-scope'

const redirectUri = 'https://app.example/callback'

/** A world at Fortnox's own addresses, the same in every run. Each recording has its own, so that none depends on another. */
function fortnox(seed: string, app: object = {}): Promise<Embedded> {
  return startInMemory({
    seed: `samples/${seed}`,
    startAt: '2026-11-23T08:00:00Z',
    origin: 'https://apps.fortnox.se',
    apiOrigin: 'https://api.fortnox.se',
    apps: [{ redirectUris: [redirectUri], ...app }],
  })
}

interface Ready extends Sent {
  readonly expect: { readonly status: number | null }
}

async function send({ fetch }: Embedded, sent: Sent): Promise<{ came: Came; status: number | null }> {
  const { method, url, headers, body } = sent
  const response = await fetch(url, { method, headers, body }).catch(() => null)
  if (!response) return { came: 'lost', status: null }
  return { came: { response, body: await response.text() }, status: response.status }
}

/** Where an approval sends the browser; undefined where it is no approval, or leads to a page. */
function redirectOf({ url }: Sent, came: Came): string | undefined {
  if (!url.endsWith('/consents') || typeof came === 'string') return undefined
  return (JSON.parse(came.body) as { redirect?: string }).redirect
}

async function playScenario(id: ScenarioId): Promise<Sample[]> {
  const world = await fortnox(id)
  const { requests } = await world.control<{ requests: Ready[] }>('POST', `/scenarios/${id}`)
  const played: Sample[] = []
  for (const ready of requests) {
    const { came, status } = await send(world, ready)
    if (status !== ready.expect.status)
      throw new Error(`The scenario ${id} was answered ${status}, not ${ready.expect.status}.`)
    const redirect = redirectOf(ready, came)
    if (redirect !== undefined) played.push(shownCallback(redirect))
    // A consent that is refused on a page has no request of its own that a program could send.
    else if (!ready.url.endsWith('/consents')) played.push(shownSample(ready, came))
  }
  await world.close()
  return played
}

/** Requests that would succeed, but for the error that the endpoint is made to answer. */
const usual = {
  authorize: { scenario: 'approved', request: 0 },
  token: { scenario: 'connected', request: 4 },
  api: { scenario: 'connected', request: 0 },
} as const satisfies Partial<Record<Parameters<typeof faultErrors>[0], { scenario: ScenarioId; request: number }>>

async function provoke(endpoint: keyof typeof usual): Promise<[string, Sample][]> {
  const { scenario, request } = usual[endpoint]
  const world = await fortnox(endpoint)
  const { requests } = await world.control<{ requests: Ready[] }>('POST', `/scenarios/${scenario}`)
  const ready = requests[request]
  if (!ready) throw new Error(`The scenario ${scenario} has no request ${request}.`)
  const provoked: [string, Sample][] = []
  for (const id of faultErrors(endpoint)) {
    const fault = await world.control<{ id: string }>('POST', '/faults', { on: { endpoint }, effect: { error: id } })
    provoked.push([id, shownSample(ready, (await send(world, ready)).came)])
    await world.control('DELETE', `/faults/${fault.id}`)
    await world.control('POST', '/clock', { advance: '1s' })
  }
  await world.close()
  return provoked
}

/** What the simulator sends when a customer approves. */
async function webhook(): Promise<Sample> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const arrived = new Promise<Sample>((resolve) => {
    server.on('request', async (request, response) => {
      const body = await text(request)
      response.end()
      const headers = { 'Content-Type': request.headers['content-type'] ?? '' }
      const sent = { method: request.method ?? '', url: 'https://app.example/webhook', headers, body }
      resolve(shownSample(sent, 'yours'))
    })
  })
  const webhookUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`
  const world = await fortnox('webhook', { webhookUrl })
  await world.consent({ scopes: ['companyinformation'], redirectUri })
  const sample = await arrived
  await world.close()
  server.close()
  return sample
}

/** Records every sample that pages show, from a simulator in this process. */
export async function recordSamples(): Promise<Samples> {
  const played: [string, readonly Sample[]][] = []
  for (const id of Object.keys(scenarios) as ScenarioId[]) played.push([id, await playScenario(id)])
  const errors = [...(await provoke('authorize')), ...(await provoke('token')), ...(await provoke('api'))]
  const scopes = await fortnox('without a scope')
  const withoutScope = await recordWithoutScope(scopes)
  await scopes.close()
  return {
    scenarios: Object.fromEntries(played),
    errors: Object.fromEntries(errors),
    withoutScope: Object.fromEntries(withoutScope),
    webhook: await webhook(),
  }
}
