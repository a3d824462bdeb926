import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isChecked, noteChecked } from './checked'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppla-checked-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const page = { path: 'content/en/faq/x.mdx', text: 'words' }

test('content is checked again when a page or a rule changed, and only then', () => {
  const note = join(folder, 'cache', 'checked')
  expect(isChecked([page], 'rules', note)).toBe(false)
  noteChecked([page], 'rules', note)
  expect(isChecked([page], 'rules', note)).toBe(true)
  expect(isChecked([{ ...page, text: 'other words' }], 'rules', note)).toBe(false)
  expect(isChecked([{ ...page, path: 'content/sv/faq/x.mdx' }], 'rules', note)).toBe(false)
  expect(isChecked([page, { ...page, path: 'content/sv/faq/x.mdx' }], 'rules', note)).toBe(false)
  expect(isChecked([page], 'other rules', note)).toBe(false)
})
