import { createHash } from 'node:crypto'
import type { Section } from './entry'

/** A page of one language, by its language and id: `sv/faq/invalid-client`. */
export type Place = string

/** What is new in a page, and the day on which that was recorded (YYYY-MM-DD). */
export interface Change {
  readonly day: string
  readonly place: Place
  readonly what: 'new' | 'changed' | 'gone'
  /** Its title on that day. */
  readonly title: string
  /** The anchors of the sections that say something else; empty for what stands before the first heading. */
  readonly sections: readonly string[]
}

export interface Recorded {
  readonly title: string
  /** A short hash of what each section says, by its anchor. */
  readonly sections: Readonly<Record<string, string>>
}

/** The record of what every page said, and of how that changed. `npm run changes` brings it up to date. */
export interface ChangeRecord {
  /** The day on which it begins: what was there then is not called new. */
  readonly since: string
  /** The newest first. */
  readonly changes: readonly Change[]
  readonly pages: Readonly<Record<Place, Recorded>>
}

/** What a page says now, with the tables filled in: a number that changes in a table changes every page that prints it. */
export interface Said {
  readonly place: Place
  readonly title: string
  readonly sections: readonly Section[]
}

/** The record after `pages` were looked at on `day`. A page that changes twice on a day is told of once. */
export function recordChanges(before: ChangeRecord | undefined, pages: readonly Said[], day: string): ChangeRecord {
  const now = Object.fromEntries(
    [...pages].sort((a, b) => (a.place < b.place ? -1 : 1)).map((page) => [page.place, recorded(page)]),
  )
  if (!before) return { since: day, changes: [], pages: now }
  const places = [...new Set([...Object.keys(before.pages), ...Object.keys(now)])].sort()
  const found = places.flatMap((place) => changeOf(place, before.pages[place], now[place], day) ?? [])
  const merged = found.map((change) => withEarlier(change, before.changes))
  const told = new Set(merged.map(({ place }) => place))
  const others = before.changes.filter((change) => change.day !== day || !told.has(change.place))
  return { since: before.since, changes: [...merged, ...others], pages: now }
}

function recorded({ title, sections }: Said): Recorded {
  return { title, sections: Object.fromEntries(sections.map((section) => [section.id, hashOf(section)])) }
}

function hashOf({ title, text }: Section): string {
  return createHash('sha256').update(`${title}\0${text}`).digest('base64url').slice(0, 8)
}

function changeOf(place: Place, was: Recorded | undefined, is: Recorded | undefined, day: string): Change | undefined {
  if (!is) return was && { day, place, what: 'gone', title: was.title, sections: [] }
  if (!was) return { day, place, what: 'new', title: is.title, sections: [] }
  const anchors = [...new Set([...Object.keys(is.sections), ...Object.keys(was.sections)])]
  const sections = anchors.filter((anchor) => is.sections[anchor] !== was.sections[anchor])
  if (sections.length === 0 && was.title === is.title) return undefined
  return { day, place, what: 'changed', title: is.title, sections }
}

function withEarlier(change: Change, earlier: readonly Change[]): Change {
  const same = earlier.find(({ day, place }) => day === change.day && place === change.place)
  if (!same || change.what === 'gone') return change
  const what = same.what === 'new' ? 'new' : 'changed'
  return { ...change, what, sections: what === 'new' ? [] : [...new Set([...same.sections, ...change.sections])] }
}

/** The record as it is kept: a line for each change and each page, so that two people seldom meet on one. */
export function recordText({ since, changes, pages }: ChangeRecord): string {
  const rows = changes.map((change) => `  ${JSON.stringify(change)}`)
  const named = Object.entries(pages).map(([place, page]) => `  ${JSON.stringify(place)}: ${JSON.stringify(page)}`)
  return `{\n "since": ${JSON.stringify(since)},\n "changes": [\n${rows.join(',\n')}\n ],\n "pages": {\n${named.join(',\n')}\n }\n}\n`
}
