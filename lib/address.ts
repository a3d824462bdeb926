import { isIP } from 'node:net'

/** An address in one spelling; this machine has only one, whichever of its names was used. */
function spelt(address: string): string {
  const plain = address.replace(/^::ffff:/i, '')
  if (isIP(plain) === 0) return 'unknown'
  return plain === '::1' || plain.startsWith('127.') ? '127.0.0.1' : plain
}

/**
 * Where a request to Next came from: what was written last into X-Forwarded-For, by the proxy in front or by Next itself. A
 * stranger without a proxy in between can write it too, so nothing that is secret may hang on it.
 */
export function addressOf(headers: Headers): string {
  return spelt(headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '')
}
