import fc from 'fast-check'
import { expect, it } from 'vitest'
import { occurrence, packTerms, unpackTerms } from './pack-terms'

const word = fc.stringMatching(/^[a-zåäö0-9]{1,60}$/)
const occurrences = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 200_000 }), fc.boolean()), {
    maxLength: 30,
    minLength: 1,
    selector: ([place]) => place,
  })
  .map((each) => each.sort(([a], [b]) => a - b).map(([place, strong]) => occurrence(place, strong)))

it('terms that were packed are the same when they are unpacked, through JSON too', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, occurrences)), (pairs) => {
      const terms = new Map(pairs)
      const fetched = JSON.parse(JSON.stringify(packTerms(terms)))
      const sorted = (each: ReadonlyMap<string, readonly number[]>) => [...each].sort(([a], [b]) => (a < b ? -1 : 1))
      expect(sorted(unpackTerms(fetched))).toEqual(sorted(terms))
    }),
  )
})

it('no letter of a packed place is written as two by JSON', () => {
  const { places } = packTerms(
    new Map([['a', Array.from({ length: 3_000 }, (_, place) => occurrence(place * place, true))]]),
  )
  expect(JSON.stringify(places)).toHaveLength(places.length + 2)
})
