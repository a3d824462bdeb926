import { isLocale, type Locale } from '@/lib/i18n/locales'
import { type FeedbackKind, feedbackKinds } from './feedback'
import type { FeedbackQuery } from './feedback-store'

/** What the owner looks at, as it stands in the address. `notes`: all that is said in words. */
export interface FeedbackFilter {
  readonly kind: FeedbackKind | 'notes'
  readonly state: (typeof states)[number]
  readonly locale?: Locale
  readonly page?: string
  readonly before?: number
}

export const states = ['waiting', 'handled', 'all'] as const

const notes: readonly FeedbackKind[] = ['missing', 'looked-for']

export function readFilter(params: URLSearchParams): FeedbackFilter {
  const kind = feedbackKinds.find((each) => each === params.get('kind')) ?? 'notes'
  const state = states.find((each) => each === params.get('state')) ?? 'waiting'
  const locale = params.get('locale')
  const page = params.get('page')
  const before = params.get('before') ?? ''
  return {
    kind,
    state,
    ...(isLocale(locale) && { locale }),
    ...(page?.startsWith('/') && { page: page.slice(0, 200) }),
    ...(/^\d{1,15}$/.test(before) && { before: Number(before) }),
  }
}

/** The query string of a filter, empty for that which nothing was chosen in. */
export function filterQuery({ kind, state, locale, page, before }: FeedbackFilter): string {
  const params = new URLSearchParams()
  if (kind !== 'notes') params.set('kind', kind)
  if (state !== 'waiting') params.set('state', state)
  if (locale !== undefined) params.set('locale', locale)
  if (page !== undefined) params.set('page', page)
  if (before !== undefined) params.set('before', String(before))
  return params.size === 0 ? '' : `?${params}`
}

export function queryOf({ kind, state, locale, page, before }: FeedbackFilter, most: number): FeedbackQuery {
  return {
    kinds: kind === 'notes' ? notes : [kind],
    ...(locale !== undefined && { locale }),
    ...(page !== undefined && { page }),
    ...(before !== undefined && { before }),
    ...(state !== 'all' && { handled: state === 'handled' }),
    most,
  }
}
