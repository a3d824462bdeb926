import type { Locale } from './locales'

/** The files of `content/messages/{locale}`: one for each area, whose name is next-intl's namespace. */
export const areas = ['portal', 'search', 'sandbox', 'consent', 'auth'] as const

export async function messagesOf(locale: Locale): Promise<Record<string, object>> {
  const files = areas.map(async (area) => [area, (await import(`@/content/messages/${locale}/${area}.json`)).default])
  return Object.fromEntries(await Promise.all(files))
}
