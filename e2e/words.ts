import { readFileSync } from 'node:fs'

export const locales = ['en', 'sv'] as const
export type Locale = (typeof locales)[number]

/** The words of one area in one language, by the path that the components use: `words('sv', 'portal')('theme.dark')`. */
export function words(
  locale: Locale,
  area: 'portal' | 'search' | 'sandbox' | 'consent' | 'auth' | 'diagnose' | 'feedback',
) {
  const file = `content/messages/${locale}/${area}.json`
  const messages: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return (path: string): string => {
    const found = path
      .split('.')
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], messages)
    if (typeof found !== 'string') throw new Error(`${file} has no words at ${path}.`)
    return found
  }
}
