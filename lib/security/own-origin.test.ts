import { expect, test } from 'vitest'
import { isOtherLoopbackName, isSentFromOwnPage } from './own-origin'

test('another name of this machine is told from the configured one, whichever that is', () => {
  for (const [host, origin] of [
    ['127.0.0.1:3000', 'http://localhost:3000'],
    ['[::1]:3000', 'http://localhost:3000'],
    ['localhost:3000', 'http://127.0.0.1:3000'],
    ['localhost:3000', 'http://[::1]:3000'],
    ['127.0.0.1', 'https://localhost'],
  ] as const)
    expect(isOtherLoopbackName(host, origin), `${host} for ${origin}`).toBe(true)
})

test('nobody is sent to this machine from elsewhere, nor from it to elsewhere, nor to another port', () => {
  for (const [host, origin] of [
    ['localhost:3000', 'http://localhost:3000'],
    ['127.0.0.1:3001', 'http://localhost:3000'],
    ['127.0.0.1', 'http://localhost:3000'],
    ['127.0.0.1:443', 'https://koppla.example'],
    ['koppla.example', 'https://localhost'],
    ['localhost.evil.example:3000', 'http://127.0.0.1:3000'],
    ['localhost@evil.example:3000', 'http://127.0.0.1:3000'],
    ['', 'http://localhost:3000'],
    [null, 'http://localhost:3000'],
  ] as const)
    expect(isOtherLoopbackName(host, origin), `${host} for ${origin}`).toBe(false)
})

test('a form counts only when a page of our own sent it', () => {
  const own = 'https://koppla.example'
  const sent = (headers: Record<string, string>) => isSentFromOwnPage(new Headers(headers), own)
  expect(sent({ origin: own, 'sec-fetch-site': 'same-origin' })).toBe(true)
  // A browser that does not know the newer header.
  expect(sent({ origin: own })).toBe(true)
  for (const headers of [
    {},
    { origin: 'null' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'https://sub.koppla.example', 'sec-fetch-site': 'same-site' },
    { origin: own, 'sec-fetch-site': 'cross-site' },
    { origin: own, 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'same-origin' },
    { origin: `${own}.evil.example` },
    { origin: 'http://koppla.example' },
  ] as Record<string, string>[])
    expect(sent(headers), JSON.stringify(headers)).toBe(false)
})
