import type { ReactNode } from 'react'
import { type CredentialKind, credentials } from '@/lib/fortnox/credentials.table'

/** The glyphs of the credentials table as drawings: fonts differ in ↻ and ◇, and some have none. */
const drawings: Record<CredentialKind, ReactNode> = {
  'client-id': <path d="M6 2 4.6 14M11.4 2 10 14M2.4 5.7h11.8M1.8 10.3h11.8" strokeWidth="1.5" />,
  'client-secret': <path d="M8 1.6v12.8M2.5 4.8l11 6.4M13.5 4.8l-11 6.4" strokeWidth="2.4" />,
  'authorization-code': <path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" strokeWidth="1.8" />,
  'access-token': <circle cx="8" cy="8" r="5.6" fill="currentColor" stroke="none" />,
  'refresh-token': <path d="M13.6 8.6A5.7 5.7 0 1 1 12 4.1M12.6.9v3.7H8.9" strokeWidth="1.8" />,
}

interface CredentialGlyphProps {
  readonly kind: CredentialKind
  /** Within a drawing: where it stands and how large. */
  readonly x?: number | string
  readonly y?: number | string
  readonly size?: number
}

/** The mark of a credential, in its own colour. The name beside it says the same to those who do not see it. */
export function CredentialGlyph({ kind, x, y, size }: CredentialGlyphProps) {
  return (
    <svg
      className={`glyph cred-${credentials[kind].colour}`}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
      {...(size !== undefined && { x, y, width: size, height: size })}
    >
      {drawings[kind]}
    </svg>
  )
}
