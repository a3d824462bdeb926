/** A length of time as the control API and the tables write it: a whole number and one unit. */
export type Duration = `${number}${'s' | 'm' | 'h' | 'd'}`

const unitMs = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const
type Unit = keyof typeof unitMs

const words: Record<'en' | 'sv', Record<Unit, readonly [one: string, many: string]>> = {
  en: { s: ['second', 'seconds'], m: ['minute', 'minutes'], h: ['hour', 'hours'], d: ['day', 'days'] },
  sv: { s: ['sekund', 'sekunder'], m: ['minut', 'minuter'], h: ['timme', 'timmar'], d: ['dag', 'dagar'] },
}

/** The duration that `text` writes, or undefined when it is not `<integer><s|m|h|d>` or is longer than ten years. */
export function parseDuration(text: string): Duration | undefined {
  if (!/^\d{1,9}[smhd]$/.test(text)) return undefined
  return durationMs(text as Duration) <= 3_650 * unitMs.d ? (text as Duration) : undefined
}

/** Milliseconds in `duration`. */
export function durationMs(duration: Duration): number {
  return Number(duration.slice(0, -1)) * unitMs[duration.slice(-1) as Unit]
}

/** `duration` in words: "31 days", "31 dagar". */
export function durationText(duration: Duration, locale: 'en' | 'sv'): string {
  const amount = Number(duration.slice(0, -1))
  const [one, many] = words[locale][duration.slice(-1) as Unit]
  return `${amount} ${amount === 1 ? one : many}`
}
