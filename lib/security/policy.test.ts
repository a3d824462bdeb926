import { expect, test } from 'vitest'
import { contentSecurityPolicy } from './policy'

const directives = (policy: string) => new Map(policy.split('; ').map((each) => [each.split(' ')[0], each]))

test('no inline script runs but those that are named', () => {
  const policy = directives(contentSecurityPolicy({ scripts: ["'sha256-x'"] }))
  expect(policy.get('script-src')).toBe("script-src 'self' 'sha256-x'")
  expect(policy.get('default-src')).toBe("default-src 'none'")
})

test('no page is framed, and no base or form leads elsewhere', () => {
  const policy = directives(contentSecurityPolicy({ scripts: [] }))
  expect(policy.get('frame-ancestors')).toBe("frame-ancestors 'none'")
  expect(policy.get('base-uri')).toBe("base-uri 'none'")
  expect(policy.get('form-action')).toBe("form-action 'self'")
})
