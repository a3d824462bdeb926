import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import type { Change } from '@/lib/content/changes'
import { entries } from '@/lib/content/source'
import { messages } from '@/lib/i18n/messages'
import type { MachineWords } from '@/lib/i18n/words'
import { atomFeed } from './atom'

const t = createTranslator({ locale: 'en', messages: messages.en, namespace: 'machines' }) as unknown as MachineWords
const pages = entries('en')
const origin = 'https://koppla.example'
const change = (more: Partial<Change>): Change => ({
  ...{ day: '2027-01-02', place: 'en/dictionary/refresh-token', what: 'changed', title: 'Refresh-Token', sections: [] },
  ...more,
})
const feedOf = (...changes: Change[]) =>
  atomFeed({ locale: 'en', origin, t, pages, record: { since: '2027-01-01', changes, pages: {} } })

test('a change has its day, its page, and the names of the sections that changed', () => {
  const feed = feedOf(change({ sections: ['', 'storage'] }))
  expect(feed).toContain('Changed: Refresh-Token')
  expect(feed).toContain('<updated>2027-01-02T00:00:00.000Z</updated>')
  expect(feed).toContain('What changed: the beginning, How to store it.')
  expect(feed).toContain(`<id>${origin}/en/dictionary/refresh-token#changed-2027-01-02</id>`)
})

test('a page that changes twice is told of twice, each time under an id of its own', () => {
  const feed = feedOf(change({ day: '2027-02-01' }), change({}))
  const ids = [...feed.matchAll(/<id>(.+?)<\/id>/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('only the pages of its language are told of, and no more than a reader wants', () => {
  const many = Array.from({ length: 250 }, (_, index) => change({ place: `en/faq/x-${index}`, what: 'new' }))
  const feed = feedOf(change({ place: 'sv/dictionary/refresh-token', title: 'Svenska' }), ...many)
  expect(feed).not.toContain('Svenska')
  // The beginning of the record is one too.
  expect(feed.match(/<entry>/g)).toHaveLength(101)
})

test('a title cannot break out of the feed', () => {
  const feed = feedOf(change({ place: 'en/faq/none', title: ']]><script>alert(1)</script>', what: 'gone' }))
  expect(feed).not.toContain('<script')
})
