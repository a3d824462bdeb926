import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { transform } from 'esbuild'
import { onTestFinished } from 'vitest'

export interface PageCode {
  readonly lang: string
  readonly code: string
  /** The anchor of the section that it stands in; empty before the first. */
  readonly section: string
}

/** The code that stands in a page, in its order. */
export function codeIn(text: string): PageCode[] {
  let section = ''
  return [...text.matchAll(/^## .*\{#([\w-]+)\}$|^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, anchor, lang, code]) => {
    section = anchor ?? section
    return lang !== undefined && code !== undefined ? [{ lang, code, section }] : []
  })
}

/** The TypeScript of a page, or of some of its sections, as one module. */
export function moduleOf(page: string, sections?: readonly string[]): string {
  return codeIn(readFileSync(`content/en/${page}.mdx`, 'utf8'))
    .filter(({ lang, section }) => lang === 'ts' && (sections?.includes(section) ?? true))
    .map(({ code }) => code)
    .join('\n')
}

/** TypeScript of pages as a file that Node runs, where packages are found. It is gone when the test has ended. */
export async function programOf(name: string, code: string): Promise<string> {
  const file = resolve(`node_modules/.cache/koppla/${name}-${randomUUID()}.mjs`)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, (await transform(code, { loader: 'ts', format: 'esm', target: 'node20' })).code)
  onTestFinished(() => rm(file, { force: true }))
  return file
}
