import { allDocuments, type DocumentTypes } from 'contentlayer/generated'
import type { SourceId } from '@/lib/fortnox/sources.table'
import { type Locale, locales } from '@/lib/i18n/locales'
import type { ScenarioId } from '@/lib/simulator/core/scenarios.table'
import type { Entry } from './entry'
import { groupRank } from './groups'
import { type Kind, kinds, type PageId, pageHref, pageId } from './kinds'
import type { PlainPage } from './mdx-to-text'

export type { Entry, Section } from './entry'
export type { Kind, PageId } from './kinds'
export { kinds } from './kinds'

/** The only reader of contentlayer's output, so that the layer can be replaced by changing this file. */
const byPlace = new Map(allDocuments.map(toEntry).map((each) => [place(each.locale, each.kind, each.slug), each]))

const bodies = new Map(allDocuments.map(({ _raw, body }) => [_raw.flattenedPath, body.raw]))

const inReadingOrder = new Map(
  locales.map((locale) => [
    locale,
    [...byPlace.values()]
      .filter((each) => each.locale === locale)
      .sort(
        (a, b) =>
          kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
          groupRank(a.group) - groupRank(b.group) ||
          a.order - b.order ||
          a.title.localeCompare(b.title, locale),
      ),
  ]),
)

/** All pages of a language, or those of one kind, in reading order. */
export function entries(locale: Locale, kind?: Kind): readonly Entry[] {
  const all = inReadingOrder.get(locale) ?? []
  return kind ? all.filter((each) => each.kind === kind) : all
}

export function entry(locale: Locale, kind: Kind, slug: string): Entry | undefined {
  return byPlace.get(place(locale, kind, slug))
}

/** The entry that `related` names: `faq/invalid-client`. */
export function entryById(locale: Locale, id: PageId): Entry | undefined {
  return byPlace.get(`${locale}/${id}`)
}

/** A page's body as it is written. */
export function mdxOf({ locale, id }: Pick<Entry, 'locale' | 'id'>): string {
  return bodies.get(`${locale}/${id}`) ?? ''
}

function place(locale: Locale, kind: Kind, slug: string): string {
  return `${locale}/${pageId(kind, slug)}`
}

function toEntry(document: DocumentTypes): Entry {
  const { title, aliases, order, confidence, sources, related, body } = document
  // Contentlayer types what it computes as plain strings; the content check has proved them before.
  const [locale, kind, slug] = document._raw.flattenedPath.split('/') as [Locale, Kind, string]
  const { lead, sections } = document.plain as PlainPage
  const id = pageId(kind, slug)
  return {
    ...ownFields(document),
    ...{ id, kind, slug, locale, href: pageHref(locale, id), title, aliases, order, confidence, lead, code: body.code },
    sections,
    file: `content/${document._raw.sourceFilePath}`,
    sources: sources as SourceId[],
    related: related as PageId[],
    scenarios: ('scenarios' in document ? (document.scenarios ?? []) : []) as ScenarioId[],
    checked: document.checked.slice(0, 10),
  }
}

/** The fields that only some kinds have. */
function ownFields(document: DocumentTypes): Partial<Entry> {
  switch (document.type) {
    case 'Term': {
      const { group, credential, english, swedish } = document
      return { group, english, swedish, ...(credential && { credential }) }
    }
    case 'FaqEntry':
      return { group: document.group, ...(document.errors && { errors: document.errors }) }
    case 'ErrorPage':
      return { error: document.error }
    case 'ScopePage':
      return { scope: document.scope }
    case 'Guide':
      return {}
  }
}
