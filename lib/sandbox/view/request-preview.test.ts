import { describe, expect, it } from 'vitest'
import { authorizeRequest, callRequest, exchangeRequest, refreshRequest, revokeRequest } from './request-preview'

const asked = {
  url: 'http://localhost:3000/oauth-v1/auth',
  clientId: 'app',
  redirectUri: 'http://localhost:3000/sandbox/callback',
  scopes: ['companyinformation', 'invoice'],
  serviceAccount: false,
  state: null,
} as const

describe('the request before it is sent', () => {
  it('asks for a service account only when told to', () => {
    const names = (serviceAccount: boolean) =>
      authorizeRequest({ ...asked, serviceAccount }).fields.map(({ name }) => name)
    expect(names(false)).toEqual(['client_id', 'redirect_uri', 'scope', 'state', 'access_type', 'response_type'])
    expect(names(true)).toContain('account_type')
  })

  it('never holds more of the client secret than dots', () => {
    const requests = [
      exchangeRequest({ url: '', clientId: 'app', code: 'code', redirectUri: '' }),
      refreshRequest({ url: '', clientId: 'app', refreshToken: 'token' }),
      revokeRequest({ url: '', clientId: 'app', refreshToken: 'token' }),
    ]
    const secrets = requests.flatMap(({ fields }) =>
      fields.flatMap(({ value }) =>
        value.filter((piece) => typeof piece !== 'string' && piece.credential === 'client-secret'),
      ),
    )
    expect(secrets).toHaveLength(3)
    expect(secrets.every((piece) => typeof piece !== 'string' && /^•+$/.test(piece.text))).toBe(true)
  })

  it('puts the path after the host, not after the version', () => {
    expect(callRequest({ api: 'http://localhost:3000/3', path: '/3/me', accessToken: '' }).url).toBe(
      'http://localhost:3000/3/me',
    )
  })
})
