import { expect, test } from 'vitest'
import { collectGarbage } from '@/lib/testing/collect-garbage'
import { holding } from './held-requests'

/** A request that nobody here keeps, and what says whether somebody else does. */
function forgotten(use: (request: Request) => void): WeakRef<Request> {
  const request = new Request('http://fortnox.test/')
  use(request)
  return new WeakRef(request)
}

test('a stream keeps its request, and the one that this one was made from, as long as it lives itself', async () => {
  const held: { stream: ReadableStream<Uint8Array> | undefined } = { stream: new ReadableStream() }
  const keep = (request: Request) => void holding(held.stream as ReadableStream<Uint8Array>, request)
  const kept = [forgotten(keep), forgotten(keep)]
  const loose = forgotten(() => {})
  await collectGarbage()
  expect(loose.deref()).toBeUndefined()
  expect(kept.map((one) => one.deref())).toEqual([expect.any(Request), expect.any(Request)])

  held.stream = undefined
  await collectGarbage()
  expect(kept.map((one) => one.deref())).toEqual([undefined, undefined])
})
