import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'
import { codeIn } from '@/lib/testing/page-code'
import { readContentFiles } from './read-files'

/** What is wrong with a piece of TypeScript that may return and await as if it stood in a function. */
function slips(code: string): string[] {
  const imports = code.match(/^import [^\n]*$/gm) ?? []
  const rest = code.replace(/^import [^\n]*$/gm, '').replace(/^export /gm, '')
  const { errors } = parseSync('page.ts', `${imports.join('\n')}\nasync function page() {\n${rest}\n}`)
  return errors.map(({ message }) => message)
}

test('the TypeScript in every page can be parsed', () => {
  const pages = readContentFiles(process.cwd()).filter(({ text }) => text.includes('```ts'))
  const found = pages.flatMap(({ path, text }) =>
    codeIn(text)
      .filter(({ lang }) => lang === 'ts')
      .map(({ code, section }) => ({ where: `${path}#${section}`, slips: slips(code) })),
  )
  expect(found.length).toBeGreaterThan(100)
  expect(found.filter((each) => each.slips.length > 0)).toEqual([])
})

test('a slip in TypeScript is seen', () => {
  expect(slips('const answer = await fetch(')).not.toEqual([])
  expect(slips("import { a } from 'b'\nif (!a) return page('x')")).toEqual([])
})

/** Code without what a reader of another language reads otherwise: its comments and its texts. */
const bones = (code: string) =>
  code.replace(/'[^'\n]*'|"[^"\n]*"|`[^`]*`|\/\*[\s\S]*?\*\/|(\/\/|#).*/g, '').replace(/[ \t]+$/gm, '')

test('a page has the same code in both languages, but for comments and texts', () => {
  const files = readContentFiles(process.cwd()).filter(({ text }) => text.includes('```'))
  const english = new Map(files.map(({ path, text }) => [path, codeIn(text)]))
  const pairs = files.flatMap(({ path, text }) => {
    const original = english.get(path.replace('content/sv/', 'content/en/'))
    return path.startsWith('content/sv/') && original ? [{ path, own: codeIn(text), original }] : []
  })
  expect(pairs.length).toBeGreaterThan(50)
  for (const { path, own, original } of pairs)
    expect(
      own.map(({ code }) => bones(code)),
      path,
    ).toEqual(original.map(({ code }) => bones(code)))
})
