import { expect, test } from 'vitest'
import { preferredLocale } from './preferred-locale'

test('what a reader chose wins over what their browser asks for', () => {
  expect(preferredLocale('sv', 'en-GB,en;q=0.9')).toBe('sv')
  expect(preferredLocale('en', 'sv')).toBe('en')
})

test('the best ranked language of ours counts, wherever it stands', () => {
  expect(preferredLocale(undefined, 'de, en;q=0.4, sv-SE;q=0.8')).toBe('sv')
  expect(preferredLocale(undefined, 'sv;q=0, en')).toBe('en')
})

test('neighbours who read Swedish get Swedish', () => {
  expect(preferredLocale(undefined, 'nb-NO, nb;q=0.9')).toBe('sv')
})

test('nonsense is English', () => {
  for (const header of [null, '', '*', ';;q=,', 'sv;q=x', 'x'.repeat(10_000)]) {
    expect(preferredLocale('klingon', header), String(header)).toBe('en')
  }
})
