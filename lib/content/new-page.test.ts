import { expect, test } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { checkContent } from './check'
import { kinds } from './kinds'
import { newPage } from './new-page'
import { readContentFiles } from './read-files'

/** An error and a scope have one page each, named by the tables. */
const slugs = {
  dictionary: 'a-new-page',
  faq: 'a-new-page',
  guides: 'a-new-page',
  errors: '2000310',
  scopes: 'bookkeeping',
}

test('a new page of each kind passes the content check as it is, in both languages', () => {
  const made = kinds.flatMap((kind) =>
    locales.map((locale) => ({
      path: `content/${locale}/${kind}/${slugs[kind]}.mdx`,
      text: newPage(kind, slugs[kind], locale, '2026-11-24'),
    })),
  )
  const paths = made.map(({ path }) => path)
  const others = readContentFiles(process.cwd()).filter(({ path }) => !paths.includes(path))
  expect(checkContent([...others, ...made]).filter(({ file }) => paths.includes(file))).toEqual([])
})
