/** The User-Agent of the sandbox's own client, as the log names it. */
const pageAgent = 'koppla-sandbox'

/** Who sent a request, by the first product of its User-Agent: this page's client, a browser, or a program with its name. */
export type Sender =
  | { readonly kind: 'page' | 'browser' | 'unknown' }
  | { readonly kind: 'program'; readonly name: string }

export function senderOf(from: string): Sender {
  if (from === pageAgent) return { kind: 'page' }
  if (from.startsWith('Mozilla/')) return { kind: 'browser' }
  return from === 'unknown' || from === '' ? { kind: 'unknown' } : { kind: 'program', name: from }
}
