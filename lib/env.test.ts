import { describe, expect, test } from 'vitest'
import { readEnv } from './env'

describe('the configuration', () => {
  test('needs nothing', () => {
    expect(readEnv({})).toMatchObject({
      origin: 'http://localhost:3000',
      secure: false,
      dataFolder: '.data',
      controlKey: null,
      fortnox: null,
    })
  })

  test('takes the public address from the port, or from KOPPLA_URL', () => {
    expect(readEnv({ PORT: '4100' }).origin).toBe('http://localhost:4100')
    expect(readEnv({ KOPPLA_URL: 'https://koppla.example/' })).toMatchObject({
      origin: 'https://koppla.example',
      secure: true,
    })
  })

  test('sends webhooks to this machine alone, and none where others reach the portal, unless told so', () => {
    expect(readEnv({}).webhooks).toBe('loopback')
    const key = { KOPPLA_CONTROL_KEY: 'a-long-control-key' }
    expect(readEnv(key).webhooks).toBe('off')
    expect(readEnv({ ...key, KOPPLA_WEBHOOKS: 'any' }).webhooks).toBe('any')
  })

  test.each([
    ['KOPPLA_WEBHOOKS', 'everywhere'],
    ['KOPPLA_URL', 'koppla.example'],
    ['KOPPLA_URL', 'https://koppla.example/path'],
    ['KOPPLA_CONTROL_KEY', 'short'],
    ['KOPPLA_SECRET', 'short'],
    ['DATABASE_URL', 'mysql://x'],
    ['PORT', 'many'],
  ])('names %s where it is wrong: %s', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(name)
  })
})
