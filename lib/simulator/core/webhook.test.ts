import { expect, test } from 'vitest'
import { sampleConnection } from '@/lib/testing/sample-world'
import { evidenceOf, waitAfter, webhookAllowed, webhookBody } from './webhook'

test('a webhook says what happened, to which company, for which app and kind of account, and when', () => {
  const person = sampleConnection('w', { clientId: 'app', tenantId: 1_234_567, resource: 7 })
  expect(webhookBody('consent.created', person, 0)).toBe(
    '{"event":"consent.created","tenantId":1234567,"clientId":"app","accountType":"user","timestamp":"1970-01-01T00:00:00.000Z"}',
  )
  expect(JSON.parse(webhookBody('consent.revoked', { ...person, resource: 'service' }, 1_000))).toMatchObject({
    event: 'consent.revoked',
    accountType: 'service',
    timestamp: '1970-01-01T00:00:01.000Z',
  })
})

test('nobody has recorded a body, so each is called assumed', () => {
  expect([evidenceOf('consent.created'), evidenceOf('consent.revoked')]).toEqual(['assumed', 'assumed'])
})

test('it is tried again, later and later, until it arrives or was tried five times', () => {
  expect([1, 2, 3, 4, 5].map((tries) => waitAfter(tries, 500))).toEqual([1_000, 10_000, 60_000, 600_000, undefined])
  expect([null, 199, 300, 410].map((status) => waitAfter(1, status))).toEqual(Array(4).fill(1_000))
  expect([200, 204, 299].map((status) => waitAfter(1, status))).toEqual(Array(3).fill(undefined))
})

test('it goes to this machine alone, or anywhere on the web where that is allowed', () => {
  const here = ['http://localhost/', 'https://127.0.0.1:4000/x', 'http://[::1]:80/']
  const there = [
    'http://example.com/',
    'http://127.0.0.1.example.com/',
    'http://localhost@example.com/',
    'http://0.0.0.0/',
  ]
  expect(here.map((url) => webhookAllowed(url, 'loopback'))).toEqual([true, true, true])
  expect(there.map((url) => webhookAllowed(url, 'loopback'))).toEqual([false, false, false, false])
  expect([...here, ...there].every((url) => webhookAllowed(url, 'any'))).toBe(true)
  for (const url of ['ftp://localhost/', 'file:///etc/passwd', 'localhost', '']) {
    expect(webhookAllowed(url, 'any')).toBe(false)
    expect(webhookAllowed(url, 'loopback')).toBe(false)
  }
})
