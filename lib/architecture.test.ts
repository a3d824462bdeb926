import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'
import { closed, house } from './testing/house.table'

const needsServer = /^(node:|pg$|kysely|next-auth$|@photostructure\/|oauth4webapi$|contentlayer)/

interface Import {
  readonly file: string
  /** What it leads to: a path of the project, or a package's name. */
  readonly target: string
  readonly inProject: boolean
  readonly typeOnly: boolean
}

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)
const bare = (path: string) => path.replace(/\.(tsx?|mjs)$/, '')
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || within(file, 'lib/testing')

function roomOf(path: string): string | undefined {
  const rooms = [...Object.keys(house), 'content/messages', '.contentlayer', 'lib/testing']
  return rooms.filter((room) => within(bare(path), room)).sort((a, b) => b.length - a.length)[0]
}

function resolve(file: string, specifier: string): string | undefined {
  const path = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('contentlayer/generated')
      ? '.contentlayer/generated'
      : specifier.startsWith('.')
        ? normalize(join(dirname(file), specifier))
        : undefined
  if (path === undefined) return undefined
  const candidates = [path, ...['.ts', '.tsx', '.mjs', '.json', '/index.ts'].map((ending) => path + ending)]
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile()) ?? path
}

/** Every import of `code`: `import`, `export … from` and `import()`; of a template only what stands before its first hole. */
function importsOf(file: string, code: string): Import[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, code).module
  const found = [
    ...staticImports.map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...staticExports
      .flatMap(({ entries }) => entries)
      .flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ specifier: moduleRequest.value, typeOnly: isType }] : [],
      ),
    ...dynamicImports.map(({ moduleRequest }) => ({
      specifier: code.slice(moduleRequest.start + 1, moduleRequest.end - 1).replace(/\$\{.*$/s, ''),
      typeOnly: false,
    })),
  ]
  return found.map(({ specifier, typeOnly }) => {
    const path = resolve(file, specifier)
    return { file, target: path ?? specifier, inProject: path !== undefined, typeOnly }
  })
}

/** What is wrong with `found`, in words that name the file and the import, or undefined. */
function objection({ file, target, inProject, typeOnly }: Import): string | undefined {
  const name = roomOf(file)
  const room = name === undefined ? undefined : house[name]
  if (name === undefined || room === undefined) return undefined
  if (!inProject) {
    const refused = room.packages === 'none' || (room.packages === 'browser' && !typeOnly && needsServer.test(target))
    return refused ? `${file} imports ${target}: ${name} may import no such package` : undefined
  }
  const to = roomOf(target) ?? dirname(target)
  if (to === name) return undefined
  const shut = closed.filter((folder) => within(bare(target), folder))
  const allowed = room.may.some((folder) => within(bare(target), folder) && shut.every((door) => within(folder, door)))
  if (allowed) return undefined
  return `${file} imports ${target}: ${name} may import ${room.may.join(', ') || 'nothing outside itself'}`
}

/** The files of each ring of imports; types are gone when a program runs, so they close no ring. */
function cycles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>()
  for (const { file, target, inProject, typeOnly } of imports) {
    if (inProject && !typeOnly) next.set(file, [...(next.get(file) ?? []), target])
  }
  const done = new Set<string>()
  const rings: string[] = []
  const visit = (file: string, path: readonly string[]) => {
    const start = path.indexOf(file)
    if (start >= 0) rings.push([...path.slice(start), file].join(' → '))
    if (start >= 0 || done.has(file)) return
    for (const target of next.get(file) ?? []) visit(target, [...path, file])
    done.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return rings
}

const files = ['app', 'components', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
)
const imports = files.flatMap((file) => importsOf(file, readFileSync(file, 'utf8')))

test('every import goes in the direction that the house allows', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(imports.filter(({ file }) => !isTest(file)).flatMap((found) => objection(found) ?? [])).toEqual([])
})

test('no file imports itself through others', () => {
  expect(cycles(imports)).toEqual([])
})

test('a wrong direction is named whatever way it is written', () => {
  const wrong = [
    ['lib/simulator/core/x.ts', "import { Store } from '../store/store'"],
    ['lib/simulator/core/x.ts', "export * from '@/lib/simulator/http/context'"],
    ['lib/simulator/core/x.ts', "import { createHash } from 'node:crypto'"],
    ['lib/fortnox/x.ts', "const y = import('@/lib/i18n/locales')"],
    ['lib/search/x.ts', "import { allTerms } from 'contentlayer/generated'"],
    ['app/x.tsx', "import { decide } from '@/lib/simulator/core/grant'"],
    ['components/x.tsx', "import type { Store } from '@/lib/simulator/store/store'"],
    ['components/x.tsx', "import { readFile } from 'node:fs/promises'"],
  ] as const
  for (const [file, code] of wrong) {
    expect(importsOf(file, code).map(objection), `${file}: ${code}`).toEqual([expect.stringContaining(file)])
  }
})

test('a ring of imports is named by its files', () => {
  const step = (file: string, target: string) => ({ file, target, inProject: true, typeOnly: false })
  expect(cycles([step('a', 'b'), step('b', 'c'), step('c', 'a')])).toEqual(['a → b → c → a'])
  expect(cycles([step('a', 'b'), step('b', 'c'), { ...step('c', 'a'), typeOnly: true }])).toEqual([])
})
