import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Encrypts what the sandbox keeps for a visitor: client secret, tokens, world keys (C17). */
export interface Sealer {
  /** `purpose` binds the text to its place: it opens nowhere else. */
  seal(text: string, purpose: string): string
  /** The text, or undefined where it was sealed with another key, for another purpose, or changed. */
  open(sealed: string, purpose: string): string | undefined
}

/** AES-256-GCM with `key` of 32 bytes. */
export function createSealer(key: Buffer): Sealer {
  return {
    seal(text, purpose) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length < 28) return undefined
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
        decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(12, 28))
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}
