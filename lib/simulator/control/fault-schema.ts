import { z } from 'zod'
import { durationMs } from '@/lib/fortnox/duration'
import { faultEndpoints, plainEffects } from '../core/faults'
import { faultErrors } from '../http/faults'
import { duration, tenantId, text } from './schema'

/** Longest that an answer is held back: a connection must not be held for ever. */
const longestDelay = '10m'

const count = z.int().min(1).max(1_000_000)

const effect = z.union([
  z.enum(plainEffects),
  z
    .strictObject({ error: text(100) })
    .meta({ description: 'An id or code of the error tables that belongs to the endpoint' }),
  z.strictObject({ status: z.int().min(400).max(599) }).meta({ description: 'This status and an empty body' }),
  z
    .strictObject({
      delay: duration.refine((value) => durationMs(value) <= durationMs(longestDelay), `is at most ${longestDelay}`),
    })
    .meta({ description: 'The request is handled at once, the answer comes later: in the server’s time' }),
])

export const newFault = z
  .strictObject({
    on: z.strictObject({
      endpoint: z.enum(faultEndpoints),
      grantType: text(100).optional(),
      clientId: text(64).optional(),
      tenantId: tenantId.optional(),
      nth: count.optional().meta({ description: 'The first request that is struck, of those that fit' }),
    }),
    times: count.optional().meta({
      description:
        'How many requests are struck. Left out: one where `nth` is given, else all until the fault is removed',
    }),
    effect,
  })
  .superRefine(({ on, effect }, check) => {
    if (typeof effect !== 'object' || !('error' in effect) || faultErrors(on.endpoint).includes(effect.error)) return
    const message = `is no error of ${on.endpoint}. Those are: ${faultErrors(on.endpoint).join(', ')}`
    check.addIssue({ code: 'custom', path: ['effect', 'error'], message })
  })

export type NewFaultRequest = z.infer<typeof newFault>
