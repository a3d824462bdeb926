import { describe, expect, test } from 'vitest'
import { advance, freeze, setTo, unfreeze, worldNow } from './clock'

const wall = 1_800_000_000_000

describe('a clock', () => {
  test('that runs goes with the wall, ahead of it or behind', () => {
    expect(worldNow({ offset: 0 }, wall)).toBe(wall)
    expect(worldNow({ offset: -5 }, wall)).toBe(wall - 5)
    expect(worldNow(advance({ offset: -5 }, 12), wall + 1)).toBe(wall + 8)
  })

  test('that stands still moves only when it is moved, and then stands again', () => {
    const frozen = freeze({ offset: 3 }, wall)
    expect([wall, wall + 99].map((later) => worldNow(frozen, later))).toEqual([wall + 3, wall + 3])
    expect(worldNow(advance(frozen, 10), wall + 99)).toBe(wall + 13)
    expect(freeze(frozen, wall + 99)).toEqual(frozen)
  })

  test('goes on from where it stood', () => {
    const going = unfreeze({ frozenAt: 500 }, wall)
    expect(worldNow(going, wall)).toBe(500)
    expect(worldNow(going, wall + 20)).toBe(520)
    expect(unfreeze({ offset: 7 }, wall)).toEqual({ offset: 7 })
  })

  test('can be set to now or later, and never back', () => {
    for (const clock of [{ offset: 10 }, { frozenAt: wall + 10 }]) {
      const set = setTo(clock, wall, wall + 30)
      expect(set && worldNow(set, wall)).toBe(wall + 30)
      expect(setTo(clock, wall, wall + 10)).toEqual(clock)
      expect(setTo(clock, wall, wall + 9)).toBeUndefined()
    }
  })
})
