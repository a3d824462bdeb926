import { describe, expect, it } from 'vitest'
import { lineageNodes } from './lineage'
import { minute, sampleCredentials, sampleExchange } from './sample-state'

const exchanges = [
  sampleExchange({
    number: 4,
    at: 41 * minute,
    from: 'curl/8.5',
    credentialId: 'refresh-token-1',
    refusal: 'invalid-refresh-token',
  }),
  sampleExchange({ number: 3, at: 30 * minute, credentialId: 'refresh-token-1' }),
  sampleExchange({ number: 2, endpoint: 'api', credentialId: 'access-token-1' }),
  sampleExchange({ number: 1, at: minute, credentialId: 'authorization-code-0' }),
]

describe('a lineage', () => {
  const nodes = lineageNodes(sampleCredentials, exchanges, 'authorization-code-0', 42 * minute)

  it('goes from the code through the generations of refresh tokens', () => {
    expect(nodes.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'authorization-code-0 used',
      'refresh-token-1 used',
      'refresh-token-2 active',
    ])
  })

  it('says who spent a token', () => {
    expect(nodes[1]?.spentBy).toEqual({ number: 3, at: 30 * minute, from: 'koppla-sandbox' })
    expect(nodes[2]?.spentBy).toBeNull()
  })

  it('says who came too late', () => {
    expect(nodes[1]?.refused).toEqual([{ number: 4, at: 41 * minute, from: 'curl/8.5' }])
    expect(nodes[0]?.refused).toEqual([])
  })
})
