import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSealer } from './seal'

const sealer = createSealer(randomBytes(32))

test('whatever is sealed opens again, for the same purpose only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const sealed = sealer.seal(text, 'a')
      expect(sealer.open(sealed, 'a')).toBe(text)
      expect(sealer.open(sealed, 'b')).toBeUndefined()
    }),
  )
})

test('a changed or foreign text does not open, and nothing throws', () => {
  const sealed = Buffer.from(sealer.seal('secret', 'a'), 'base64url')
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(sealer.open(changed.toString('base64url'), 'a')).toBeUndefined()
  }
  expect(createSealer(randomBytes(32)).open(sealed.toString('base64url'), 'a')).toBeUndefined()
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(sealer.open(text, 'a')).toBeUndefined()
    }),
  )
})

test('the sealed text says nothing of the secret, and is another each time', () => {
  expect(sealer.seal('secret', 'a')).not.toContain(Buffer.from('secret').toString('base64url').slice(0, 6))
  expect(sealer.seal('secret', 'a')).not.toBe(sealer.seal('secret', 'a'))
})
