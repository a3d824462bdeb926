import { describe, expect, it } from 'vitest'
import { clockText, countdownText, dateText, dayText, spanText, stepText, utcText } from './time-text'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const christmasEve = Date.UTC(2026, 11, 24, 9, 41, 7)

describe('time in words', () => {
  it('shows the world in Stockholm, also in summer', () => {
    expect(clockText(christmasEve, 'en')).toBe('10:41:07')
    expect(clockText(Date.UTC(2026, 6, 1, 22, 0, 0), 'sv')).toBe('00:00:00')
    expect(dateText(christmasEve, 'en')).toBe('24 Dec 2026')
    expect(dateText(christmasEve, 'sv')).toBe('24 dec 2026')
    expect(dayText(Date.UTC(2026, 11, 24, 23, 30), 'en')).toBe('25 Dec')
    expect(utcText(christmasEve)).toBe('2026-12-24 09:41:07 UTC')
  })

  it('says a span in its two largest units', () => {
    expect(spanText(31 * day + hour, 'en')).toBe('31 d 1 h')
    expect(spanText(31 * day + 5 * minute, 'en')).toBe('31 d')
    expect(spanText(hour + 12 * minute, 'sv')).toBe('1 tim 12 min')
    expect(spanText(0, 'en')).toBe('0 s')
  })

  it('counts down by the second below an hour and never below nought', () => {
    expect(countdownText(42 * minute + 10_000, 'en')).toBe('42:10')
    expect(countdownText(8 * minute + 52_001, 'en')).toBe('8:53')
    expect(countdownText(hour, 'en')).toBe('1 h')
    expect(countdownText(hour - 1, 'en')).toBe('1 h')
    expect(countdownText(1, 'en')).toBe('0:01')
    expect(countdownText(-5, 'en')).toBe('0:00')
  })

  it('names the steps of the clock', () => {
    expect(stepText('11m', 'en')).toBe('+11 min')
    expect(stepText('1h', 'sv')).toBe('+1 tim')
    expect(stepText('31d', 'sv')).toBe('+31 d')
  })
})
