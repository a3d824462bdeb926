import { expect, test } from 'vitest'
import { contradictions } from '@/lib/fortnox/contradictions.table'
import { fidelityAnchors, rowAnchor, securityAnchors } from '@/lib/ledgers/anchors'
import { fidelitySections } from './fidelity-sections'
import type { Reader } from './ledger'

const keys = ((key: string) => key) as unknown as Reader['t'] & Reader['portal']
const sections = fidelitySections({ locale: 'en', t: keys, portal: keys })
const rows = sections.flatMap((section) => section.rows)

test('every row has an anchor of its own, and no part has the anchor of a row', () => {
  const ids = [...sections, ...rows].map(({ id }) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test('what content may link to is what is there', () => {
  const differing = Object.keys(contradictions).map((id) => rowAnchor('differ', id))
  expect([...differing, ...rows.map(({ id }) => id)].sort()).toEqual([...fidelityAnchors].sort())
  expect(securityAnchors).toContain('S27')
})

test('every row about what is simulated says how we know', () => {
  const own = ['missing', 'clients', 'not-simulated']
  const silent = sections
    .filter(({ id }) => !own.includes(id))
    .flatMap((section) => section.rows.filter(({ evidence }) => !evidence))
  expect(silent).toEqual([])
})
