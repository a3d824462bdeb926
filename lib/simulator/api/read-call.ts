import { refuse } from './refusal'

/** What Fortnox has and the simulator has not. */
export class NotSimulated extends Error {}

const xml = /^(application|text)\/xml$/

const typesOf = (header: string) => header.split(',').map((part) => (part.split(';')[0] ?? '').trim().toLowerCase())

/** Fortnox sends JSON, also where the answer is a PDF: asking for one is refused (facts §5.1, 1000030). */
export function checkAccept(headers: Headers): void {
  const header = headers.get('accept')
  if (header === null || header.trim() === '') return
  const types = typesOf(header)
  if (types.some((type) => ['*/*', 'application/*', 'application/json'].includes(type))) return
  if (types.some((type) => xml.test(type)))
    throw new NotSimulated('XML answers are not simulated. Ask for application/json.')
  refuse('1000030')
}

/** The body, parsed: refuses another content type (1000031) and what is no JSON (2002115). */
export function readSent(headers: Headers, body: string): unknown {
  if (body.trim() === '') return undefined
  const [type = ''] = typesOf(headers.get('content-type') ?? '')
  if (xml.test(type)) {
    if (body.trimStart().startsWith('<')) throw new NotSimulated('XML bodies are not simulated. Send application/json.')
    return refuse('2001740', 'Start tag expected')
  }
  if (type !== 'application/json') return refuse('1000031')
  try {
    return JSON.parse(body)
  } catch {
    return refuse('2002115')
  }
}
