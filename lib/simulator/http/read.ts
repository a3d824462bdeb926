import { simulatorAnswer } from './answers'
import type { Answer, Context, Incoming } from './context'

/** Most bytes of a body: a form of the OAuth server is small, a document of the API or a new world is not, and a whole world is large. */
const limits = { oauth: 16_384, json: 1_048_576, snapshot: 33_554_432 } as const
export type BodyKind = keyof typeof limits

/** Longest path and query. */
const longestUrl = 8_192

/** Reads the body up to `limit` bytes as UTF-8; undefined where it is longer. Throws what the stream throws. */
async function readBody(request: Request, limit: number): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return undefined
  if (request.body === null) return ''
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.byteLength
    if (size > limit) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** The answer to an address that is longer than any that leads somewhere. */
export const tooLong = (context: Context, { url }: Request): Answer | undefined =>
  url.length > longestUrl
    ? simulatorAnswer(context, 414, `The address is longer than ${longestUrl} characters.`)
    : undefined

/** The request within its limits, or the answer that says which limit it broke (S43). */
export async function readRequest(context: Context, request: Request, kind: BodyKind): Promise<Incoming | Answer> {
  const refused = tooLong(context, request)
  if (refused) return refused
  const body = await readBody(request, limits[kind])
  if (body === undefined) return simulatorAnswer(context, 413, `The body is larger than ${limits[kind]} bytes.`)
  const url = new URL(request.url)
  if (/\0|%00/.test(url.search) || /\0/.test(body) || (kind === 'oauth' && body.includes('%00'))) {
    return simulatorAnswer(context, 400, 'The request has a NUL character, which no parameter may have.')
  }
  return { method: request.method, url, headers: request.headers, body, signal: request.signal }
}
