import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bothLanguages, termsOf, unitsOf } from './analyse'

const terms = (text: string) => termsOf(text, bothLanguages)
const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvxyzåäöéüABCÅÄÖ 0123456789-_.’'\n", 'ß', '漢', '😀', '\u0301')
const text = fc.string({ unit: letter, maxLength: 60 })
/** Bytes as they come out of a log that was read in the wrong encoding. */
const bytes = fc.uint8Array({ maxLength: 200 }).map((each) => String.fromCharCode(...each))

describe('the analyser', () => {
  it.each([
    ['momssats', ['momssats', 'moms', 'sats']],
    ['förnyelsetoken', ['förnyelsetoken', 'förny', 'token']],
    ['räkenskapsåret', ['räkenskapsår', 'räkenskap', 'år']],
    ['leverantörsfakturorna', ['leverantörsfaktur', 'leverantör', 'faktur']],
    ['kontoplanen', ['kontoplan', 'konto', 'plan']],
    ['integrationslicenser', ['integrationslicens', 'integration', 'licens']],
  ])('%s stands under its whole and under its parts', (word, its) => {
    expect(terms(word)).toEqual(expect.arrayContaining(its))
  })

  it('joins the forms of a word: a term of the one is a term of the other', () => {
    const forms = [
      ['faktura', 'fakturan', 'fakturor', 'fakturorna', 'fakturans'],
      ['artikel', 'artiklar', 'artikeln', 'artiklarna'],
      ['licens', 'licenser', 'licensen', 'licenserna'],
      ['momssats', 'momssatser', 'momssatsen', 'momssatserna'],
      ['refresh', 'refreshes', 'refreshed', 'refreshing'],
      ['licence', 'license', 'licences', 'licensed'],
    ]
    for (const [first = '', ...others] of forms) {
      const known = terms(first)
      for (const other of others)
        expect(
          terms(other).some((term) => known.includes(term)),
          other,
        ).toBe(true)
    }
  })

  it('makes the same of composed and decomposed letters', () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(terms(each.normalize('NFD'))).toEqual(terms(each.normalize('NFC')))
      }),
    )
  })

  it('makes the same of a query in capitals, small letters, and as it comes', () => {
    const plainWord = fc.stringMatching(/^[a-zåäö]{1,30}$/)
    fc.assert(
      fc.property(plainWord, (word) => {
        expect(terms(word.toUpperCase())).toEqual(terms(word))
      }),
    )
  })

  it('takes any bytes, and makes no term longer than a word can be', () => {
    fc.assert(
      fc.property(fc.oneof(bytes, text), (each) => {
        for (const term of terms(each)) expect(term).toMatch(/^[\p{L}\p{N}\p{M}]{1,40}$/u)
      }),
    )
  })

  it('reads the beginning of a text alone, however long it is', () => {
    const long = 'räkenskapsår och momssatser '.repeat(2_000)
    expect(unitsOf(long).length).toBeLessThanOrEqual(16)
    expect(unitsOf('x'.repeat(50_000))).toEqual([])
  })
})
