import { expect, it } from 'vitest'
import { senderLimit } from './sender-limit'

function limit(each: number, all: number) {
  const clock = { now: 0 }
  return { clock, ...senderLimit({ each, all, windowMs: 1_000, now: () => clock.now }) }
}

it('lets each sender do so much in a window, and again in the next', () => {
  const { clock, allows } = limit(2, 100)
  expect([allows('a'), allows('a'), allows('a'), allows('b')]).toEqual([true, true, false, true])
  clock.now = 999
  expect(allows('a')).toBe(false)
  clock.now = 1_000
  expect(allows('a')).toBe(true)
})

it('lets all senders together do so much, whatever addresses they name', () => {
  const { clock, allows } = limit(2, 3)
  expect(['a', 'b', 'c', 'd', 'e'].map(allows)).toEqual([true, true, true, false, false])
  clock.now = 1_000
  expect(allows('d')).toBe(true)
})
