/** Fortnox's days and clock times are Swedish ones (facts §5.2). */
const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

const dayMs = 86_400_000

/** `2026-12-01 11:00:00`. */
export const swedishTime = (instant: number): string => stockholm.format(instant)

/** The Swedish day at this instant, `2026-12-01`. */
export const dayOf = (instant: number): string => swedishTime(instant).slice(0, 10)

/** Whether the text is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === text
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** The instant of a Swedish `2019-03-10`, `2019-03-10 12:30` or `2019-03-10 12:30:00`; undefined where the text is none. */
export function instantOf(text: string): number | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(:\d{2})?)?$/.exec(text)
  if (!found || !isDay(found[1] as string)) return undefined
  const asUtc = Date.parse(`${found[1]}T${found[2] ?? '00:00'}${found[3] ?? ':00'}Z`)
  if (Number.isNaN(asUtc)) return undefined
  const ahead = (instant: number) => Date.parse(`${swedishTime(instant).replace(' ', 'T')}Z`) - instant
  // The second look is for the hours in which summer time begins or ends.
  return asUtc - ahead(asUtc - ahead(asUtc))
}
