import { describe, expect, it } from 'vitest'
import { createTermList } from './term-list'

const terms = createTermList(['får', 'far', 'faktur', 'fakturanummer', 'token', 'tokyo', 'konto', 'kontoplan'])

describe('the terms of an index', () => {
  it('are the same when their letters differ by marks alone', () => {
    expect([...terms.same('far')].sort()).toEqual(['far', 'får'])
  })

  it('are found by their beginning, the shortest first', () => {
    expect(terms.beginningWith('fa', 9)).toEqual(['får', 'far', 'faktur', 'fakturanummer'])
    expect(terms.beginningWith('konto', 9)).toEqual(['kontoplan'])
    expect(terms.beginningWith('x', 9)).toEqual([])
  })

  it('are found when they are misspelt, the nearest first', () => {
    expect(terms.near('toke', 2, 9)).toEqual([
      { term: 'token', distance: 1 },
      { term: 'tokyo', distance: 2 },
    ])
  })
})
