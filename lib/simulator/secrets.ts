import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { World } from './core/world'

/** Bytes for one purpose. In a seeded world they are an HMAC of the seed and the purpose, elsewhere they are random (design §5). */
export type Draw = (purpose: string, bytes: number) => Uint8Array

export type Random = (bytes: number) => Uint8Array

export function drawFrom(seed: World['seed'], random: Random): Draw {
  if (seed === null) return (_purpose, bytes) => random(bytes)
  return (purpose, bytes) => hmac(seed, purpose, bytes)
}

/** Up to 64 bytes that only the holder of `key` can make. */
export function hmac(key: string, purpose: string, bytes: number): Uint8Array {
  return createHmac('sha512', key).update(purpose).digest().subarray(0, bytes)
}

/** SHA-256 in hex: how every secret is stored. Their entropy is high, so no slow hash is needed (S20, S23). */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Whether `secret` has this hash, in constant time. */
export function secretMatches(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(secret), 'hex'), Buffer.from(hash, 'hex'))
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** `length` letters and digits out of 16 random bytes: Fortnox's form of client ids and secrets (facts §1.2, §2.1). */
export function alphanumeric(bytes: Uint8Array, length: number): string {
  let rest = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  let text = ''
  for (let i = 0; i < length; i++) {
    text += alphabet[Number(rest % 62n)]
    rest /= 62n
  }
  return text
}

/** A version 4 UUID out of 16 bytes: Fortnox's form of authorization codes (facts §1.4). */
export function uuid(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes)
  hex[6] = ((hex[6] ?? 0) & 0x0f) | 0x40
  hex[8] = ((hex[8] ?? 0) & 0x3f) | 0x80
  return hex.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
