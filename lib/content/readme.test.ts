import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { components } from './components.table'
import { fieldsOf } from './fields'
import { figures } from './figures.table'
import { namedPages } from './internal-link'
import { namedEndpoints } from './named-endpoints.table'

const readme = readFileSync(fileURLToPath(new URL('../../content/README.md', import.meta.url)), 'utf8')

test.each([
  ['kind', Object.keys(fieldsOf)],
  ['field', Object.values(fieldsOf).flatMap((fields) => Object.keys(fields))],
  ['choice', Object.values(fieldsOf).flatMap(({ group }) => (group?.type === 'enum' ? group.options : []))],
  ['endpoint', Object.keys(namedEndpoints)],
  ['figure', Object.keys(figures)],
  ['page', Object.keys(namedPages)],
])('writers are told of every %s', (_, names) => {
  expect(names.filter((name) => !readme.includes(`\`${name}`) && !readme.includes(`| ${name} |`))).toEqual([])
})

test('writers are told of every component', () => {
  expect(Object.keys(components).filter((name) => !readme.includes(`\`<${name}`))).toEqual([])
})
