import { type Asking, all, type Document } from '../core/document'
import { dayOf, isDay } from './dates'
import { refuse } from './refusal'
import type { Call } from './resource'

export interface Year {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly method: 'ACCRUAL' | 'CASH'
}

function readYear({ key, data }: Document): Year {
  return {
    id: key,
    from: String(data.FromDate),
    to: String(data.ToDate),
    method: data.AccountingMethod === 'CASH' ? 'CASH' : 'ACCRUAL',
  }
}

export function* allYears(): Asking<readonly Year[]> {
  return (yield* all('financialyears')).map(readYear)
}

export const holds = (year: Year, day: string) => year.from <= day && day <= year.to

/** The year of a day; refuses one that no year has. */
export function* yearOf(day: string): Asking<Year> {
  return (yield* allYears()).find((year) => holds(year, day)) ?? refuse('year-missing', day)
}

/**
 * The year that a call is about: `financialyear`, `financialyeardate`, or the preselected one (facts §5.2, §8.3). That the latter
 * is the year of today, or else the last one, is assumed. So is the error for a year that is not there.
 */
export function* chosenYear({ query, now }: Pick<Call, 'query' | 'now'>): Asking<Year> {
  const years = yield* allYears()
  const id = query.get('financialyear')
  if (id !== null) return years.find((year) => year.id === id) ?? refuse('2000588', id)
  const day = query.get('financialyeardate')
  if (day !== null) return (isDay(day) ? years.find((year) => holds(year, day)) : undefined) ?? refuse('2000588', day)
  const last = [...years].sort((a, b) => (a.to < b.to ? 1 : -1))[0]
  return years.find((year) => holds(year, dayOf(now))) ?? last ?? refuse('year-missing', dayOf(now))
}
