'use client'

import { useTranslations } from 'next-intl'
import type { RawExchange } from '@/lib/sandbox/state'
import { entryFor } from '@/lib/sandbox/view/entry-for'
import { refusalText } from '@/lib/sandbox/view/meaning'
import { refusalOf } from '@/lib/sandbox/view/refusal-of'
import { useDesk, useEntryHref } from '../desk-context'
import answer from './answer.module.css'

/** Why an answer says no, and where to read what to do. */
export function AnswerRefusal({ response }: { readonly response: NonNullable<RawExchange['response']> }) {
  const t = useTranslations('sandbox.answer')
  const { locale, entries } = useDesk()
  const entryHref = useEntryHref()
  const refusal = refusalOf(response)
  if (refusal === null) return null
  const href = entryHref(entryFor(refusal, entries))
  return (
    <p className={answer.verdict} data-bad="true">
      {refusalText(refusal)?.[locale]} {href && <a href={href}>{t('whatToDo')}</a>}
    </p>
  )
}
