import type { Kind } from '@/lib/content/kinds'
import type { Locale } from '@/lib/i18n/locales'
import { type Found, grouped, type Result } from '@/lib/search/query'
import { diagnoseHref } from './diagnose-href'
import { examples } from './examples'
import { searchHref } from './search-href'

/** One line of the palette that can be chosen. */
export type Option =
  | { readonly type: 'result'; readonly id: string; readonly href: string; readonly result: Result }
  /** To what a pasted error means; `pasted` when there is one, else to the place to paste it. */
  | { readonly type: 'diagnose'; readonly id: string; readonly href: string; readonly pasted: boolean }
  /** To the page with all results. */
  | { readonly type: 'all'; readonly id: string; readonly href: string; readonly query: string }
  /** Something to try, while nothing is typed. */
  | { readonly type: 'example'; readonly id: string; readonly href: string; readonly query: string }

export interface OptionGroup {
  /** Its heading: a kind of entry, or what else the lines are. */
  readonly name: Kind | 'examples' | 'diagnose' | 'all'
  readonly options: readonly Option[]
}

/** The lines of the palette for `text`, in the order in which the arrow keys go through them. */
export function optionGroups(text: string, found: Found | undefined, locale: Locale): OptionGroup[] {
  if (!found) return []
  if (found.asked === '' && !found.pasted) return [{ name: 'examples', options: examples.map(exampleOption(locale)) }]
  const { asked, pasted, quality } = found
  const diagnosis = {
    type: 'diagnose',
    id: 'diagnose',
    href: diagnoseHref(locale, pasted ? text : ''),
    pasted,
  } as const
  const kinds = grouped(found.results).map(({ kind, results }): OptionGroup => {
    return { name: kind, options: results.map(resultOption) }
  })
  const all: Option[] = asked === '' ? [] : [{ type: 'all', id: 'all', href: searchHref(locale, asked), query: asked }]
  // An error is no query, and what finds nothing may be one that was retold.
  const last = quality === 'nearest' && !pasted ? [diagnosis, ...all] : all
  return [
    ...(pasted ? [{ name: 'diagnose' as const, options: [diagnosis] }] : []),
    ...kinds,
    ...(last.length > 0 ? [{ name: 'all' as const, options: last }] : []),
  ]
}

function exampleOption(locale: Locale) {
  return (query: string, index: number): Option => {
    return { type: 'example', id: `example-${index}`, href: searchHref(locale, query), query }
  }
}

function resultOption(result: Result): Option {
  return { type: 'result', id: result.id.replace('/', '-'), href: result.href, result }
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
