import { describe, expect, it } from 'vitest'
import { rowsInPlay, scopeIds, scopeRows } from './scope-matrix'

const rows = scopeRows({
  onApp: ['companyinformation', 'bookkeeping', 'order'],
  asked: ['companyinformation'],
  granted: ['companyinformation'],
  inToken: ['companyinformation', 'invoice'],
  licences: ['integration', 'order'],
  needed: 'bookkeeping',
})
const row = (scope: string) => rows.find((one) => one.scope === scope)

describe('the scope matrix', () => {
  it('has a row for every scope of the table', () => {
    expect(rows.map(({ scope }) => scope)).toEqual(scopeIds)
  })

  it('shows each gate by itself', () => {
    expect(row('bookkeeping')).toMatchObject({
      onApp: true,
      asked: false,
      granted: false,
      inToken: false,
      licence: 'missing',
      needed: true,
    })
    expect(row('companyinformation')).toMatchObject({
      onApp: true,
      asked: true,
      granted: true,
      inToken: true,
      licence: 'any',
    })
    expect(row('order')).toMatchObject({ onApp: true, asked: false, licence: 'held' })
  })

  it('keeps open what is not known yet', () => {
    const [first] = scopeRows({ onApp: [], asked: null, granted: null, inToken: null, licences: null, needed: null })
    expect(first).toMatchObject({ asked: null, granted: null, inToken: null })
  })

  it('puts what is needed, asked for or granted before the rest', () => {
    expect(rowsInPlay(rows).map(({ scope }) => scope)).toEqual(['bookkeeping', 'companyinformation', 'invoice'])
  })
})
