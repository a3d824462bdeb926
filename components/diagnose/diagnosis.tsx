'use client'

import { type Messages, NextIntlClientProvider } from 'next-intl'
import { diagnose } from '@/lib/diagnose/diagnose'
import type { Locale } from '@/lib/i18n/locales'
import { DiagnosisView } from './diagnosis-view'

export interface DiagnosisProps {
  /** What was pasted. */
  readonly text: string
  readonly locale: Locale
  /** The titles of the pages that causes lead to. */
  readonly titles: Readonly<Record<string, string>>
  readonly words: Messages['diagnose']
}

/** What a pasted text means, with all that it takes to say it: the tables, their words and the way these are put together. */
export function Diagnosis({ text, locale, titles, words }: DiagnosisProps) {
  return (
    <NextIntlClientProvider locale={locale} messages={{ diagnose: words }} timeZone="Europe/Stockholm">
      <DiagnosisView diagnosis={diagnose(text, Date.now())} locale={locale} titles={titles} />
    </NextIntlClientProvider>
  )
}
