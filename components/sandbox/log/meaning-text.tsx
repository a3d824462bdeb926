'use client'

import { useTranslations } from 'next-intl'
import type { LoggedExchange } from '@/lib/sandbox/state'
import { entryFor } from '@/lib/sandbox/view/entry-for'
import { meaningOf } from '@/lib/sandbox/view/meaning'
import { clockText } from '@/lib/sandbox/view/time-text'
import { useDesk, useEntryHref } from '../desk-context'

/** What an exchange means, with the way to the entry that answers it. */
export function MeaningText({ exchange }: { readonly exchange: LoggedExchange }) {
  const t = useTranslations('sandbox')
  const { state, locale, entries } = useDesk()
  const entryHref = useEntryHref()
  const meaning = meaningOf(exchange, state)
  const href = entryHref(exchange.refusal === null ? null : entryFor(exchange.refusal, entries))
  const values = meaning.kind === 'words' ? meaning.values : {}
  const since = typeof values.since === 'number' ? { since: clockText(values.since, locale) } : {}
  return (
    <>
      {meaning.kind === 'words' ? t(`meaning.${meaning.key}`, { ...values, ...since }) : meaning.text[locale]}
      {href && (
        <>
          {' '}
          <a href={href}>{t('answer.whatToDo')}</a>
        </>
      )}
    </>
  )
}
