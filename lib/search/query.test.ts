import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Locale } from '@/lib/i18n/locales'
import { buildIndex, buildTexts, type Searchable } from './build-index'
import { createSearch, grouped, type SearchOptions } from './query'

function page(
  locale: Locale,
  id: Searchable['id'],
  title: string,
  text = '',
  more: Partial<Searchable> = {},
): Searchable {
  const [kind, slug = ''] = id.split('/') as [Searchable['kind'], string]
  const lead = `${title}.`
  const sections = [
    { id: '', title: '', text: lead },
    { id: 'more', title: locale === 'sv' ? 'Mer om det' : 'More about it', text },
  ]
  return { id, kind, slug, locale, title, lead, sections, aliases: [], order: 1, ...more }
}

const pages: Searchable[] = [
  page('en', 'dictionary/refresh-token', 'Refresh-Token', 'Lives for 31 days.', {
    aliases: ['förnyelsetoken'],
    credential: 'refresh-token',
  }),
  page('sv', 'dictionary/refresh-token', 'Refresh-Token', 'Gäller i 31 dagar.', {
    aliases: ['förnyelsetoken'],
    credential: 'refresh-token',
  }),
  page('en', 'errors/2001304', '2001304: No account', 'Something was saved.', { error: '2001304' }),
  page('sv', 'errors/2001304', '2001304: Inget konto', 'Något skulle sparas.', { error: '2001304' }),
  page('en', 'faq/travel', 'Cost of seeing', 'To far away places.'),
  page('sv', 'faq/animals', 'Djur', 'Ett lamm blir till ett far, sägs det.'),
  page('sv', 'faq/estates', 'Gård', 'Ett lamm blir till ett fär, sägs det.'),
  page('en', 'guides/only-here', 'Stripes', 'The zebra has them.'),
  page('sv', 'guides/bara-har', 'Ränder', 'En zebra har sådana.'),
]
const search = createSearch(buildIndex(pages))
const find = (query: string, options: Partial<SearchOptions> = {}) => search(query, { locale: 'en', ...options })
const ids = (query: string, options?: Partial<SearchOptions>) => find(query, options).results.map(({ id }) => id)

/** What errors, logs and accidents are made of; a lone half of a surrogate pair among it. */
const odd = fc.constantFrom(
  ...'{}[]"\\\'<>=&?%#:/_-.+ \n\t\0aåe\u0301K漢1200😀',
  '\ud800',
  'error_',
  'message',
  '%E5',
  '\\u00e5',
)

describe('a search', () => {
  it('shows an entry once, in the language of the reader', () => {
    const results = find('förnyelsetoken', { locale: 'sv' }).results
    expect(results.map(({ href }) => href)).toEqual(['/sv/dictionary/refresh-token'])
    expect(find('förnyelsetoken').results[0]).toMatchObject({ href: '/en/dictionary/refresh-token', locale: 'en' })
  })

  it('says by which other name the entry was found', () => {
    expect(find('förnyelsetoken').results[0]?.alias).toEqual({ text: 'förnyelsetoken', marks: [[0, 14]] })
    expect(find('refresh token').results[0]?.alias).toBeUndefined()
  })

  it('puts what exists in the language of the reader before its equals in the other', () => {
    expect(ids('zebra')).toEqual(['guides/only-here', 'guides/bara-har'])
    expect(ids('zebra', { locale: 'sv' })).toEqual(['guides/bara-har', 'guides/only-here'])
  })

  it('puts the letter that was typed before its likeness without or with other marks', () => {
    expect(ids('fär', { locale: 'sv' })).toEqual(['faq/estates', 'faq/animals', 'faq/travel'])
    expect(ids('far', { locale: 'sv' })).toEqual(['faq/animals', 'faq/travel', 'faq/estates'])
  })

  it('finds the same for composed and decomposed letters', () => {
    expect(ids('förnyelse'.normalize('NFD'))).toEqual(ids('förnyelse'))
  })

  it('finds the exact message of an error, which stands in the table alone', () => {
    expect(ids('Kunde inte hitta konto')[0]).toBe('errors/2001304')
  })

  it('takes code and message out of a pasted answer', () => {
    const found = find('{"ErrorInformation":{"error":1,"message":"Kunde inte hitta konto","code":2001304}}')
    expect(found).toMatchObject({
      pasted: true,
      asked: '2001304 Kunde inte hitta konto',
      results: [{ id: 'errors/2001304' }],
    })
  })

  it('leads to the section that holds the words', () => {
    const [first] = find('31 days', { texts: buildTexts(pages, 'en') }).results
    expect(first).toMatchObject({
      href: '/en/dictionary/refresh-token#more',
      section: { id: 'more', title: { text: 'More about it' } },
      excerpt: { text: 'Lives for 31 days.', marks: [[10, 17]] },
    })
  })

  it('is no dead end: what matches nothing gets the nearest entries, and says so', () => {
    const found = find('refersch-tocken')
    expect(found.quality).toBe('nearest')
    expect(found.results[0]?.id).toBe('dictionary/refresh-token')
    expect(find('qqqq').results.length).toBeGreaterThan(0)
  })

  it('finds nothing for nothing', () => {
    expect(find('  ')).toEqual({ asked: '', pasted: false, quality: 'match', results: [] })
  })

  it('answers as one types: each longer beginning still leads to the word', () => {
    for (let end = 4; end <= 'förnyelsetoken'.length; end += 1) {
      expect(ids('förnyelsetoken'.slice(0, end))[0], 'förnyelsetoken'.slice(0, end)).toBe('dictionary/refresh-token')
    }
  })

  it('takes anything that can be typed or pasted', () => {
    const texts = buildTexts(pages, 'en')
    fc.assert(
      fc.property(fc.string({ unit: odd, maxLength: 100 }), (text) => {
        const { results } = find(text, { texts })
        return results.every(({ title, excerpt }) =>
          [title, excerpt].every(
            (each) => each?.marks.every(([start, end]) => start < end && end <= each.text.length) ?? true,
          ),
        )
      }),
    )
  })
})

it('groups come by their best result', () => {
  const groups = grouped(find('konto zebras refresh').results)
  expect(new Set(groups.map(({ kind }) => kind)).size).toBe(groups.length)
  const best = groups.map(({ results }) => results[0]?.score ?? 0)
  expect(best).toEqual([...best].sort((a, b) => b - a))
})
