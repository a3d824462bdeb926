import { type CredentialKind, credentials } from '@/lib/fortnox/credentials.table'
import styles from './parts.module.css'

interface CredentialChipProps {
  readonly kind: CredentialKind
  readonly children: React.ReactNode
  /** Drawn as something that no longer works. */
  readonly dead?: boolean
  readonly title?: string
}

/** A credential: its colour, its glyph and a text, so that it is known without the colour. */
export function CredentialChip({ kind, children, dead = false, title }: CredentialChipProps) {
  const { glyph, colour } = credentials[kind]
  return (
    <span className={styles.chip} data-kind={colour} data-dead={dead || undefined} title={title}>
      <span aria-hidden="true">{glyph}</span> {children}
    </span>
  )
}
