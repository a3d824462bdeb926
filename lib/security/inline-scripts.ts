import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g

/** The CSP sources of the inline scripts in `html`. */
export function hashesOf(html: string): string[] {
  const scripts = [...html.matchAll(inlineScript)].map(([, body = '']) => body)
  return [...new Set(scripts)].map(hashOf)
}

export function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}

/**
 * The inline scripts of the static pages of this build. A static page cannot carry a nonce, so each of its scripts is named by its
 * hash, read once from the file that Next serves.
 */
export function prerenderedPages(folder: string): { hashes(path: string): readonly string[] | null } {
  const known = new Map<string, readonly string[]>()
  return {
    /** Null where the build made no such page. Only found ones are kept, so that nobody fills the memory with made-up paths. */
    hashes(path) {
      const kept = known.get(path)
      if (kept) return kept
      if (!/^(?:\/[a-z0-9_-]+)+$/i.test(path)) return null
      try {
        const found = hashesOf(readFileSync(join(folder, `${path}.html`), 'utf8'))
        known.set(path, found)
        return found
      } catch {
        return null
      }
    },
  }
}
