import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { testNames } from '@/lib/testing/test-names'
import { type SecurityRule, securityRules } from './security.table'

const rules: [string, SecurityRule][] = Object.entries(securityRules)

test('every rule from S01 to S46 is there once, in order', () => {
  const expected = Array.from({ length: 46 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`)
  expect(rules.map(([id]) => id)).toEqual(expected)
})

test('every test that a rule names is there, in that file and by that very name', () => {
  const known = new Map<string, readonly string[]>()
  const namesIn = (file: string) => {
    const names = known.get(file) ?? (existsSync(file) ? testNames(file, readFileSync(file, 'utf8')) : [])
    known.set(file, names)
    return names
  }
  const missing = rules.flatMap(([id, { tests }]) =>
    tests.filter(({ file, name }) => !namesIn(file).includes(name)).map(({ file, name }) => `${id}: ${file}: ${name}`),
  )
  expect(missing).toEqual([])
})

test('every rule that is met or relaxed is proved by a test', () => {
  expect(rules.filter(([, { status, tests }]) => status !== 'not-applicable' && tests.length === 0)).toEqual([])
})

test('a rule that is relaxed says for whose sake, and no other does', () => {
  const wrong = rules.filter(([, { status, relaxedFor }]) => (status === 'relaxed') !== (relaxedFor !== undefined))
  expect(wrong).toEqual([])
})

test('every rule says in both languages what it asks and how it is kept, and where it comes from', () => {
  for (const [id, { title, how, references }] of rules) {
    for (const text of [title.en, title.sv]) expect(text, id).toMatch(/^\S.*[^.\s]$/)
    for (const text of [how.en, how.sv]) expect(text, id).toMatch(/^\S.*\.$/)
    for (const reference of references) expect(reference, id).toMatch(/^(RFC \d{4} §\d+(\.\d+)*|OWASP .+)$/)
  }
})
