import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { entries } from '@/lib/content/source'
import { locales } from '@/lib/i18n/locales'
import { sourceFile } from './source-file'

const path = 'content/sv/faq/invalid-client.mdx'

it.each([
  'git+https://github.com/owner/koppla.git',
  'https://github.com/owner/koppla.git',
  'https://github.com/owner/koppla/',
  'github:owner/koppla',
  'owner/koppla',
])('a page’s file is found at the repository that package.json names: %s', (url) => {
  const href = `https://github.com/owner/koppla/blob/HEAD/${path}`
  expect(sourceFile(path, { repository: { url } })).toEqual({ path, href })
  expect(sourceFile(path, { repository: url }).href).toBe(href)
})

it.each([
  undefined,
  '',
  'git@github.com:owner/koppla.git',
  'javascript:alert(1)',
  { url: 'http://example.com/koppla' },
])('without an https address there is the path alone: %j', (repository) => {
  expect(sourceFile(path, repository === undefined ? {} : { repository })).toEqual({ path, href: undefined })
})

it('every entry has its file where the portal says', () => {
  for (const { file } of locales.flatMap((locale) => entries(locale))) expect(existsSync(file), file).toBe(true)
})
