import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ContentFile } from './page'

/** Beside contentlayer's own cache, and thrown away with it. */
const note = '.contentlayer/.cache/checked'

/** What the check would see: every file, and `rules`, which names the check and the tables themselves. */
function seen(files: readonly ContentFile[], rules: string): string {
  const hash = createHash('sha256').update(rules)
  for (const { path, text } of files) hash.update(`\0${path}\0${text}`)
  return hash.digest('hex')
}

/** Whether the last check that found nothing saw just this. */
export function isChecked(files: readonly ContentFile[], rules: string, file = note): boolean {
  try {
    return readFileSync(file, 'utf8') === seen(files, rules)
  } catch {
    return false
  }
}

export function noteChecked(files: readonly ContentFile[], rules: string, file = note): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, seen(files, rules))
}
