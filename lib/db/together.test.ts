import { expect, test } from 'vitest'
import { together } from './together'

/** Stores letters when the test says so. */
function slowStore(mostAtOnce = 10) {
  const batches: string[] = []
  const ends: (() => void)[] = []
  const store = together<string, string>(async (topic, items) => {
    batches.push(topic + items.join(''))
    await new Promise<void>((end) => ends.push(end))
    if (items.includes('x')) throw new Error('No.')
    return items.map((item) => item.toUpperCase())
  }, mostAtOnce)
  /** Ends what is being stored, until nothing more is. */
  const finish = async () => {
    for (let end = ends.shift(); end; end = ends.shift()) {
      end()
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { batches, store, finish }
}

test('what comes while one is stored is stored next, in one go and in order', async () => {
  const { batches, store, finish } = slowStore()
  const stored = Promise.all(['a', 'b', 'c'].map((item) => store('1', item)))
  await finish()
  expect(await stored).toEqual(['A', 'B', 'C'])
  expect(batches).toEqual(['1a', '1bc'])
})

test('topics do not wait for each other, and no more go at once than may', async () => {
  const { batches, store, finish } = slowStore(2)
  const stored = Promise.all([...'abcd'].map((item) => store('1', item)).concat(store('2', 'z')))
  expect(batches).toEqual(['1a', '2z'])
  await finish()
  expect(await stored).toEqual(['A', 'B', 'C', 'D', 'Z'])
  expect(batches).toEqual(['1a', '2z', '1bc', '1d'])
})

test('a failure is told to those whom it concerns alone', async () => {
  const { store, finish } = slowStore()
  const stored = Promise.allSettled(['a', 'b', 'x'].map((item) => store('1', item)))
  await finish()
  expect((await stored).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  const later = store('1', 'd')
  await finish()
  expect(await later).toBe('D')
})
