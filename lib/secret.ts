import { hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The portal's own secret: the configured one, else one that is generated at the first start and kept beside the database,
 * readable by its owner only. Written to a draft and linked, so that two processes that start at once agree.
 */
export function portalSecret(configured: string | null, dataFolder: string): string {
  if (configured !== null) return configured
  const file = join(dataFolder, 'secret')
  try {
    return readFileSync(file, 'utf8')
  } catch {
    mkdirSync(dataFolder, { recursive: true })
    const draft = join(dataFolder, `secret.${process.pid}.${randomBytes(4).toString('hex')}`)
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 })
    chmodSync(draft, 0o600)
    try {
      linkSync(draft, file)
    } catch {
      // Another process was first: its secret counts.
    } finally {
      rmSync(draft)
    }
    return readFileSync(file, 'utf8')
  }
}

/** A key of 32 bytes for one use, derived from the secret (RFC 5869). */
export function keyFor(secret: string, use: 'seal' | 'session'): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'koppla', use, 32))
}
