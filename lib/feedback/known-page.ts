import { kinds, pageId } from '@/lib/content/kinds'
import { entry } from '@/lib/content/source'
import type { Locale } from '@/lib/i18n/locales'

/** Pages that readers can speak about and that are no entries. */
export const listPages = [...kinds, 'endpoints', 'diagnose', 'about', 'fidelity', 'security', 'search'] as const

/** `/missing` stands for every address that led nowhere. */
const otherPages = new Set([...listPages, 'missing'].map((name) => `/${name}`))

/** Whether there is such a page, by its address behind the language: nobody stores a page that we did not write. */
export function isKnownPage(locale: Locale, page: string): boolean {
  return otherPages.has(page) || titleOf(locale, page) !== undefined
}

/** The title of an entry's page. */
export function titleOf(locale: Locale, page: string): string | undefined {
  const [, first, slug = ''] = page.split('/')
  const kind = kinds.find((each) => each === first)
  return kind && page === `/${pageId(kind, slug)}` ? entry(locale, kind, slug)?.title : undefined
}
