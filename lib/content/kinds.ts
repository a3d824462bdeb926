import type { Locale } from '@/lib/i18n/locales'

/** The folders of `content/{en,sv}`, which are also the first part of a page's address. */
export const kinds = ['dictionary', 'faq', 'errors', 'scopes', 'guides'] as const
export type Kind = (typeof kinds)[number]

/** A page without its language: `faq/invalid-client`. */
export type PageId = `${Kind}/${string}`

/** The type of document that contentlayer makes of a file in each folder. */
export const documentTypeOf = {
  dictionary: 'Term',
  faq: 'FaqEntry',
  errors: 'ErrorPage',
  scopes: 'ScopePage',
  guides: 'Guide',
} as const satisfies Record<Kind, string>

export function pageId(kind: Kind, slug: string): PageId {
  return `${kind}/${slug}`
}

/** The address of a page: `/sv/faq/invalid-client`. */
export function pageHref(locale: Locale, id: PageId): string {
  return `/${locale}/${id}`
}
