'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { durationText } from '@/lib/fortnox/duration'
import { lifetimes } from '@/lib/fortnox/lifetimes.table'
import type { Field, Piece, RequestPreview } from '@/lib/sandbox/view/request-preview'
import { shortened } from '@/lib/sandbox/view/secret-text'
import { useDesk } from '../desk-context'
import { CredentialChip } from '../parts/credential-chip'
import { TermLink } from '../parts/term-link'
import styles from './request.module.css'

const places = ['query', 'header', 'body'] as const

function Value({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece) =>
    typeof piece === 'string' ? (
      <span key={piece}>{piece}</span>
    ) : (
      <CredentialChip key={piece.credential} kind={piece.credential} title={piece.text}>
        {shortened(piece.text)}
      </CredentialChip>
    ),
  )
}

function Parameter({ field }: { readonly field: Field }) {
  const t = useTranslations('sandbox.parameter')
  const { locale } = useDesk()
  const lifetime = (id: keyof typeof lifetimes) => durationText(lifetimes[id].value, locale)
  return (
    <div className={styles.parameter}>
      <dt>
        <TermLink term={field.term}>{field.name}</TermLink>
      </dt>
      <dd>
        <span className={styles.value}>
          <Value pieces={field.value} />
        </span>
        <span className={styles.note}>
          {t(field.note, {
            code: lifetime('authorization-code'),
            access: lifetime('access-token'),
            refresh: lifetime('refresh-token'),
          })}
        </span>
      </dd>
    </div>
  )
}

interface RequestCardProps {
  readonly request: RequestPreview
  /** What may be changed, below the parameters. */
  readonly edit?: ReactNode
  /** Send, and what stands beside it. */
  readonly foot: ReactNode
  readonly children?: ReactNode
}

/** A request before it is sent: every parameter with what it is for. The answer comes below, in the same frame. */
export function RequestCard({ request, edit, foot, children }: RequestCardProps) {
  const t = useTranslations('sandbox.request')
  return (
    <div className={styles.card}>
      <div className={styles.line}>
        <b>{request.method}</b> <span>{request.url}</span>
      </div>
      {places.map((place) => {
        const fields = request.fields.filter((field) => field.place === place)
        return fields.length === 0 ? null : (
          <div key={place} className={styles.place}>
            <p className={styles.caps}>{t(place)}</p>
            <dl>
              {fields.map((field) => (
                <Parameter key={field.name} field={field} />
              ))}
            </dl>
          </div>
        )
      })}
      {edit && <div className={styles.edit}>{edit}</div>}
      <div className={styles.foot}>{foot}</div>
      {children}
    </div>
  )
}
