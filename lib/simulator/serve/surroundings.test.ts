import { expect, test } from 'vitest'
import { surroundings } from './surroundings'

test('random bytes come in any number, and none of them twice', () => {
  const { random } = surroundings('loopback')
  const drawn = Array.from({ length: 2_000 }, (_, index) => random(index % 40))
  expect(drawn.map(({ length }) => length)).toEqual(drawn.map((_, index) => index % 40))
  const long = drawn.filter(({ length }) => length >= 12).map((bytes) => Buffer.from(bytes).toString('hex'))
  expect(new Set(long).size).toBe(long.length)
  expect(random(10_000)).toHaveLength(10_000)
  // Taken apart, each draw stands alone in memory: none is part of another.
  const ranges = drawn
    .filter(({ length }) => length > 0)
    .map(({ buffer, byteOffset, length }) => ({ buffer, byteOffset, length }))
  for (const [index, one] of ranges.slice(1).entries()) {
    const before = ranges[index]
    if (before?.buffer === one.buffer) expect(one.byteOffset).toBeGreaterThanOrEqual(before.byteOffset + before.length)
  }
})
