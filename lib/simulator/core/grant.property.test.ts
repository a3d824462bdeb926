import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ScopeId } from '@/lib/fortnox/scopes.table'
import { Ledger } from '@/lib/testing/ledger'
import {
  app,
  type Command,
  command,
  company,
  legacyTokens,
  licences,
  obey,
  play,
  policy,
  redirectUri,
  resource,
  type Step,
} from '@/lib/testing/play'
import { type CredentialState, stateOf } from './credential'
import { licensed } from './holder'
import { defaultPolicy, type Policy } from './policy.table'

const always = (after: (rules: Policy) => (step: Step) => void) =>
  fc.assert(
    fc.property(fc.array(command, { minLength: 1, maxLength: 60, size: 'max' }), policy, (commands, rules) =>
      play(commands, rules, after(rules)),
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

  test('no code and no legacy token works twice', () => {
    always(() => {
      const redeemed = new Set<string>()
      return ({ command, granted }) => {
        const spent = command.do === 'migrate' ? legacyTokens[command.pick]?.hash : granted?.presented?.id
        if (!granted || spent === undefined || granted.presented?.type === 'refresh-token') return
        expect(redeemed.has(spent)).toBe(false)
        redeemed.add(spent)
      }
    })
  })

  test('no scope grows', () => {
    always(() => ({ ledger, granted }) => {
      for (const one of ledger.credentials.values()) {
        const code = ledger.credentials.get(one.lineageId)
        expect(code?.scopes ?? app.scopes).toEqual(expect.arrayContaining([...one.scopes]))
      }
      if (granted?.presented) expect(granted.presented.scopes).toEqual(expect.arrayContaining([...granted.scopes]))
    })
  })

  test('what is granted was presented alive, or within the grace of the policy', () => {
    always((rules) => ({ granted, now }) => {
      if (!granted?.presented) return
      const { presented } = granted
      expect(presented.revokedAt).toBeNull()
      expect(now).toBeLessThan(presented.expiresAt)
      const forgiving = rules.grace !== '0s' || rules.concurrentRefresh === 'last-writer-wins'
      if (!forgiving) expect(presented.usedAt).toBeNull()
    })
  })

  test('nothing is granted without the licences and, for a user account, the user and their rights', () => {
    always(() => ({ granted, ledger }) => {
      if (!granted) return
      for (const scope of granted.scopes) expect(licensed(scope, ledger.company.licences)).toBe(true)
      if (granted.connection.resource === 'service') return
      const [approver] = ledger.company.users
      expect(approver).toBeDefined()
      if (approver?.rights) expect(approver.rights).toEqual(expect.arrayContaining([...granted.scopes]))
    })
  })

  test('client credentials need a standing approval of the service account, stay within it and give no refresh token', () => {
    always(() => {
      let approved: readonly ScopeId[] | null = null
      return ({ command, granted, ledger }) => {
        if (command.do === 'approve' && command.resource === 'service') approved = command.scopes
        if (command.do === 'remove' && command.resource === 'service') approved = null
        if (command.do !== 'client-credentials' || !granted) return
        expect(approved).toEqual(expect.arrayContaining([...granted.scopes]))
        expect(granted.scopes).toEqual(
          (approved ?? []).filter((scope) => !command.scopes || command.scopes.includes(scope)),
        )
        expect(granted.refreshToken).toBeNull()
        const issued = ledger.credentials.get(granted.accessToken)
        expect([...ledger.credentials.values()].filter(({ lineageId }) => lineageId === issued?.lineageId)).toEqual([
          issued,
        ])
      }
    })
  })

  test('an app has at most one connection for each user and one service account of a company', () => {
    always(() => ({ ledger }) => {
      expect(ledger.connections.size).toBeLessThanOrEqual(2)
      for (const [resource, connection] of ledger.connections) expect(connection.resource).toBe(resource)
    })
  })
})

test('a licence that is lost refuses the refresh without spending the token, and one that comes back lets it through', () => {
  fc.assert(
    fc.property(resource, fc.nat(20), (whose, waits) => {
      const ledger = new Ledger(company)
      const now = 1_000_000
      const obeyed = (done: Command) => obey(done, ledger, now + waits, defaultPolicy)?.outcome
      obeyed({ do: 'approve', scopes: ['bookkeeping'], resource: whose })
      obeyed({ do: 'redeem', pick: 0, mine: true, scopes: null, uri: redirectUri })
      const refresh: Command = { do: 'refresh', pick: 2, mine: true, scopes: null, uri: redirectUri }
      obeyed({ do: 'change-company', licences: ['integration'], userStays: true, rights: null })
      expect(obeyed(refresh)).toMatchObject({ kind: 'refused', refusal: 'licence-lost' })
      obeyed({ do: 'change-company', licences, userStays: true, rights: null })
      expect(obeyed(refresh)).toMatchObject({ kind: 'granted' })
    }),
  )
})
