import type { EndpointName, Exchange } from '../core/exchange'
import { readBasic } from './client-auth'
import type { Context, Incoming, Traced } from './context'

/** A world keeps this many of its newest exchanges. */
export const kept = 1_000
/** Most characters of one recorded header or body. */
const longest = { header: 4_096, body: 16_384 } as const

const unrecorded =
  /^(cookie|forwarded|x-forwarded-.*|x-real-ip|connection|next-.*|x-nextjs-.*|x-middleware-.*|x-invoke-.*)$/

function maskedHeaders(headers: Headers): [string, string][] {
  return [...headers]
    .filter(([name]) => !unrecorded.test(name))
    .slice(0, 60)
    .map(([name, value]) => [name, maskHeader(name, value).slice(0, longest.header)])
}

const mask = '••••••'

/** The client id stays readable, the secret does not; `Client-Secret` is of the time before OAuth2 (facts §5.1). */
function maskHeader(name: string, value: string): string {
  if (name === 'client-secret') return mask
  if (name !== 'authorization' || /^bearer\b/i.test(value)) return value
  const basic = readBasic(value)
  return basic ? `Basic ${basic.clientId}:${mask}` : `${/^\w+(?= )/.exec(value)?.[0] ?? ''} ${mask}`.trim()
}

/** Secrets in a form, a query or by mistake in JSON: the client secret, and the consent page's one-time token. However their names are written. */
function maskParams(encoded: string, endpoint: EndpointName): string {
  const secret = endpoint === 'consent' ? ['client_secret', 'token'] : ['client_secret']
  return encoded
    .replace(/(^|[?&])([^=&?]*)=[^&]*/g, (pair, before: string, name: string) =>
      secret.some((one) => new URLSearchParams(name).has(one)) ? `${before}${name}=${mask}` : pair,
    )
    .replace(/("client_secret"\s*:\s*")(?:[^"\\]|\\.)*/g, `$1${mask}`)
}

/** Who sent it: the first product of the User-Agent. */
function sender(headers: Headers): string {
  return (headers.get('user-agent') ?? '').split(' ')[0]?.slice(0, 80) || 'unknown'
}

/** Keeps the exchange in the log of its world, or in the unattributed one where the client id is nobody's. */
export async function record(
  context: Context,
  endpoint: EndpointName,
  incoming: Incoming,
  { answer, world, at, clientId = null, credentialId = null, refusal = null, faults }: Traced,
  address: string,
): Promise<void> {
  const wall = context.wall()
  const isPage =
    answer.headers.some(([name, value]) => name === 'Content-Type' && value.startsWith('text/html')) &&
    answer.body.startsWith('<')
  const exchange: Exchange = {
    at: at ?? wall,
    wall,
    endpoint,
    method: incoming.method,
    path: maskParams(incoming.url.pathname + incoming.url.search, endpoint),
    from: sender(incoming.headers),
    clientId: clientId?.slice(0, 200) ?? null,
    credentialId,
    refusal,
    ...(faults && faults.length > 0 ? { faults: faults.map(({ id, effect }) => ({ id, effect })) } : {}),
    request: {
      headers: maskedHeaders(incoming.headers),
      body: maskParams(incoming.body, endpoint).slice(0, longest.body),
    },
    response: {
      status: answer.status,
      headers: answer.headers,
      body: isPage ? '' : answer.body.slice(0, longest.body),
    },
  }
  if (world) {
    await context.store.appendExchange(world.id, exchange, kept)
    await context.store.touchWorld(world, wall)
  } else if (clientId !== null) {
    await context.store.appendUnattributed(address, exchange, wall)
  }
}
