import { describe, expect, it } from 'vitest'
import type { Found, Result } from '@/lib/search/query'
import { movedTo, optionGroups } from './options'

const result = (id: Result['id'], kind: Result['kind']): Result => ({
  id,
  kind,
  href: `/en/${id}`,
  locale: 'en',
  score: 1,
  title: { text: id, marks: [] },
})
const found: Found = {
  asked: 'a & b',
  pasted: false,
  quality: 'match',
  results: [result('faq/one', 'faq'), result('errors/2', 'errors'), result('faq/three', 'faq')],
}

describe('the lines of the palette', () => {
  it('are grouped by kind, and end with the way to all results', () => {
    const groups = optionGroups('a & b', found, 'en')
    expect(groups.map(({ name, options }) => [name, options.length])).toEqual([
      ['faq', 2],
      ['errors', 1],
      ['all', 1],
    ])
    expect(groups.at(-1)?.options[0]?.href).toBe('/en/search?q=a+%26+b')
  })

  it('have ids of their own', () => {
    const ids = optionGroups('a & b', found, 'en').flatMap(({ options }) => options.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('lead somewhere even when half a letter was typed', () => {
    expect(optionGroups('', { ...found, results: [], asked: '\ud800' }, 'en')[0]?.options[0]?.href).toBe(
      '/en/search?q=%EF%BF%BD',
    )
  })

  it('begin with the diagnosis of what was pasted, even when nothing in it can be sought', () => {
    const pasted = { ...found, pasted: true }
    expect(optionGroups('HTTP/1.1 400\n', pasted, 'en')[0]?.options[0]?.href).toBe('/en/diagnose#HTTP%2F1.1%20400%0A')
    const secret = optionGroups('x', { ...pasted, asked: '', results: [] }, 'en')
    expect(secret.map(({ name }) => name)).toEqual(['diagnose'])
  })

  it('end with the place to paste an error when nothing matches', () => {
    const last = optionGroups('qq', { ...found, quality: 'nearest' }, 'en').at(-1)
    expect(last?.options.map(({ href }) => href)).toEqual(['/en/diagnose', '/en/search?q=a+%26+b'])
  })

  it('are examples while nothing is asked, and none while the index is on its way', () => {
    expect(optionGroups('', { ...found, asked: '' }, 'en').map(({ name }) => name)).toEqual(['examples'])
    expect(optionGroups('', undefined, 'en')).toEqual([])
  })
})

describe('the keys of the palette', () => {
  it('go round, and to both ends', () => {
    expect(movedTo('ArrowDown', 0, 3)).toBe(1)
    expect(movedTo('ArrowDown', 2, 3)).toBe(0)
    expect(movedTo('ArrowUp', 0, 3)).toBe(2)
    expect(movedTo('Home', 2, 3)).toBe(0)
    expect(movedTo('End', 0, 3)).toBe(2)
  })

  it('leave other keys and an empty list alone', () => {
    expect(movedTo('a', 0, 3)).toBeUndefined()
    expect(movedTo('ArrowDown', 0, 0)).toBeUndefined()
  })
})
