import { describe, expect, test } from 'vitest'
import { type CallbackParams, receiveCallback } from './callback'
import { newWalk, nextStep, stateLivesMs, type Walk } from './walk'

const startedAt = 1_000_000
const begun: Walk = {
  ...newWalk('app', 'secret'),
  authorization: { url: 'u', scopes: ['profile'], state: 'mine', redirectUri: 'r', serviceAccount: false, startedAt },
}
const answer = (changes: Partial<CallbackParams>): CallbackParams => ({
  code: null,
  state: null,
  error: null,
  errorDescription: null,
  ...changes,
})
const receive = (walk: Walk, changes: Partial<CallbackParams>, now = startedAt + 1_000) =>
  receiveCallback(walk, answer(changes), now, 'id')

describe('a callback', () => {
  test('with our state is accepted, and its code kept for the exchange', () => {
    const { walk, outcome } = receive(begun, { code: 'c', state: 'mine' })
    expect(outcome).toEqual({ kind: 'code', credentialId: 'id' })
    expect(walk.code).toMatchObject({ value: 'c', redirectUri: 'r', exchanged: false })
    expect(nextStep(walk)).toBe('exchange')
  })

  test('with an error and our state is told', () => {
    const { walk, outcome } = receive(begun, { error: 'access_denied', errorDescription: 'no', state: 'mine' })
    expect(outcome).toEqual({ kind: 'error', error: 'access_denied', description: 'no' })
    expect(walk.code).toBeNull()
  })

  test('that is delivered twice is refused the second time, and what the first gave stays', () => {
    const first = receive(begun, { code: 'c', state: 'mine' })
    const second = receive(first.walk, { code: 'c', state: 'mine' })
    expect(second.outcome).toEqual({ kind: 'refused', reason: 'state-used' })
    expect(second.walk).toBe(first.walk)
  })

  test.each([
    ['with a forged state', { code: 'evil', state: 'other' }, 'state-unknown'],
    ['with a code and no state', { code: 'evil' }, 'state-missing'],
    ['with an error and a forged state', { error: 'access_denied', state: 'other' }, 'state-unknown'],
  ])('%s is refused, and changes nothing', (_name, params, reason) => {
    const { walk, outcome } = receive(begun, params)
    expect(outcome).toEqual({ kind: 'refused', reason })
    expect(walk).toBe(begun)
  })

  test('that nobody asked for is refused', () => {
    expect(receive(newWalk('app', 'secret'), { code: 'c', state: 'mine' }).outcome).toEqual({
      kind: 'refused',
      reason: 'state-unknown',
    })
  })

  test('that comes too late is refused, by the world’s clock', () => {
    expect(receive(begun, { code: 'c', state: 'mine' }, startedAt + stateLivesMs - 1).outcome.kind).toBe('code')
    expect(receive(begun, { code: 'c', state: 'mine' }, startedAt + stateLivesMs).outcome).toEqual({
      kind: 'refused',
      reason: 'state-expired',
    })
  })

  test('without anything is a locked company’s, no error of ours', () => {
    expect(receive(begun, {}).outcome).toEqual({ kind: 'bare' })
  })
})
