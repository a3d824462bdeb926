import { entries } from '@/lib/content/source'
import { type Locale, locales } from '@/lib/i18n/locales'
import { buildIndex, buildTexts, type Searchable } from '@/lib/search/build-index'
import type { SearchIndex } from '@/lib/search/search-index'

/** An entry as the other engines get it: everything that our index is made of, in both languages. */
export interface SearchRecord {
  readonly id: string
  readonly title: string
  readonly names: string
  readonly text: string
}

export interface Corpus {
  readonly index: SearchIndex
  readonly records: readonly SearchRecord[]
}

/** The portal's content, and besides as many made-up entries as bring it to `count`. The same each time. */
export function corpusOf(count: number): Corpus {
  const real = locales.flatMap((locale): Searchable[] => [...entries(locale)])
  const made = madeOf(real, Math.max(0, count - real.length / locales.length))
  const all = [...real, ...made]
  const index = buildIndex(all)
  const texts = locales.map((locale) => buildTexts(all, locale))
  const records = index.cards.map(({ id, title, names }) => ({
    id,
    title: Object.values(title).join(' \n'),
    names: names.join(' \n'),
    text: texts
      .flatMap((each) => each[id] ?? [])
      .map(([, heading, text]) => `${heading}\n${text}`)
      .join('\n'),
  }))
  return { index, records }
}

/** Entries with the words of real ones, so that terms are as common and as rare as in real text; some words are joined anew, as Swedish does. */
function madeOf(real: readonly Searchable[], count: number): Searchable[] {
  const random = mulberry32(4)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const own = Object.fromEntries(locales.map((locale) => [locale, real.filter((each) => each.locale === locale)]))
  const ofLocale = (locale: Locale) => own[locale] as Searchable[]
  const crossed = (a: string, b: string) => {
    const [left, right] = [a.split(' '), b.split(' ')]
    return [...left.slice(0, Math.ceil(left.length / 2)), ...right.slice(Math.floor(right.length / 2))].join(' ')
  }
  const words = real.flatMap(({ title }) => title.toLowerCase().match(/\p{L}{4,9}/gu) ?? [])
  return Array.from({ length: count }, (_, order) => order).flatMap((order) =>
    locales.map((locale): Searchable => {
      const [a, b, c] = [pick(ofLocale(locale)), pick(ofLocale(locale)), pick(ofLocale(locale))]
      const joined = Array.from({ length: 4 }, () => pick(words) + pick(words))
      const sections = [...b.sections, ...c.sections].filter(() => random() < 0.6)
      return {
        ...{ id: `faq/made-${order}`, kind: 'faq', slug: `made-${order}`, locale, order, lead: a.lead },
        title: crossed(a.title, b.title),
        aliases: [...a.aliases, ...b.aliases].slice(0, 8).map((alias) => crossed(alias, pick(c.aliases))),
        sections: sections.map((each) => ({ ...each, text: `${each.text} ${joined.join(' ')}` })),
      }
    }),
  )
}

/** A small generator with a seed (Tommy Ettinger's Mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
