import type { ReactNode } from 'react'
import { CredentialChip as Chip } from '@/components/ui/credential-chip'
import type { CredentialKind } from '@/lib/fortnox/credentials.table'
import styles from './parts.module.css'

interface CredentialChipProps {
  readonly kind: CredentialKind
  readonly children: ReactNode
  /** Drawn as something that no longer works. */
  readonly dead?: boolean
  /** The whole value where only its ends are shown. */
  readonly title?: string
}

/** The portal's chip for a credential, which here may be cut short and may be dead. */
export function CredentialChip({ kind, children, dead = false, title }: CredentialChipProps) {
  return (
    <Chip kind={kind} className={`${styles.chip} ${dead ? styles.dead : ''}`}>
      <span className={styles.chipText} title={title}>
        {children}
      </span>
    </Chip>
  )
}
