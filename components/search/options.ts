import type { Kind } from '@/lib/content/kinds'
import type { Locale } from '@/lib/i18n/locales'
import { type Found, grouped, type Result } from '@/lib/search/query'
import { examples } from './examples'
import { searchHref } from './search-href'

/** One line of the palette that can be chosen. */
export type Option =
  | { readonly type: 'result'; readonly id: string; readonly href: string; readonly result: Result }
  /** To the page with all results. */
  | { readonly type: 'all'; readonly id: string; readonly href: string; readonly query: string }
  /** Something to try, while nothing is typed. */
  | { readonly type: 'example'; readonly id: string; readonly href: string; readonly query: string }

export interface OptionGroup {
  /** Its heading: a kind of entry, or what else the lines are. */
  readonly name: Kind | 'examples' | 'all'
  readonly options: readonly Option[]
}

/** The lines of the palette, in the order in which the arrow keys go through them. */
export function optionGroups(found: Found | undefined, locale: Locale): OptionGroup[] {
  if (!found) return []
  if (found.asked === '') {
    return [
      {
        name: 'examples',
        options: examples.map((query, index) => ({
          type: 'example',
          id: `example-${index}`,
          href: searchHref(locale, query),
          query,
        })),
      },
    ]
  }
  const kinds = grouped(found.results).map(({ kind, results }): OptionGroup => {
    return {
      name: kind,
      options: results.map((result) => ({
        type: 'result',
        id: result.id.replace('/', '-'),
        href: result.href,
        result,
      })),
    }
  })
  return [
    ...kinds,
    { name: 'all', options: [{ type: 'all', id: 'all', href: searchHref(locale, found.asked), query: found.asked }] },
  ]
}

/** Where a key leads in a list of `count` options; undefined where it is no key of the list. */
export function movedTo(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count
    case 'ArrowUp':
      return (active - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
