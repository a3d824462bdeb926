import { expect, test } from 'vitest'
import { endpoints } from '@/lib/fortnox/endpoints.table'
import { namedEndpoints } from './named-endpoints.table'
import { disagreement, words } from './words'

test('each word says what its table says, in the language of the page', () => {
  expect(words.Lifetime({ of: 'refresh-token' }, 'en')).toBe('31 days')
  expect(words.Lifetime({ of: 'refresh-token' }, 'sv')).toBe('31 dagar')
  expect(words.OtherLifetime({ of: 'refresh-token' }, 'sv')).toBe('45 dagar')
  expect(words.ErrorText({ id: 'invalid-refresh-token' })).toBe('Invalid refresh token')
  expect(words.ErrorCode({ id: 'invalid-refresh-token' })).toBe('400 invalid_grant')
  expect(words.ErrorCode({ id: '2001304' })).toBe('2001304')
  expect(words.Scope({ id: 'bookkeeping' })).toBe('bookkeeping')
  expect(words.Endpoint({ id: 'token' })).toBe('POST /oauth-v1/token')
  expect(words.RateLimit({}, 'en')).toBe('25 requests per 5 seconds')
  expect(words.RateLimit({}, 'sv')).toBe('25 anrop per 5 sekunder')
  expect(words.Menu({ path: 'Settings > Accounting' })).toBe('Settings → Accounting')
})

test('an error that travels in a redirect shows no status', () => {
  expect(words.ErrorCode({ id: 'access-denied' })).toBe('access_denied')
})

test('where nobody has recorded a message, the code stands for it', () => {
  expect(words.ErrorText({ id: 'unauthorized' })).toBe('401 unauthorized')
})

test('where Fortnox sends no code, the message stands for it', () => {
  expect(words.ErrorCode({ id: 'permission-missing' })).toBe('Behörighet saknas')
})

test('an unknown id is refused with those that exist', () => {
  expect(() => words.Lifetime({ of: 'toString' }, 'en')).toThrow(/no lifetime "toString".*refresh-token/)
})

test('where sources disagree, the value that counts comes first', () => {
  expect(disagreement('refresh-token', 'sv').map(({ value }) => value)).toEqual(['31 dagar', '45 dagar'])
})

test('every address of the API that pages speak of is in the table of endpoints', () => {
  const api = Object.values(namedEndpoints).filter(({ path }) => path.startsWith('/3/'))
  expect(api).toHaveLength(3)
  for (const { method, path } of api) expect(endpoints).toContainEqual(expect.objectContaining({ method, path }))
})
