import type { ReactNode } from 'react'
import { type CredentialKind, credentials } from '@/lib/fortnox/credentials.table'
import { CredentialGlyph } from './credential-glyph'

interface CredentialChipProps {
  readonly kind: CredentialKind
  /** Makes the chip a link. */
  readonly href?: string
  /** What stands on the chip; its short name when nothing is given. */
  readonly children?: ReactNode
  /** With `href`: what is shown when the link is pointed at. */
  readonly tip?: string
  readonly className?: string
}

/** A credential as it looks everywhere: one colour, one glyph, one name. */
export function CredentialChip({ kind, href, children, tip, className = '' }: CredentialChipProps) {
  const { colour, label } = credentials[kind]
  const look = `cred cred-${colour} ${className}`
  const inside = (
    <>
      <CredentialGlyph kind={kind} />
      {children ?? label}
    </>
  )
  if (href === undefined) return <span className={look}>{inside}</span>
  return (
    <a className={look} href={href} data-tip={tip}>
      {inside}
    </a>
  )
}
