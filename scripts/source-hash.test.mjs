import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourceHash } from './source-hash.mjs'

let root
const write = (path, text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'koppla-sources-'))
  write('content/en/faq/a.mdx', 'a')
  write('lib/env.ts', 'b')
})
afterEach(() => rmSync(root, { recursive: true }))

test.each([
  'lib/env.ts',
  'content/en/faq/a.mdx',
  'content/en/faq/new.mdx',
  '.env',
  'public/icon.svg',
  'package-lock.json',
])('a change to %s makes the build stale', (path) => {
  const before = sourceHash(root)
  write(path, 'changed')
  expect(sourceHash(root)).not.toBe(before)
})

test('a file that moves makes the build stale', () => {
  const before = sourceHash(root)
  rmSync(join(root, 'lib/env.ts'))
  write('lib/settings.ts', 'b')
  expect(sourceHash(root)).not.toBe(before)
})

test.each([
  '.data/koppla.db',
  '.next/BUILD_ID',
  'node_modules/x/y.js',
  'test-results/a.zip',
  'lib/env.test.ts',
  'README.md',
])('a change to %s does not', (path) => {
  const before = sourceHash(root)
  write(path, 'changed')
  expect(sourceHash(root)).toBe(before)
})

test('another date of the same content does not', () => {
  const before = sourceHash(root)
  utimesSync(join(root, 'lib/env.ts'), 0, 0)
  expect(sourceHash(root)).toBe(before)
})
