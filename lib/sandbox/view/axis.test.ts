import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipped, dayTicks, focusSpan, minuteTicks, overviewSpan, percent } from './axis'

const minute = 60_000
const day = 1_440 * minute

describe('the axes of the lanes', () => {
  it('shows an hour that begins on day 31 in the focus strip as wide as any other', () => {
    const now = 31 * day + 7 * minute
    const bar = clipped(focusSpan(now), { from: now, to: now + 60 * minute })
    expect(bar?.width).toBeCloseTo(60)
    expect(bar?.cutRight).toBe(false)
  })

  it('has now inside the focus strip, with room for a whole access token, at every instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (now) => {
        const span = focusSpan(now)
        const at = percent(span, now)
        return at >= 20 && at < 30 && now + 60 * minute <= span.to
      }),
    )
  })

  it('shows a new connection with the whole life of a refresh token before it', () => {
    const span = overviewSpan([{ from: 0, to: 10 * minute }], minute)
    expect(span.to - span.from).toBeGreaterThan(31 * day)
    expect(span.from).toBeLessThan(0)
  })

  it('cuts what begins before the strip and what ends after it', () => {
    expect(clipped({ from: 100, to: 200 }, { from: 50, to: 150 })).toEqual({
      left: 0,
      width: 50,
      cutLeft: true,
      cutRight: false,
    })
    expect(clipped({ from: 100, to: 200 }, { from: 150, to: 250 })).toEqual({
      left: 50,
      width: 50,
      cutLeft: false,
      cutRight: true,
    })
    expect(clipped({ from: 100, to: 200 }, { from: 0, to: 50 })).toBeNull()
  })

  it('never crowds the overview, however far the clock was moved', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000 }), fc.integer({ min: 3, max: 8 }), (days, most) => {
        const ticks = dayTicks({ from: 0, to: days * day }, most)
        return ticks.length >= 1 && ticks.length <= most + 1
      }),
    )
  })

  it('marks the focus strip at round minutes', () => {
    const ticks = minuteTicks({ from: 5 * minute, to: 65 * minute }, 30)
    expect(ticks.map((tick) => tick.at / minute)).toEqual([30, 60])
  })
})
