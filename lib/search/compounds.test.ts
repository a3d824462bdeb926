import { describe, expect, it } from 'vitest'
import { compoundOf } from './compounds'

describe('compounds', () => {
  it.each([
    ['förnyelsetoken', ['förny', 'token']],
    ['räkenskapsår', ['räkenskap', 'år']],
    ['momssats', ['moms', 'sats']],
    ['momssatser', ['moms', 'sats']],
    ['leverantörsfakturorna', ['leverantör', 'faktur']],
    ['kontoplanen', ['konto', 'plan']],
    ['betalningsvillkor', ['betal', 'villkor']],
    ['fakturanummer', ['faktur', 'nummer']],
    ['verifikationsserier', ['verifikat', 'serie']],
    ['skattereduktion', ['skatt', 'reduktion']],
    ['integrationslicens', ['integration', 'licens']],
    ['klienthemlighet', ['klient', 'hemlig']],
    ['utvecklarportalen', ['utveckl', 'portal']],
    ['servicekonto', ['service', 'konto']],
    ['kundfakturanummer', ['kund', 'faktur', 'nummer']],
    ['refreshtoken', ['refresh', 'token']],
    ['clientid', ['client', 'id']],
  ])('%s is taken apart', (word, parts) => {
    expect(compoundOf(word)?.parts).toEqual(parts)
  })

  it('are taken apart without å, ä and ö too, and get them back', () => {
    expect(compoundOf('rakenskapsar')).toEqual(compoundOf('räkenskapsår'))
    expect(compoundOf('rakenskapsar')?.stem).toBe('räkenskapsår')
  })

  it.each([
    'faktura',
    'fakturorna',
    'kontor',
    'användare',
    'godkännande',
    'bokföringen',
    'invalid',
    'portal',
    'organisation',
  ])('%s is none', (word) => {
    expect(compoundOf(word)).toBeUndefined()
  })

  it('with a part that nobody knows are left whole', () => {
    expect(compoundOf('giraffkonto')).toBeUndefined()
  })
})
