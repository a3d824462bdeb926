'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { credentials } from '@/lib/fortnox/credentials.table'
import type { LoggedExchange } from '@/lib/sandbox/state'
import { errorName } from '@/lib/sandbox/view/error-name'
import { clockText, dateText } from '@/lib/sandbox/view/time-text'
import { useDesk } from '../desk-context'
import { CredentialChip } from '../parts/credential-chip'
import styles from './log.module.css'
import { MeaningText } from './meaning-text'
import { RawHalves } from './raw-halves'
import { useFromText } from './use-from-text'

function Presented({ credentialId }: { readonly credentialId: string | null }) {
  const { state } = useDesk()
  const credential = state.credentials.find((one) => one.id === credentialId)
  if (!credential) return <span className={styles.nothing}>–</span>
  return (
    <CredentialChip kind={credential.type}>
      {credentials[credential.type].label}
      {credential.generation > 0 && ` ${credential.generation}`}
    </CredentialChip>
  )
}

/** One exchange in a line; opened, with everything that went over the wire. */
export function ExchangeRow({ exchange }: { readonly exchange: LoggedExchange }) {
  const t = useTranslations('sandbox.log')
  const { locale } = useDesk()
  const fromText = useFromText()
  const [open, setOpen] = useState(false)
  const detailId = useId()
  const { status } = exchange.response
  const bare = exchange.path.split('?')[0] ?? exchange.path
  const name = errorName(exchange)
  const refused = status >= 400 || exchange.refusal !== null
  return (
    <>
      <tr className={styles.row} data-open={open || undefined}>
        <td className={styles.time}>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={detailId}
            aria-label={t(open ? 'close' : 'open', {
              request: `${exchange.method} ${bare}`,
              time: clockText(exchange.at, locale),
            })}
            onClick={() => setOpen(!open)}
          >
            <span aria-hidden="true">{open ? '▾' : '▸'}</span>
            <time dateTime={new Date(exchange.at).toISOString()} title={dateText(exchange.at, locale)}>
              {clockText(exchange.at, locale)}
            </time>
          </button>
        </td>
        <td className={styles.from}>{fromText(exchange.from)}</td>
        <td className={styles.request}>
          {exchange.method} {bare}
        </td>
        <td className={styles.with}>
          <Presented credentialId={exchange.credentialId} />
        </td>
        <td className={styles.answer} data-refused={refused || undefined}>
          {status} {name}
        </td>
        <td className={styles.meaning}>
          <MeaningText exchange={exchange} />
        </td>
      </tr>
      <tr id={detailId} className={styles.detail} hidden={!open}>
        <td colSpan={6}>{open && <RawHalves exchange={exchange} />}</td>
      </tr>
    </>
  )
}
