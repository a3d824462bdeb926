import { describe, expect, it } from 'vitest'
import { askedScopes, connectionStatus, endsAt, lineagesOf, mainConnection } from './connection-view'
import { minute, sampleCredentials, sampleState } from './sample-state'

const [connection] = sampleState.connections
if (!connection) throw new Error('the sample has a connection')
const day = 1_440 * minute
const statusAt = (now: number, credentials = sampleCredentials) => connectionStatus(connection, credentials, now)

describe('a connection', () => {
  it('is connected as long as a refresh token works', () => {
    expect(statusAt(31 * minute)).toBe('connected')
    expect(statusAt(30 * day)).toBe('connected')
    expect(statusAt(32 * day)).toBe('lost')
  })

  it('waits between the approval and the exchange', () => {
    const code = sampleCredentials.slice(0, 1).map((one) => ({ ...one, usedAt: null }))
    expect(statusAt(minute, code)).toBe('waiting')
    expect(statusAt(10 * minute, code)).toBe('lost')
  })

  it('fades when only an access token is left', () => {
    const revoked = sampleCredentials.map((one) =>
      one.id === 'refresh-token-2' ? { ...one, revokedAt: 31 * minute } : one,
    )
    expect(statusAt(32 * minute, revoked)).toBe('fading')
    expect(endsAt(revoked, 32 * minute)).toBe(90 * minute)
  })

  it('is removed when the customer has removed it, whatever still works', () => {
    expect(connectionStatus({ ...connection, removedAt: 0 }, sampleCredentials, 31 * minute)).toBe('removed')
  })

  it('ends with the last of what works, and with nothing once all is dead', () => {
    expect(endsAt(sampleCredentials, 31 * minute)).toBe(30 * minute + 31 * day)
    expect(endsAt(sampleCredentials, 40 * day)).toBeNull()
  })

  it('shows the newest lineage first', () => {
    const second = sampleCredentials
      .slice(0, 1)
      .map((one) => ({ ...one, id: 'b', lineageId: 'b', issuedAt: 5 * minute }))
    expect(lineagesOf([...sampleCredentials, ...second]).map(({ id }) => id)).toEqual(['b', 'authorization-code-0'])
  })
})

describe('the connection that is shown first', () => {
  const other = { ...connection, id: 'other', approvedAt: 99 }
  const two = { ...sampleState, connections: [connection, other] }

  it('is the newest while the walk has none', () => {
    expect(mainConnection(two)?.id).toBe('other')
    expect(mainConnection({ ...sampleState, connections: [] })).toBeNull()
  })

  it("is the walk's own once it has one", () => {
    const walk = { ...sampleState.walk, code: { credentialId: 'authorization-code-0', value: 'code' } }
    expect(mainConnection({ ...two, walk })?.id).toBe('connection')
  })
})

describe('the scopes that were asked for', () => {
  const authorization = {
    url: '',
    scopes: ['salary'],
    state: 's',
    redirectUri: '',
    serviceAccount: false,
    startedAt: 0,
  } as const
  const own = { credentialId: 'authorization-code-0', value: 'code' }

  it('are the open question, and stay so for the connection it led to', () => {
    expect(askedScopes({ ...sampleState, walk: { ...sampleState.walk, authorization } }, connection)).toEqual([
      'salary',
    ])
    expect(
      askedScopes({ ...sampleState, walk: { ...sampleState.walk, authorization, code: own } }, connection),
    ).toEqual(['salary'])
  })

  it("are not the walk's for a connection that another program made", () => {
    const walk = { ...sampleState.walk, authorization, code: own }
    expect(askedScopes({ ...sampleState, walk }, { ...connection, id: 'other', scopes: ['order'] })).toEqual(['order'])
  })

  it('are unknown before anybody has asked', () => {
    expect(askedScopes(sampleState, null)).toBeNull()
  })
})
