import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { presentChromium } from './find-chromium.mjs'

let folder
const program = (name, code) => {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\nexit ${code}\n`)
  chmodSync(path, 0o755)
  return path
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppla-programs-'))
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`)
  vi.stubEnv('CHROMIUM_PATH', '')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the Chromium that CHROMIUM_PATH names comes before an installed one', () => {
  program('chromium', 0)
  const named = program('named', 0)
  vi.stubEnv('CHROMIUM_PATH', named)
  expect(presentChromium()).toBe(named)
})

test('a CHROMIUM_PATH that names nothing, or nothing that runs, is an error and not passed over', () => {
  program('chromium', 0)
  for (const path of [join(folder, 'nothing'), program('broken', 1)]) {
    vi.stubEnv('CHROMIUM_PATH', path)
    expect(() => presentChromium()).toThrow(path)
  }
})

test('an installed Chromium that does not run is passed over', () => {
  program('chromium', 1)
  const chrome = program('google-chrome', 0)
  vi.stubEnv('PATH', folder)
  expect(presentChromium()).toBe(chrome)
})
