import { z } from 'zod'
import { durationMs } from '@/lib/fortnox/duration'
import { trafficCounts } from '../core/traffic.table'
import { duration, instant, text } from './schema'

/** Longest wait: proxies give up soon after. */
const longestWait = '60s'

const wholeNumber = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)

/** A number of an exchange: those after it. An instant of the world: those not before it. */
const since = z
  .union([wholeNumber, instant.transform((at) => ({ at }))])
  .meta({ description: 'The number of an exchange (only later ones), or an instant of the world’s time' })

const filters = {
  endpoint: z.enum(['authorize', 'consent', 'token', 'revoke', 'migrate', 'api', 'webhook']).optional(),
  status: z
    .string()
    .regex(/^[0-5](\d\d|xx)$/)
    .transform((value): readonly [number, number] =>
      value.endsWith('xx') ? [Number(value[0]) * 100, Number(value[0]) * 100 + 99] : [Number(value), Number(value)],
    )
    .optional()
    .meta({ description: '400, or 4xx; 000 is a connection that a fault broke before anything was done' }),
  credential: text(100).optional().meta({ description: 'The id of the credential that was presented' }),
}

export const exchangesQuery = z.strictObject({
  ...filters,
  since: since.optional(),
  before: wholeNumber.optional().meta({ description: 'Only smaller numbers: the next page' }),
  limit: wholeNumber
    .refine((limit) => limit >= 1 && limit <= 200, 'is between 1 and 200')
    .optional()
    .meta({ description: 'Default 50' }),
  wait: duration
    .refine((value) => durationMs(value) <= durationMs(longestWait), `is at most ${longestWait}`)
    .optional()
    .meta({
      description:
        'Answers with the next match, or with none when the time is out. Without `since`, matches from now on',
    }),
})

export const eventsQuery = z.strictObject({ ...filters, since: wholeNumber.optional() })

/** A number, or bounds that it keeps within. */
const expected = z.union([
  z.int().min(0),
  z.strictObject({ atLeast: z.int().min(0).optional(), atMost: z.int().min(0).optional() }),
])

export const assertions = z.strictObject({
  since: z.union([z.int().min(0), instant.transform((at) => ({ at }))]).optional(),
  clientId: text(64).optional(),
  expect: z.strictObject(
    Object.fromEntries(
      Object.entries(trafficCounts).map(([name, what]) => [name, expected.optional().meta({ description: what.en })]),
    ),
  ),
})

export const shownAssertions = z.strictObject({
  holds: z.boolean(),
  complete: z.boolean().meta({ description: 'False: the log no longer holds everything that was to be counted' }),
  results: z.array(
    z.strictObject({
      name: z.string(),
      expected,
      actual: z.int(),
      holds: z.boolean(),
      exchanges: z.array(z.int()).meta({ description: 'The numbers of those that were counted, newest first' }),
    }),
  ),
  counts: z.record(z.string(), z.int()).meta({ description: 'Everything that can be asserted on, as it is' }),
})

export type ExchangesQuery = z.infer<typeof exchangesQuery>
export type EventsQuery = z.infer<typeof eventsQuery>
export type AssertionsRequest = z.infer<typeof assertions>
