import { type Duration, durationMs } from '@/lib/fortnox/duration'
import type { Locale } from '@/lib/i18n/locales'

const second = durationMs('1s')
const minute = durationMs('1m')
const hour = durationMs('1h')
const day = durationMs('1d')

/** Fortnox is Swedish, so its customers' clocks are too. */
export const worldZone = 'Europe/Stockholm'

const units: Record<Locale, { readonly d: string; readonly h: string; readonly m: string; readonly s: string }> = {
  en: { d: 'd', h: 'h', m: 'min', s: 's' },
  sv: { d: 'd', h: 'tim', m: 'min', s: 's' },
}

const languageTags: Record<Locale, string> = { en: 'en-GB', sv: 'sv-SE' }

const made = new Map<string, Intl.DateTimeFormat>()

function format(locale: Locale, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${name}`
  const known = made.get(key)
  if (known) return known
  const fresh = new Intl.DateTimeFormat(languageTags[locale], options)
  made.set(key, fresh)
  return fresh
}

/** `10:41:07`, in Stockholm. */
export function clockText(instant: number, locale: Locale): string {
  return format(locale, 'clock', { timeZone: worldZone, hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(
    instant,
  )
}

/** `10:41`, in Stockholm. */
export function minuteText(instant: number, locale: Locale): string {
  return format(locale, 'minute', { timeZone: worldZone, hour: '2-digit', minute: '2-digit' }).format(instant)
}

/** `24 Dec 2026`, in Stockholm. */
export function dateText(instant: number, locale: Locale): string {
  return format(locale, 'date', { timeZone: worldZone, day: 'numeric', month: 'short', year: 'numeric' })
    .format(instant)
    .replaceAll('.', '')
}

/** `24 Dec`, in Stockholm. */
export function dayText(instant: number, locale: Locale): string {
  return format(locale, 'day', { timeZone: worldZone, day: 'numeric', month: 'short' })
    .format(instant)
    .replaceAll('.', '')
}

/** `2026-12-24 09:41:07 UTC`. */
export function utcText(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

/** The two largest units of a span: `30 d 23 h`, `42 min`, `1 d`. */
export function spanText(ms: number, locale: Locale): string {
  const unit = units[locale]
  const abs = Math.abs(ms)
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(abs / day), unit.d],
    [Math.floor(abs / hour) % 24, unit.h],
    [Math.floor(abs / minute) % 60, unit.m],
    [Math.floor(abs / second) % 60, unit.s],
  ]
  const first = parts.findIndex(([amount]) => amount > 0)
  if (first < 0) return `0 ${unit.s}`
  return parts
    .slice(first, first + 2)
    .filter(([amount]) => amount > 0)
    .map(([amount, name]) => `${amount} ${name}`)
    .join(' ')
}

/** A countdown: `30 d 23 h`, `5 h 12 min`, and below an hour by the second: `42:10`. */
export function countdownText(ms: number, locale: Locale): string {
  if (ms >= hour) return spanText(ms, locale)
  const left = Math.max(0, Math.ceil(ms / second))
  if (left >= 3_600) return spanText(hour, locale)
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
}

/** `+11 min`, `+31 d`: what a button of the clock says. */
export function stepText(duration: Duration, locale: Locale): string {
  return `+${spanText(durationMs(duration), locale)}`
}
