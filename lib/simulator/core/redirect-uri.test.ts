import { describe, expect, test } from 'vitest'
import { sampleApp } from '@/lib/testing/sample-world'
import { defaultPolicy } from './policy.table'
import { redirectUriAccepted } from './redirect-uri'

const registered = 'https://app.example/callback?a=1'
const app = sampleApp({ redirectUris: [registered], anyLoopbackRedirect: false })
const accepted = (uri: string, changes: Partial<typeof app> = {}, policy = defaultPolicy) =>
  redirectUriAccepted(uri, { ...app, ...changes }, policy)

describe('a redirect URI', () => {
  test('is taken letter for letter, and nothing that only resembles it', () => {
    expect(accepted(registered)).toBe(true)
    for (const other of [
      'https://app.example/callback',
      'https://app.example/callback?a=1&b=2',
      'https://app.example/callback/?a=1',
      'https://APP.example/callback?a=1',
      'http://app.example/callback?a=1',
      'https://app.example/callback?a=1/../evil',
    ])
      expect(accepted(other), other).toBe(false)
  })

  test('on this machine may have any port only where the app allows it', () => {
    const uri = 'http://127.0.0.1:51234/callback'
    expect(accepted(uri)).toBe(false)
    expect(accepted(uri, { anyLoopbackRedirect: true })).toBe(true)
  })

  test.each([
    'http://localhost',
    'http://localhost/',
    'http://localhost:1',
    'http://127.0.0.1:51234/a/b?c=d',
    'http://[::1]:80/a',
  ])('on this machine is %s, with a path and a query or without', (uri) =>
    expect(accepted(uri, { anyLoopbackRedirect: true })).toBe(true),
  )

  test.each([
    'https://localhost/',
    'xhttp://localhost/',
    'http://localhost:/',
    'http://localhost:123456/',
    'http://localhost:1a/',
    'http://localhost:ab/',
    'http://localhost/a b',
    'http://localhost/a#b',
    'http://localhost/a ',
    'http://localhostile.example/',
    'http://localhost:1@evil.example/',
    'http://127a0.0.1/',
    'http://127.0a0.1/',
    'http://127.0.0a1/',
    'http://127.0.0.1.evil.example/callback',
  ])('on this machine is not %s', (uri) => expect(accepted(uri, { anyLoopbackRedirect: true })).toBe(false))

  test('may be any only for an app that has none, and where the policy says so', () => {
    const lenient = { ...defaultPolicy, redirectUri: 'any-if-unregistered' as const }
    expect(accepted('https://other.example/', { redirectUris: [] })).toBe(false)
    expect(accepted('https://other.example/', { redirectUris: [] }, lenient)).toBe(true)
    expect(accepted('https://other.example/', {}, lenient)).toBe(false)
    expect(accepted('http://other.example/', { redirectUris: [] }, lenient)).toBe(true)
    for (const none of ['javascript:alert(1)', 'xhttps://a', 'https://', 'https://a b', 'https://a#b', 'https://a/ '])
      expect(accepted(none, { redirectUris: [] }, lenient), none).toBe(false)
  })
})
