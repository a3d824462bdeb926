import { expect, test } from 'vitest'
import { credentials } from '@/lib/fortnox/credentials.table'
import { errorIds } from '@/lib/fortnox/errors'
import { scopes } from '@/lib/fortnox/scopes.table'
import { locales } from '@/lib/i18n/locales'
import { scenarios } from '@/lib/simulator/core/scenarios.table'
import { readContentFiles } from './read-files'

const paths = readContentFiles(process.cwd()).map(({ path }) => path)
const without = (ids: readonly string[]) =>
  locales.flatMap((locale) => ids.map((id) => `content/${locale}/${id}.mdx`)).filter((path) => !paths.includes(path))

test('every scope has a page of its own', () => {
  expect(without(Object.keys(scopes).map((id) => `scopes/${id}`))).toEqual([])
})

test('every error of the tables has a page of its own', () => {
  expect(without(errorIds.map((id) => `errors/${id}`))).toEqual([])
})

test('every credential has a dictionary entry, which its chip links to', () => {
  expect(without(Object.values(credentials).map(({ term }) => `dictionary/${term}`))).toEqual([])
})

test('every scenario of the sandbox is what some page is about, and that page offers it', () => {
  const shown = readContentFiles(process.cwd()).flatMap(({ text }) => /^scenarios: (.+)$/m.exec(text)?.[1] ?? [])
  expect(Object.keys(scenarios).filter((id) => !shown.some((ids) => ids.includes(`"${id}"`)))).toEqual([])
})
