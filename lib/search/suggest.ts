import type { Entry } from '@/lib/content/entry'
import { entries, entryById, type PageId } from '@/lib/content/source'
import { type SourceId, sources } from '@/lib/fortnox/sources.table'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { createNearest } from './nearest'
import { siteSearch } from './site-search'

/** What somebody may have meant by an address that leads nowhere. */
export interface Suggestion {
  /** The address as words; empty where it has none. */
  readonly words: string
  /** Where it is an address of Fortnox's own pages: the page there. */
  readonly source: SourceId | undefined
  readonly entries: readonly Entry[]
}

const most = 5
/** Of an address; more is no address that anybody typed. */
const longest = 200

/** For `/sv/faq/invalid-refresh-tokn`, `/dictionary/refresh_token`, `/developer/authorization/get-access-token`. */
export function suggest(path: string, locale: Locale): Suggestion {
  const parts = readable(path.slice(0, longest)).split('/').filter(Boolean)
  const asked = isLocale(parts[0]) ? parts.slice(1) : parts
  const words = asked
    .join(' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const source = sourceAt(asked.join('/'))
  if (words === '') return { words, source, entries: [] }
  const found = [
    ...(source ? citing(source, lastOf(asked), locale) : []),
    ...byAddress(words, locale),
    ...bySearch(asked, locale),
  ]
  return { words, source, entries: [...new Set(found)].slice(0, most) }
}

/** Readable as it was typed; a broken escape stays as it is. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The pages whose own address is most like this one, the section included. */
function byAddress(words: string, locale: Locale): Entry[] {
  const all = entries(locale)
  const addresses = all.map(({ kind, slug }) => [`${kind} ${slug}`.replaceAll('-', ' ')])
  return createNearest(addresses)(words, 2).flatMap((place) => all[place] ?? [])
}

/** What search finds for the last part of the address. */
function bySearch(asked: readonly string[], locale: Locale): Entry[] {
  return siteSearch(lastOf(asked), { locale, limit: most }).results.flatMap(
    ({ id }) => entryById(locale, id as PageId) ?? [],
  )
}

function lastOf(asked: readonly string[]): string {
  return asked.at(-1)?.replace(/[^\p{L}\p{N}]+/gu, ' ') ?? ''
}

/** The page of Fortnox's that has this path, with or without their language before it. */
function sourceAt(path: string): SourceId | undefined {
  if (path === '') return undefined
  return (Object.keys(sources) as SourceId[]).find((id) => {
    const { url, kind } = sources[id]
    const isTheirs = kind === 'fortnox' || kind === 'fortnox-archive'
    return isTheirs && url !== undefined && new URL(url).pathname.replace(/^\/|\/$/g, '') === path
  })
}

/** The pages that rest on a source, those first whose address is most like it. */
function citing(source: SourceId, asked: string, locale: Locale): Entry[] {
  const all = entries(locale).filter(({ sources: ids }) => ids.includes(source))
  const addresses = all.map(({ slug }) => [slug.replaceAll('-', ' ')])
  return createNearest(addresses)(asked, most).flatMap((place) => all[place] ?? [])
}
