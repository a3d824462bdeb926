import { Fragment } from 'react'
import { messageLanguage } from '@/components/errors/error-message'
import { entries } from '@/lib/content/source'
import { fortnoxError } from '@/lib/fortnox/errors'
import { oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { rowAnchor } from '@/lib/ledgers/anchors'
import { givenErrors, neverGiven } from '@/lib/simulator/api/given-errors.table'
import { assumedMessages, otherErrors } from '@/lib/simulator/api/other-errors.table'
import type { LedgerRow, Reader } from './ledger'

/** The errors of the OAuth server. */
export function oauthErrorRows(reader: Reader): LedgerRow[] {
  return Object.keys(oauthErrors).map((id) => errorRow(id, reader))
}

/** The errors of the API that come by themselves, and those of which only the refusal is known. */
export function apiErrorRows(reader: Reader): LedgerRow[] {
  const { t } = reader
  const ownWords = Object.entries(otherErrors).filter(([, { evidence }]) => evidence.level === 'assumed')
  return [
    ...givenErrors.map((id) => errorRow(id, reader)),
    {
      id: rowAnchor('error', 'own-words'),
      name: t('fidelity.ownWords'),
      does: (
        <>
          <p>{t('fidelity.aboutOwnWords')}</p>
          <ul className="row-lines" lang="sv" translate="no">
            {ownWords.map(([id, { message }]) => (
              <li key={id}>{message}</li>
            ))}
          </ul>
        </>
      ),
      ...(ownWords[0] && { evidence: ownWords[0][1].evidence }),
    },
  ]
}

function errorRow(id: string, { locale, t }: Reader): LedgerRow {
  const { code, status, statusSure, message, meaning, evidence } = fortnoxError(id)
  const ours: Readonly<Record<string, string>> = assumedMessages
  const page = entries(locale, 'errors').find((entry) => entry.error === id)
  const onDemand = neverGiven.some((never) => never === id)
  return {
    id: rowAnchor('error', id),
    name: <ErrorName status={`${status}${statusSure ? '' : '?'}`} code={code ?? '–'} />,
    mono: true,
    href: page?.href,
    does: (
      <>
        {message !== null && (
          <p lang={messageLanguage(message)} translate="no">
            {message}
          </p>
        )}
        {message === null && ours[id] === undefined && <p className="text-ink-2">{t('fidelity.noMessage')}</p>}
        {ours[id] !== undefined && <p>{t('fidelity.ourWords', { message: ours[id] })}</p>}
        <p className="text-ink-2">{meaning[locale]}</p>
        {onDemand && <p className="row-note">{t('fidelity.onDemand')}</p>}
      </>
    ),
    evidence,
  }
}

/** A long name may break after each of its words. */
function ErrorName({ status, code }: { readonly status: string; readonly code: string }) {
  const parts = code.split('_')
  return (
    <>
      <span className="row-status">{status}</span>{' '}
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of a name never change their order
        <Fragment key={index}>
          {part}
          {index < parts.length - 1 && (
            <>
              _<wbr />
            </>
          )}
        </Fragment>
      ))}
    </>
  )
}
