import type { Heading } from 'mdast'
import type { Locale } from '@/lib/i18n/locales'
import type { Kind, PageId } from './kinds'
import type { Page } from './page'
import { eachNode } from './parse-mdx'

/** All pages together, as the rules of the check ask about them. */
export class Site {
  readonly #byPlace: ReadonlyMap<string, Page>

  constructor(readonly pages: readonly Page[]) {
    this.#byPlace = new Map(pages.map((page) => [`${page.locale}/${page.id}`, page]))
  }

  page(locale: Locale, id: PageId): Page | undefined {
    return this.#byPlace.get(`${locale}/${id}`)
  }

  ids(locale: Locale): PageId[] {
    return this.pages.filter((page) => page.locale === locale).map((page) => page.id)
  }

  slugs(locale: Locale, kind: Kind): string[] {
    return this.pages.filter((page) => page.locale === locale && page.kind === kind).map((page) => page.slug)
  }
}

export function headingsOf(page: Page): Heading[] {
  return page.tree ? [...eachNode(page.tree)].filter((node) => node.type === 'heading') : []
}

export function anchorsOf(page: Page): string[] {
  return headingsOf(page).flatMap((heading) => heading.data?.id ?? [])
}
