import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabases } from '@/lib/testing/databases'
import type { Feedback } from './feedback'
import type { FeedbackStore } from './feedback-store'
import { createKyselyFeedbackStore } from './kysely-feedback-store'

const note: Feedback = {
  kind: 'missing',
  locale: 'sv',
  page: '/faq/invalid-client',
  text: 'Vad gör jag\nnär å, ä och 😀 saknas?',
  asked: '',
  day: '2026-11-27',
}

describe.each(testDatabases())('feedback on $name', ({ open }) => {
  let test: TestDatabase
  let store: FeedbackStore

  beforeEach(async () => {
    test = await open()
    store = createKyselyFeedbackStore(test.database)
  })
  afterEach(() => test.discard())

  async function add(...all: Partial<Feedback>[]) {
    for (const changes of all) await store.add({ ...note, ...changes })
  }
  const texts = async (query: Partial<Parameters<FeedbackStore['list']>[0]> = {}) =>
    (await store.list({ most: 100, ...query })).map(({ text }) => text)

  it('comes back as it was told, the newest first', async () => {
    await add({}, { text: 'b', asked: 'momssats', kind: 'looked-for' })
    const [second, first] = await store.list({ most: 10 })
    expect(first).toEqual({ ...note, id: first?.id, handled: false })
    expect(second).toMatchObject({ text: 'b', asked: 'momssats', kind: 'looked-for' })
  })

  it('is narrowed down by kind, language, page and whether it is handled, and paged', async () => {
    await add(
      { text: '1', kind: 'helpful' },
      { text: '2', locale: 'en' },
      { text: '3', page: '/faq' },
      { text: '4' },
      { text: '5' },
    )
    expect(await texts({ kinds: ['helpful'] })).toEqual(['1'])
    expect(await texts({ kinds: ['helpful', 'missing'], locale: 'en' })).toEqual(['2'])
    expect(await texts({ page: '/faq' })).toEqual(['3'])
    const [newest, next] = await store.list({ most: 2 })
    expect(await texts({ before: next?.id ?? 0 })).toEqual(['3', '2', '1'])
    await store.mark(newest?.id ?? 0, true)
    expect(await texts({ handled: true })).toEqual(['5'])
    await store.mark(newest?.id ?? 0, false)
    expect(await texts({ handled: true })).toEqual([])
  })

  it('is counted for each page, and what waits is what is said in words and not handled', async () => {
    await add(
      { kind: 'helpful' },
      { kind: 'helpful' },
      { kind: 'unhelpful', locale: 'en' },
      {},
      {},
      { page: '/search' },
    )
    const [, handled] = await store.list({ most: 10, page: note.page, kinds: ['missing'] })
    await store.mark(handled?.id ?? 0, true)
    const counts = await store.counts()
    expect(counts.find(({ page }) => page === note.page)).toEqual({
      page: note.page,
      helpful: 2,
      unhelpful: 1,
      missing: 2,
      'looked-for': 0,
      waiting: 1,
    })
    expect(counts).toHaveLength(2)
    expect((await store.counts('en')).map(({ unhelpful, helpful }) => ({ unhelpful, helpful }))).toEqual([
      { unhelpful: 1, helpful: 0 },
    ])
  })

  it('goes when it is removed', async () => {
    await add({ text: 'a' }, { text: 'b' })
    const [last] = await store.list({ most: 1 })
    await store.remove(last?.id ?? 0)
    expect(await texts()).toEqual(['a'])
  })

  it('goes when it is old, and the oldest of too many', async () => {
    await add({ text: 'old', day: '2025-11-26' }, { text: 'a' }, { text: 'b' }, { text: 'c' })
    await store.prune({ day: '2025-11-27', most: 10 })
    expect(await texts()).toEqual(['c', 'b', 'a'])
    await store.prune({ day: '2025-11-27', most: 2 })
    expect(await texts()).toEqual(['c', 'b'])
  })
})
