import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from './edit-distance'

describe('the distance between two words', () => {
  it.each([
    ['token', 'token', 0],
    ['tokn', 'token', 1],
    ['tokne', 'token', 1],
    ['acess', 'access', 1],
    ['hanterra', 'hantera', 1],
    ['refrsh', 'refresh', 1],
    ['konto', 'kund', 3],
  ])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance)
  })

  it('is the same both ways, and never more than one above what is asked', () => {
    const word = fc.string({ maxLength: 9 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        const there = editDistance(a, b, most)
        return there === editDistance(b, a, most) && there <= most + 1 && (there === 0) === (a === b)
      }),
    )
  })
})
