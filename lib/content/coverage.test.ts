import { expect, test } from 'vitest'
import { credentials } from '@/lib/fortnox/credentials.table'
import { scopes } from '@/lib/fortnox/scopes.table'
import { locales } from '@/lib/i18n/locales'
import { readContentFiles } from './read-files'

const paths = readContentFiles(process.cwd()).map(({ path }) => path)
const without = (ids: readonly string[]) =>
  locales.flatMap((locale) => ids.map((id) => `content/${locale}/${id}.mdx`)).filter((path) => !paths.includes(path))

test('every scope has a page of its own', () => {
  expect(without(Object.keys(scopes).map((id) => `scopes/${id}`))).toEqual([])
})

test('every credential has a dictionary entry, which its chip links to', () => {
  expect(without(Object.values(credentials).map(({ term }) => `dictionary/${term}`))).toEqual([])
})
