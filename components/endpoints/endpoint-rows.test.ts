import { expect, test } from 'vitest'
import { endpoints } from '@/lib/fortnox/endpoints.table'
import { scopes } from '@/lib/fortnox/scopes.table'
import { endpointGroups } from './endpoint-rows'

const rows = endpointGroups().flatMap((group) => group.rows)

test('the look-up holds every operation and every path of the published description', () => {
  // Facts §4.3.
  expect(endpoints).toHaveLength(377)
  expect(rows.flatMap(({ methods }) => methods)).toHaveLength(377)
  expect(rows).toHaveLength(233)
})

test('every address stands once, under one scope', () => {
  expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length)
})

test('an address whose scope no source names says which two it may be', () => {
  const unknown = endpointGroups().find(({ scope }) => scope === null)?.rows ?? []
  expect(unknown.length).toBeGreaterThan(0)
  for (const { path, level, candidates } of unknown) {
    const known = candidates?.filter((id) => id in scopes)
    expect(known, path).toHaveLength(2)
    expect(level, path).toBe('assumed')
  }
})
