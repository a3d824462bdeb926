import { describe, expect, it } from 'vitest'
import { unitsOf } from './analyse'
import { excerptOf } from './excerpt'
import { expandPart } from './expand'
import { answersOf, mark } from './marks'
import type { Meaning } from './names'
import type { TextSection } from './search-index'
import { createTermList } from './term-list'

/** As if every word of the query were a term of the index. */
function answers(query: string) {
  return answersOf(
    unitsOf(query).map((unit): Meaning => {
      const terms = createTermList([...unit.whole, ...unit.parts.flat()])
      return { unit, whole: expandPart(unit.whole, terms), parts: unit.parts.map((part) => expandPart(part, terms)) }
    }),
  )
}

function shown(text: string, query: string): string {
  const marked = mark(text, answers(query))
  return [...marked.marks]
    .reverse()
    .reduce((all, [start, end]) => `${all.slice(0, start)}«${all.slice(start, end)}»${all.slice(end)}`, marked.text)
}

describe('marks', () => {
  it('lie on every form of a word', () => {
    expect(shown('Fakturan och fakturorna', 'faktura')).toBe('«Fakturan» och «fakturorna»')
  })

  it('take in the small words of a phrase, and only there', () => {
    expect(shown('Det är inte så: Kunde inte hitta konto.', 'kunde inte hitta konto')).toBe(
      'Det är inte så: «Kunde inte hitta konto».',
    )
  })

  it('do not join sentences', () => {
    expect(shown('Spara token. Token dör.', 'token')).toBe('Spara «token». «Token» dör.')
  })

  it('stand right in a text with decomposed letters', () => {
    expect(shown('Om räkenskapsår'.normalize('NFD'), 'räkenskapsår')).toBe('Om «räkenskapsår»')
  })
})

const sections: readonly TextSection[] = [
  ['', '', 'A key that your server keeps.'],
  ['lifetime', 'How long it lives', 'It was made on a Monday. It lives for 31 days, and no longer.'],
  [
    'storage',
    'How to store it',
    `${'Words about storing things. '.repeat(20)}Encrypt it on the server. ${'More words. '.repeat(40)}`,
  ],
]

describe('the excerpt', () => {
  it('is the beginning of the page when no place answers better', () => {
    expect(excerptOf(sections, answers('giraffe'))).toEqual({
      excerpt: { text: 'A key that your server keeps.', marks: [] },
    })
  })

  it('comes from the section that answers most of the query', () => {
    expect(excerptOf(sections, answers('31 days'))?.section?.id).toBe('lifetime')
  })

  it('comes from a section whose heading says it', () => {
    expect(excerptOf(sections, answers('how to store'))?.section?.id).toBe('storage')
  })

  it('shows the words that were sought, however late they come, and stays short', () => {
    const excerpt = excerptOf(sections, answers('encrypt'))?.excerpt
    expect(excerpt?.text).toContain('Encrypt it on the server.')
    expect(excerpt?.text.length).toBeLessThan(200)
    expect(excerpt?.marks).toHaveLength(1)
  })
})
