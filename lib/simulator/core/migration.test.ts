import { expect, test } from 'vitest'
import { connecting, granted, refusalOf } from '@/lib/testing/connecting'
import { app, company } from '@/lib/testing/play'
import { legacyTokenId } from './migration'

const long = 'aaaaaaaaaaaaaaabcdef'

test('a legacy token gives a pair for all scopes of the app, on a connection of the user whose it was', () => {
  const desk = connecting()
  const pair = granted(desk.migrate(long))
  expect(pair.scopes).toEqual(app.scopes)
  expect(pair.credentialId).toBeNull()
  expect(desk.ledger.connections.get(1)).toEqual({
    id: 'c-1',
    worldId: 'w',
    clientId: 'app',
    tenantId: 1,
    resource: 1,
    scopes: app.scopes,
    approvedAt: desk.now(),
    approvals: 0,
    granted: 0,
    removedAt: null,
    migrated: [long],
  })
  expect(desk.ledger.credentials.get(pair.refreshToken)).toMatchObject({ generation: 1, parentId: null })
  expect(desk.refresh(pair.refreshToken)).toMatchObject({ kind: 'granted' })
})

test('its lineage is named after it without giving it away', () => {
  const name = legacyTokenId({ hash: long, tenantId: 1, user: 1 })
  expect(name).toBe('aaaaaaaaaaaaaaab')
  const desk = connecting()
  expect(desk.ledger.credentials.get(granted(desk.migrate(long)).accessToken)?.lineageId).toBe(name)
})

test('it works once, and another one of the same user still does', () => {
  const desk = connecting()
  granted(desk.migrate('old-1'))
  expect(desk.migrate('old-1')).toEqual({ kind: 'refused', refusal: 'legacy-token-not-found', credentialId: null })
  expect(desk.migrate('old-2')).toMatchObject({ kind: 'granted' })
  expect(desk.ledger.connections.get(1)?.migrated).toEqual(['old-1', 'old-2'])
})

test('it keeps the connection that is there, and brings a removed one back', () => {
  const desk = connecting()
  const { connection } = desk.approve()
  desk.remove()
  granted(desk.migrate('old-1'))
  expect(desk.ledger.connections.get(1)).toEqual({ ...connection, removedAt: null, migrated: ['old-1'] })
})

test('it is refused for what the customer lacks, and not spent by that', () => {
  const desk = connecting()
  const refusals = [
    [{ ...company, licences: ['integration'] as const }, 'legacy-token-without-license'],
    [{ ...company, users: [] }, 'legacy-token-not-allowed'],
    [{ ...company, locked: true }, 'legacy-token-not-converted'],
  ] as const
  for (const [now, refusal] of refusals) {
    desk.ledger.company = now
    expect(refusalOf(desk.migrate('old-1'))).toBe(refusal)
    expect(desk.ledger.connections.size).toBe(0)
  }
  desk.ledger.company = company
  expect(desk.migrate('old-1')).toMatchObject({ kind: 'granted' })
})
