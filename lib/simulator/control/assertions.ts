import { type Counted, type TrafficCountId, traffic } from '../core/traffic'
import type { World } from '../core/world'
import type { Context } from '../http/context'
import { readParams } from '../http/params'
import { kept } from '../http/record'
import type { Store } from '../store/store'
import type { AssertionsRequest } from './exchange-schema'
import { filterOf } from './exchanges'
import { given } from './given'

const pageSize = 200

type Numbered = Awaited<ReturnType<Store['exchanges']>>[number]
type Expected = NonNullable<AssertionsRequest['expect'][TrafficCountId]>

/** The whole log from `since` on, newest first. */
async function allSince(context: Context, world: World, since: AssertionsRequest['since']): Promise<Numbered[]> {
  const filter = filterOf(given({ since }))
  const all: Numbered[] = []
  for (;;) {
    const before = all.at(-1)?.number
    const page = await context.store.exchanges(world.id, { ...filter, ...given({ before }), limit: pageSize })
    all.push(...page)
    if (page.length < pageSize) return all
  }
}

/** Whether the log still holds everything since then: it keeps a world's newest exchanges alone. */
async function isComplete(
  context: Context,
  world: World,
  since: AssertionsRequest['since'],
  counted: number,
): Promise<boolean> {
  const { oldest, newest } = await context.store.exchangeRange(world.id)
  const all = newest - oldest + 1
  if (all < kept) return true
  return typeof since === 'number' ? since >= oldest - 1 : counted < all
}

function keeps(actual: number, expected: Expected): boolean {
  if (typeof expected === 'number') return actual === expected
  return actual >= (expected.atLeast ?? 0) && actual <= (expected.atMost ?? Number.POSITIVE_INFINITY)
}

/** `POST …/assertions`: what was sent, counted, and whether it is what was expected. */
export async function assertTraffic(context: Context, world: World, { since, clientId, expect }: AssertionsRequest) {
  const exchanges = await allSince(context, world, since)
  const complete = await isComplete(context, world, since, exchanges.length)
  const counted: (Counted & { number: number })[] = exchanges
    .filter((exchange) => clientId === undefined || exchange.clientId === clientId)
    .map((exchange) => ({
      exchange,
      number: exchange.number,
      grantType: exchange.endpoint === 'token' ? readParams(exchange.request.body).get('grant_type') : null,
    }))
  const found = new Map(
    Object.entries(traffic).map(([name, counts]) => [name, counted.filter(counts).map(({ number }) => number)]),
  )
  const results = Object.entries(given(expect)).map(([name, expected]) => {
    const numbers = found.get(name) ?? []
    return { name, expected, actual: numbers.length, holds: keeps(numbers.length, expected), exchanges: numbers }
  })
  const counts = Object.fromEntries([...found].map(([name, numbers]) => [name, numbers.length]))
  return { holds: complete && results.every(({ holds }) => holds), complete, results, counts }
}
