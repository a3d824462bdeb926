import fc from 'fast-check'
import { type Twist, twist } from './hostile-twists'

export type Pair = readonly [name: string, value: string]

/** A request that is right, or nearly. What stands in braces is put in when it is sent. */
export interface RightRequest {
  readonly method: string
  readonly path: string
  readonly query?: readonly Pair[]
  readonly headers?: readonly Pair[]
  readonly form?: readonly Pair[]
  readonly json?: unknown
}

/** A request and what is done to it: mostly little, so that what is behind the first check is reached too. */
export interface HostileRequest {
  readonly right: RightRequest
  readonly twists: readonly Twist[]
}

export function hostileRequest(
  right: fc.Arbitrary<RightRequest>,
  fields: readonly string[] = [],
): fc.Arbitrary<HostileRequest> {
  return fc.record({ right, twists: fc.array(twist(fields), { maxLength: 4, size: 'max' }) })
}

interface Draft {
  method: string
  path: string
  query: Pair[]
  headers: Map<string, string>
  form: Pair[] | undefined
  json: string | undefined
  bytes: Uint8Array | undefined
  raw: string
}

function twisted({ right, twists }: HostileRequest): Draft {
  const draft: Draft = {
    method: right.method,
    path: right.path,
    query: [...(right.query ?? [])],
    headers: new Map(right.headers),
    form: right.form && [...right.form],
    json: right.json === undefined ? undefined : JSON.stringify(right.json),
    bytes: undefined,
    raw: '',
  }
  if (draft.form) draft.headers.set('content-type', 'application/x-www-form-urlencoded')
  if (draft.json !== undefined) draft.headers.set('content-type', 'application/json')
  for (const one of twists) apply(draft, one)
  return draft
}

function apply(draft: Draft, one: Twist): void {
  if (one.do === 'method') draft.method = one.method
  else if (one.do === 'path') draft.path = bent(draft.path, one)
  else if (one.do === 'param') {
    // Mostly where the request has its parameters; sometimes in the other place.
    if (draft.form && one.at % 4 !== 3) draft.form = changed(draft.form, one)
    else draft.query = changed(draft.query, one)
  } else if (one.do === 'encoding') draft.raw += one.raw
  else if (one.do === 'header') draft.headers.set(one.name, one.value)
  else if (one.do === 'body') draft.bytes = one.bytes
  else if (draft.json !== undefined) draft.json = patched(draft.json, one)
}

function bent(path: string, { how, text }: Extract<Twist, { do: 'path' }>): string {
  const part = text.startsWith('{')
    ? text
    : encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?')).replaceAll('%25', '%')
  if (how === 'append') return `${path}/${part}`
  if (how === 'segment') return path.replace(/[^/]+$/, part)
  return how === 'slashes' ? path.replaceAll('/', '//') : path.toUpperCase()
}

function changed(pairs: readonly Pair[], { how, at, name: added, text }: Extract<Twist, { do: 'param' }>): Pair[] {
  const index = pairs.length === 0 ? -1 : at % pairs.length
  const [name = '', value = ''] = pairs[index] ?? []
  if (how === 'add' || index < 0) return [...pairs, [added, text]]
  if (how === 'repeat') return [...pairs, [name, text]]
  if (how === 'drop') return pairs.toSpliced(index, 1)
  return pairs.toSpliced(index, 1, how === 'set' ? [name, text] : [text, value])
}

const hole = '@@hole@@'

/** The JSON with one of its values in another's place, whatever that is; as it is where that cannot be written any more. */
function patched(json: string, twist: Extract<Twist, { do: 'json' }>): string {
  try {
    const top = { whole: JSON.parse(json) as unknown }
    const places = placesIn(top)
    const place = places[twist.at % places.length]
    if (place) change(place, twist)
    return JSON.stringify(top.whole).replace(`"${hole}"`, () => twist.raw)
  } catch {
    return json
  }
}

interface Place {
  readonly owner: Record<string, unknown>
  readonly key: string
}

function placesIn(owner: Record<string, unknown>, depth = 0): Place[] {
  return Object.entries(owner).flatMap(([key, value]) => [
    { owner, key },
    ...(typeof value === 'object' && value !== null && depth < 4
      ? placesIn(value as Record<string, unknown>, depth + 1)
      : []),
  ])
}

function change({ owner, key }: Place, { how, name }: Extract<Twist, { do: 'json' }>): void {
  const inside = owner[key]
  if (how === 'drop') delete owner[key]
  else if (how === 'set' || typeof inside !== 'object' || inside === null) owner[key] = hole
  else Object.defineProperty(inside, name, { value: hole, enumerable: true })
}

/** The request as it is sent. `fill` puts in what stands in braces. */
export function wireOf(hostile: HostileRequest, origin: string, fill: (text: string) => string): Request {
  const draft = twisted(hostile)
  const encoded = (pairs: readonly Pair[]) =>
    new URLSearchParams(pairs.map(([name, value]) => [fill(name), fill(value)])).toString()
  const raw = fill(draft.raw)
  const inForm = draft.form !== undefined
  const query = encoded(draft.query) + (inForm ? '' : raw)
  const method = draft.method
  const takesBody = !/^(get|head)$/i.test(method)
  const text = draft.form ? encoded(draft.form) + raw : draft.json === undefined ? undefined : fill(draft.json)
  const body = draft.bytes ?? (text === undefined ? undefined : Buffer.from(text))
  const all = new Headers()
  // What no header may hold is not sent by any client; over a socket it is refused before it gets here.
  for (const [name, value] of draft.headers) {
    const filled = fill(value)
    if (/^[\t\x20-\x7e\x80-\xff]*$/.test(filled)) all.set(name, filled)
  }
  return new Request(`${origin}${fill(draft.path)}${query === '' ? '' : `?${query}`}`, {
    method,
    headers: all,
    ...(takesBody && body ? { body: new Uint8Array(body) } : {}),
  })
}
