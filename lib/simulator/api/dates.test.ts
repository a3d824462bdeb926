import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, instantOf, isDay, swedishTime } from './dates'

test('a day begins at midnight in Sweden, in summer and in winter', () => {
  expect(dayOf(Date.parse('2026-12-31T22:59:59Z'))).toBe('2026-12-31')
  expect(dayOf(Date.parse('2026-12-31T23:00:00Z'))).toBe('2027-01-01')
  expect(dayOf(Date.parse('2026-06-30T22:00:00Z'))).toBe('2026-07-01')
})

test.each([
  ['2026-12-01 11:30', '2026-12-01T10:30:00Z'],
  ['2026-07-01 11:30:15', '2026-07-01T09:30:15Z'],
  ['2026-03-10', '2026-03-09T23:00:00Z'],
  // Summer time begins at 02:00 and ends at 03:00.
  ['2026-03-29 01:59', '2026-03-29T00:59:00Z'],
  ['2026-03-29 03:00', '2026-03-29T01:00:00Z'],
  ['2026-10-25 03:30', '2026-10-25T02:30:00Z'],
])('%s is the instant %s', (text, instant) => {
  expect(instantOf(text)).toBe(Date.parse(instant))
})

test('every instant that is written down is read back, but for the hour that comes twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
      const read = instantOf(swedishTime(seconds * 1_000)) ?? 0
      expect([0, 3_600_000]).toContain(Math.abs(read - seconds * 1_000))
      expect(swedishTime(read)).toBe(swedishTime(seconds * 1_000))
    }),
  )
})

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-01-01T', '', '0000-00-00'])(
  '%s is no day',
  (text) => {
    expect(isDay(text)).toBe(false)
    expect(instantOf(text)).toBeUndefined()
  },
)

test('days are added over months, years and summer time', () => {
  expect(addDays('2026-12-15', 30)).toBe('2027-01-14')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
})
