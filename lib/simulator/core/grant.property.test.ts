import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ScopeId } from '@/lib/fortnox/scopes.table'
import type { Change, Connection, ConnectionSlice, Decision } from './connection'
import { approve, remove } from './consent'
import { type Credential, type CredentialState, stateOf } from './credential'
import { redeemCode, rotate } from './grant'
import type { Mint, Minted } from './mint'
import { defaultPolicy, type Policy } from './policy.table'
import { revoke } from './revocation'

/** The connection and credentials that a list of decisions led to: what a store does, without one. */
class Ledger {
  connection: Connection | undefined
  readonly credentials = new Map<string, Credential>()
  #minted = 0

  readonly mint: Mint = {
    code: () => this.#next('code'),
    accessToken: () => this.#next('access'),
    refreshToken: () => this.#next('refresh'),
  }

  #next(kind: string): Minted {
    this.#minted += 1
    const secret = `${kind}-${this.#minted}`
    return { id: secret, secret, hash: secret }
  }

  slice(secret: string): ConnectionSlice | undefined {
    const presented = this.credentials.get(secret)
    if (!this.connection || !presented) return undefined
    const refreshes = [...this.credentials.values()].filter(
      (one) => one.type === 'refresh-token' && one.lineageId === presented.lineageId,
    )
    const newestRefresh = refreshes.sort((a, b) => b.generation - a.generation)[0] ?? null
    return { connection: this.connection, presented, newestRefresh }
  }

  apply<Outcome>({ connection, changes, outcome }: Decision<Outcome>): Outcome {
    if (connection) this.connection = connection
    for (const change of changes) this.#change(change)
    return outcome
  }

  #change(change: Change): void {
    if (change.kind === 'issue') {
      expect(this.credentials.has(change.credential.id)).toBe(false)
      this.credentials.set(change.credential.id, change.credential)
      return
    }
    for (const one of this.credentials.values()) {
      const live = one.usedAt === null && one.revokedAt === null
      if (change.kind === 'use' && one.id === change.credentialId)
        this.credentials.set(one.id, { ...one, usedAt: change.at })
      else if (change.kind !== 'use' && live && meant(change, one))
        this.credentials.set(one.id, { ...one, revokedAt: change.at })
    }
  }
}

function meant(change: Exclude<Change, { kind: 'issue' | 'use' }>, one: Credential): boolean {
  if (change.kind === 'revoke') return one.id === change.credentialId
  if (!change.types.includes(one.type)) return false
  if (change.kind === 'revoke-lineage') return one.lineageId === change.lineageId
  return one.lineageId !== change.exceptLineageId
}

const allScopes: ScopeId[] = ['companyinformation', 'bookkeeping', 'invoice', 'profile']
const clientId = 'app'
const redirectUri = 'http://localhost/callback'

type Command =
  | { do: 'approve'; scopes: ScopeId[] }
  | { do: 'redeem' | 'refresh' | 'revoke'; pick: number; client: string; scopes: ScopeId[] | null; uri: string }
  | { do: 'remove' }
  | { do: 'wait'; ms: number }

const someScopes = fc.subarray(allScopes, { minLength: 1 })
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('approve' as const), scopes: someScopes }) },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constantFrom('redeem' as const, 'refresh' as const, 'refresh' as const, 'revoke' as const),
      pick: fc.nat(1_000),
      client: fc.constantFrom(clientId, clientId, clientId, 'another'),
      scopes: fc.option(someScopes),
      uri: fc.constantFrom(redirectUri, redirectUri, redirectUri, 'http://localhost/elsewhere'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'remove' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(0, 1, 999, 60_000, 660_000, 3_600_000, 2_764_800_000),
    }),
  },
)
const policy: fc.Arbitrary<Policy> = fc
  .record({
    onRefreshReplay: fc.constantFrom('refuse' as const, 'revoke-lineage' as const),
    onCodeReplay: fc.constantFrom('refuse' as const, 'revoke-issued' as const),
    concurrentRefresh: fc.constantFrom('one-wins' as const, 'last-writer-wins' as const),
    grace: fc.constantFrom('0s' as const, '5m' as const),
    onReconsent: fc.constantFrom('keep' as const, 'replace' as const),
    revokeEndsAccessTokens: fc.boolean(),
  })
  .map((switches) => ({ ...defaultPolicy, ...switches }))

interface Step {
  readonly ledger: Ledger
  readonly now: number
  readonly granted: { presented: Credential; scopes: readonly ScopeId[] } | undefined
}

function play(commands: readonly Command[], rules: Policy, after: (step: Step) => void): void {
  const ledger = new Ledger()
  let now = 1_000_000
  for (const step of commands) {
    let granted: Step['granted']
    if (step.do === 'wait') now += step.ms
    else if (step.do === 'approve') {
      const slice = ledger.connection && { connection: ledger.connection, presented: null, newestRefresh: null }
      const key = { worldId: 'w', clientId, tenantId: 1, resource: 1 as const }
      ledger.apply(
        approve(slice, {
          ...key,
          scopes: step.scopes,
          redirectUri,
          now,
          policy: rules,
          mint: ledger.mint,
          newConnectionId: 'c',
        }),
      )
    } else if (step.do === 'remove') {
      const slice = ledger.connection && { connection: ledger.connection, presented: null, newestRefresh: null }
      ledger.apply(remove(slice, now))
    } else {
      // Whatever was ever issued may be presented anywhere, whether it fits there or not.
      const secrets = [...ledger.credentials.keys(), 'made-up']
      const slice = ledger.slice(secrets[step.pick % secrets.length] ?? '')
      const request = { clientId: step.client, now, policy: rules, mint: ledger.mint }
      if (step.do === 'revoke') ledger.apply(revoke(slice, request))
      else {
        const decision =
          step.do === 'redeem'
            ? redeemCode(slice, { ...request, redirectUri: step.uri })
            : rotate(slice, { ...request, scopes: step.scopes })
        const outcome = ledger.apply(decision)
        if (outcome.kind === 'granted' && slice?.presented)
          granted = { presented: slice.presented, scopes: outcome.scopes }
        if (step.client !== clientId) expect(outcome.kind).toBe('refused')
      }
    }
    after({ ledger, now, granted })
  }
}

const always = (after: () => (step: Step) => void) =>
  fc.assert(
    fc.property(fc.array(command, { minLength: 1, maxLength: 60 }), policy, (commands, rules) =>
      play(commands, rules, after()),
    ),
    { numRuns: 400 },
  )

describe('after any sequence of commands, under any policy,', () => {
  test('a lineage never has two active refresh tokens', () => {
    always(() => ({ ledger, now }) => {
      const active = [...ledger.credentials.values()].filter(
        (one) => one.type === 'refresh-token' && stateOf(one, now) === 'active',
      )
      expect(new Set(active.map(({ lineageId }) => lineageId)).size).toBe(active.length)
    })
  })

  test('nothing dead comes back', () => {
    always(() => {
      const dead = new Map<string, CredentialState>()
      return ({ ledger, now }) => {
        for (const one of ledger.credentials.values()) {
          const state = stateOf(one, now)
          if (dead.has(one.id)) expect(state).not.toBe('active')
          if (state !== 'active') dead.set(one.id, state)
        }
      }
    })
  })

  test('no code works twice', () => {
    always(() => {
      const redeemed = new Set<string>()
      return ({ granted }) => {
        if (granted?.presented.type !== 'authorization-code') return
        expect(redeemed.has(granted.presented.id)).toBe(false)
        redeemed.add(granted.presented.id)
      }
    })
  })

  test('no scope grows', () => {
    always(() => ({ ledger, granted }) => {
      for (const one of ledger.credentials.values()) {
        const code = ledger.credentials.get(one.lineageId)
        expect(code?.scopes).toEqual(expect.arrayContaining([...one.scopes]))
      }
      if (granted) expect(granted.presented.scopes).toEqual(expect.arrayContaining([...granted.scopes]))
    })
  })

  test('what is granted was presented alive, or within the grace of the policy', () => {
    fc.assert(
      fc.property(fc.array(command, { minLength: 1, maxLength: 60 }), policy, (commands, rules) => {
        play(commands, rules, ({ granted, now }) => {
          if (!granted) return
          const { presented } = granted
          expect(presented.revokedAt).toBeNull()
          expect(now).toBeLessThan(presented.expiresAt)
          const forgiving = rules.grace !== '0s' || rules.concurrentRefresh === 'last-writer-wins'
          if (!forgiving) expect(presented.usedAt).toBeNull()
        })
      }),
      { numRuns: 400 },
    )
  })
})
