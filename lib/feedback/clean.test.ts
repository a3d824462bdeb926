import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storable } from '@/lib/db/storable'
import { cleaned } from './clean'

describe('a reader’s text', () => {
  it.each([
    ['Hör av dig till asa.oberg+fortnox@example.com, tack', 'asa'],
    ['Ring 070-123 45 67', '123'],
    ['Ring +46 (0)8 123 456 78 i morgon', '456'],
    ['Jag heter 850101-1234', '1234'],
    ['Bolaget är 5560360793', '5560360793'],
    ['refresh_token=3f8a0c5e9b1d2c4f6a7b8c9d0e1f2a3b4c5d6e7f', '9b1d2c4f'],
    ['Authorization: Bearer eyJ0eXAiOiJKV1QiLCJhbGciOi.abc.def', 'JhbGciOi'],
    ['koden var 0d5f2b9a-8e1c-4b7a-9f3d-2c6e8a1b4d7f', '4b7a-9f3d'],
    ['client_secret: "aB3dE5gH7j"', 'E5gH7j'],
  ])('keeps neither persons nor secrets: %s', (text, secret) => {
    expect(cleaned(text)).not.toContain(secret)
    expect(cleaned(text)).toContain('•••')
  })

  it.each([
    'Fel 2001304 kommer varje gång. Kontot 1930 finns, och 2026-11-23 gick det.',
    'Access-Token lever 3600 s, men jag får invalid_grant efter 31 dagar.',
    'Anropen per 5 sekunder: 25. Beloppet var 1 250 000,50 kr.\n\n- TenantId 1234567\n- POST /oauth-v1/token',
  ])('keeps what integrators write: %s', (text) => {
    expect(cleaned(text)).toBe(text)
  })

  it('can be stored whatever it holds', () => {
    expect(cleaned(' a\0b\u0007\r\nc\ud800\r\n\r\n\r\n\r\nd\u202e 👩‍👧 ')).toBe('ab\nc\n\nd 👩‍👧')
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
    fc.assert(fc.property(units, (all) => storable(cleaned(String.fromCharCode(...all)))))
  })
})
