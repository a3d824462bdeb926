import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

interface ErrorMessageProps {
  readonly message: string | null
  readonly locale: Locale
}

/** Fortnox's own words, large, since a reader compares them with what stands on their screen. */
export async function ErrorMessage({ message, locale }: ErrorMessageProps) {
  const t = await portalWords(locale)
  if (message === null) return <p className="text-ink-2">{t('errors.notRecorded')}</p>
  return (
    <p className="error-message" lang={messageLanguage(message)} translate="no">
      {message}
    </p>
  )
}

/** Fortnox answers in Swedish, except where its libraries speak: those messages are plain English. */
export function messageLanguage(message: string): Locale {
  return /[åäö]|\b(inte|ogiltig\w*|saknas|redan|hitta|kunde|finns)\b/i.test(message) ? 'sv' : 'en'
}
