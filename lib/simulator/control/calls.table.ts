import type { z } from 'zod'
import { worldNow } from '../core/clock'
import { remove } from '../core/consent'
import type { World } from '../core/world'
import { jsonAnswer, problemAnswer } from '../http/answers'
import type { Answer, Context, Incoming } from '../http/context'
import { consentWithoutBrowser } from './consents'
import { newWorld } from './new-world'
import * as schema from './schema'
import { moveClock, showWorld } from './worlds'

interface Called<Body> {
  readonly context: Context
  readonly incoming: Incoming
  readonly body: Body
  /** The bearer that was sent, if any. */
  readonly bearer: string | null
}

/** A call of the control API. The table drives routing, access, validation and the OpenAPI document. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below /control/v1; `{id}` is the world's id. */
  readonly path: string
  readonly summary: string
  readonly body: z.ZodType | null
  readonly answers: Readonly<Record<number, string>>
  readonly run: (called: Called<never> & { readonly world: World; readonly part: string }) => Promise<Answer>
}

function call<Schema extends z.ZodType>(entry: {
  method: Call['method']
  path: string
  summary: string
  body: Schema | null
  answers: Call['answers']
  run: (called: Called<z.infer<Schema>> & { readonly world: World; readonly part: string }) => Promise<Answer>
}): Call {
  return entry as unknown as Call
}

/** The one call that needs no world. */
export const makeWorldCall = call({
  method: 'POST',
  path: '/worlds',
  summary: 'Makes a world. Its key is answered once, here.',
  body: schema.newWorld,
  answers: { 201: 'The world with its key, apps and secrets', 409: 'A living world has this seed or client id' },
  run: ({ context, incoming, body, bearer }) => newWorld(context, incoming, body, bearer),
})

export const worldCalls: readonly Call[] = [
  call({
    method: 'GET',
    path: '/worlds/{id}',
    summary: 'The whole state of the world, without secrets.',
    body: null,
    answers: { 200: 'The world' },
    run: async ({ context, world }) => jsonAnswer(context, 200, await showWorld(context, world)),
  }),
  call({
    method: 'DELETE',
    path: '/worlds/{id}',
    summary: 'Removes the world and everything in it.',
    body: null,
    answers: { 204: 'Removed' },
    run: async ({ context, world }) => {
      await context.store.deleteWorld(world.id)
      return { status: 204, headers: [], body: '' }
    },
  }),
  call({
    method: 'POST',
    path: '/worlds/{id}/clock',
    summary: 'Moves the clock forward, sets it, or freezes it. Answers what died.',
    body: schema.clock,
    answers: { 200: 'The clock and what died', 400: 'The clock would go backwards' },
    run: async ({ context, world, body }) => {
      const moved = await moveClock(context, world, body)
      if (moved === 'backwards') return problemAnswer(context, 400, 'The clock never goes backwards.', { field: 'set' })
      if (moved === 'gone') return problemAnswer(context, 404, 'There is no such world.')
      return jsonAnswer(context, 200, moved)
    },
  }),
  call({
    method: 'PATCH',
    path: '/worlds/{id}/policy',
    summary: 'Changes switches of the policy; those that are left out stay.',
    body: schema.policy,
    answers: { 200: 'The whole policy' },
    run: async ({ context, world, body }) => {
      const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
      const changed = await context.store.changeWorld(world.id, (current) => ({ ...current, policy: { ...current.policy, ...given } }))
      return jsonAnswer(context, 200, changed?.policy ?? world.policy)
    },
  }),
  call({
    method: 'POST',
    path: '/worlds/{id}/consents',
    summary: 'A customer approves or denies, without a browser.',
    body: schema.newConsent,
    answers: { 200: 'Where the browser would go, and the code' },
    run: async ({ context, world, body }) => {
      const answer = await consentWithoutBrowser(context, world, body)
      if ('problem' in answer) {
        return problemAnswer(context, 400, `${answer.field}: ${answer.problem}`, { field: answer.field })
      }
      return jsonAnswer(context, 200, answer)
    },
  }),
  call({
    method: 'DELETE',
    path: '/worlds/{id}/connections/{part}',
    summary: 'The customer removes the integration.',
    body: null,
    answers: { 204: 'Removed', 404: 'No such connection' },
    run: async ({ context, world, part }) => {
      const now = worldNow(world.clock, context.wall())
      const removed = await context.store.changeConnection({ worldId: world.id, connectionId: part }, (slice) => remove(slice, now))
      return removed ? { status: 204, headers: [], body: '' } : problemAnswer(context, 404, 'There is no such connection.')
    },
  }),
  call({
    method: 'POST',
    path: '/worlds/{id}/reset',
    summary: 'Back to how the world was made. Id and key stay.',
    body: schema.nothing,
    answers: { 200: 'The world' },
    run: async ({ context, world }) => {
      const fresh = await context.store.resetWorld(world.id)
      return fresh ? jsonAnswer(context, 200, await showWorld(context, fresh)) : problemAnswer(context, 404, 'There is no such world.')
    },
  }),
]
