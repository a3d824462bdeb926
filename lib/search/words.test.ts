import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose, fold } from './normalise'
import { wordsOf } from './words'

const texts = (text: string) => wordsOf(text).map((word) => word.text)
const parts = (text: string) => wordsOf(text).map((word) => word.parts)

describe('the words of a text', () => {
  it('keep å, ä and ö as letters', () => {
    expect(texts('Räkenskapsår, förvalt & lån')).toEqual(['räkenskapsår', 'förvalt', 'lån'])
  })

  it('are the same whether å is one code point or two', () => {
    expect(texts('räkenskapsår'.normalize('NFD'))).toEqual(['räkenskapsår'])
  })

  it.each([
    ['invalid_grant', 'invalidgrant', ['invalid', 'grant']],
    ['redirect-uri', 'redirecturi', ['redirect', 'uri']],
    ['DocumentNumber', 'documentnumber', ['document', 'number']],
    ['tenantId', 'tenantid', ['tenant', 'id']],
    ['XMLParser', 'xmlparser', ['xml', 'parser']],
    ['apps.fortnox.se', 'appsfortnoxse', ['apps', 'fortnox', 'se']],
  ])('%s is one word with parts', (identifier, text, its) => {
    expect(wordsOf(identifier)).toMatchObject([{ text, parts: its }])
  })

  it('leave names with a single odd capital whole', () => {
    expect(parts('OAuth2 iPhone Fortnox')).toEqual([[], [], []])
  })

  it('read a possessive and a short form as people type them', () => {
    expect(texts("the customer's app can't, doesn’t")).toEqual(['the', 'customer', 'app', 'cant', 'doesnt'])
  })

  it('hold no secret: what is longer than any word is none', () => {
    expect(texts(`token ${'eyJhbGciOiJIUzI1NiJ9'.repeat(4)} ends`)).toEqual(['token', 'ends'])
  })

  it('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const composed = compose(text)
        return wordsOf(text).every(({ start, end }) => start < end && end <= composed.length)
      }),
    )
  })
})

describe('folding', () => {
  it('takes the marks away and nothing else', () => {
    expect(['förfallodag', 'kön', 'idé', 'smørrebrød'].map(fold)).toEqual(['forfallodag', 'kon', 'ide', 'smorrebrod'])
  })
})
