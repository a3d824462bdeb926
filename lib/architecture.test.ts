import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'

interface Room {
  /** The rooms whose files it may import, beside its own. */
  readonly may: readonly string[]
  /** `none`: no package at all. `browser`: none that needs a server. */
  readonly packages?: 'none' | 'browser'
}

/** The parts of the sandbox that its page and its server share. */
const sandboxView = [
  'lib/sandbox/state',
  'lib/sandbox/api',
  'lib/sandbox/steps.table',
  'lib/sandbox/walk',
  'lib/sandbox/view',
]
/** The parts of feedback that its pages and its server share. */
const feedbackView = [
  'lib/feedback/feedback',
  'lib/feedback/filter',
  'lib/feedback/known-page',
  'lib/feedback/owners-list',
  'lib/feedback/trap',
]
/** What the two ledgers tell of the simulator. */
const ledgerTables = [
  'lib/simulator/core/policy.table',
  'lib/simulator/core/webhook',
  'lib/simulator/oauth-behaviours.table',
  'lib/simulator/not-simulated.table',
  'lib/simulator/security.table',
  'lib/simulator/clients/clients.table',
  'lib/simulator/api',
]
const simulatorParts = ['lib/simulator/secrets', 'lib/simulator/mint', 'lib/simulator/store/store', 'lib/simulator/api']

/** Who may import whom. A file belongs to the room with the longest path that begins its own. */
const house: Record<string, Room> = {
  app: {
    may: ['components', 'content/messages', 'lib', 'package.json'],
  },
  components: {
    may: [
      'components/ui',
      'lib/fortnox',
      'lib/i18n',
      'lib/content',
      'lib/data',
      'lib/search',
      'lib/diagnose',
      'lib/source-file',
      ...feedbackView,
      ...sandboxView,
    ],
    packages: 'browser',
  },
  'components/sandbox': {
    may: ['components', 'lib/fortnox', 'lib/i18n', 'lib/simulator/core', ...sandboxView],
    packages: 'browser',
  },
  'components/ledgers': {
    may: ['components', 'lib/fortnox', 'lib/i18n', 'lib/content', 'lib/ledgers', ...ledgerTables],
    packages: 'browser',
  },
  'components/markdown': {
    may: ['components', 'lib/fortnox', 'lib/i18n', 'lib/content', 'lib/data', 'lib/kept'],
    packages: 'browser',
  },
  'components/ui': { may: ['lib/fortnox', 'lib/i18n'], packages: 'browser' },
  lib: { may: ['lib', 'lib/db', 'package.json'] },
  'lib/mount': { may: ['lib', 'lib/simulator/http/held-requests'] },
  'lib/feedback': { may: ['lib', 'lib/db'] },
  'lib/auth': { may: ['lib', 'lib/db'] },
  'lib/sandbox': {
    may: ['lib', 'lib/db', 'lib/simulator/core', 'lib/simulator/http/params', 'lib/simulator/http/held-requests'],
  },
  'lib/fortnox': { may: [], packages: 'none' },
  'lib/i18n': { may: ['content/messages'] },
  'lib/content': {
    may: [
      'lib/fortnox',
      'lib/i18n',
      'lib/ledgers',
      'lib/simulator/core',
      'content/samples.json',
      'content/changes.json',
    ],
  },
  'lib/content/source': { may: ['lib/content', 'lib/fortnox', 'lib/i18n', 'lib/simulator/core', '.contentlayer'] },
  'lib/content/lessons': { may: ['lib/content/source', 'lib/i18n'] },
  'lib/ledgers': { may: ['lib/fortnox', ...ledgerTables], packages: 'browser' },
  'lib/search': { may: ['lib/fortnox', 'lib/i18n', 'lib/content'] },
  'lib/diagnose': { may: ['lib/fortnox', 'lib/i18n', 'lib/simulator/core'], packages: 'browser' },
  'lib/data': { may: ['lib/fortnox', 'lib/i18n', 'lib/content'] },
  'lib/feed': { may: ['lib/i18n', 'lib/content'] },
  'lib/mcp': { may: ['lib'] },
  'lib/samples': { may: ['lib/content', 'lib/fortnox', 'lib/simulator', 'lib/simulator/core', 'lib/simulator/http'] },
  'lib/db': { may: [] },
  'lib/env': { may: ['lib/fortnox'] },
  'lib/simulator': { may: ['lib/fortnox', 'lib/simulator', 'lib/simulator/core', 'lib/simulator/http', 'lib/db'] },
  'lib/simulator/core': { may: ['lib/fortnox'], packages: 'none' },
  'lib/simulator/api': { may: ['lib/fortnox', 'lib/simulator/core'] },
  'lib/simulator/http': { may: ['lib/fortnox', 'lib/simulator/core', ...simulatorParts] },
  'lib/simulator/control': { may: ['lib/fortnox', 'lib/simulator/core', 'lib/simulator/http', ...simulatorParts] },
  'lib/simulator/store': { may: ['lib/fortnox', 'lib/simulator/core', 'lib/simulator/store/store', 'lib/db'] },
  'lib/simulator/store/store': { may: ['lib/fortnox', 'lib/simulator/core'], packages: 'none' },
  'lib/simulator/secrets': { may: ['lib/simulator/core'] },
  'lib/simulator/mint': { may: ['lib/simulator/core', 'lib/simulator/http/access-token', 'lib/simulator/secrets'] },
  ...Object.fromEntries(
    sandboxView.map((room) => [
      room,
      {
        may: ['lib/fortnox', 'lib/i18n', 'lib/simulator/core', 'lib/simulator/api', ...sandboxView],
        packages: 'browser',
      },
    ]),
  ),
}

/** Open to those alone who name them: that `lib` may be read does not open these. */
const closed = ['.contentlayer', 'lib/testing', 'lib/simulator/core', 'lib/simulator/http', 'lib/db']

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
