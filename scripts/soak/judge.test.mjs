import { expect, test } from 'vitest'
import { judge } from './judge.mjs'

const mega = 1_000_000
const samples = (of) => Array.from({ length: 20 }, (_, index) => ({ heapUsed: of(index) * mega, rss: 0 }))

test('memory that grows with the grants is not flat', () => {
  expect(
    judge(
      samples((index) => 20 + index),
      'heapUsed',
    ).flat,
  ).toBe(false)
})

test('memory that grows while caches fill, and moves a little after that, is flat', () => {
  expect(
    judge(
      samples((index) => (index < 5 ? index * 5 : 25 + (index % 3))),
      'heapUsed',
    ).flat,
  ).toBe(true)
})
