import { messageLanguage } from '@/components/errors/error-message'
import { entries } from '@/lib/content/source'
import { words } from '@/lib/content/words'
import type { Locale } from '@/lib/i18n/locales'

interface ErrorLinkProps {
  readonly id: string
  readonly locale: Locale
}

/** The message, letter for letter, leading to the page about it. */
export function ErrorText({ id, locale }: ErrorLinkProps) {
  return (
    <ErrorLink id={id} locale={locale} text={words.ErrorText({ id })} lang={messageLanguage(words.ErrorText({ id }))} />
  )
}

export function ErrorCode({ id, locale }: ErrorLinkProps) {
  return <ErrorLink id={id} locale={locale} text={words.ErrorCode({ id })} lang="en" />
}

/** The language of the page, unless the words have another: Fortnox's messages are Swedish whoever reads them. */
function ErrorLink({ id, locale, text, lang }: ErrorLinkProps & { readonly text: string; readonly lang: Locale }) {
  const page = entries(locale, 'errors').find(({ error }) => error === id)
  const message = <code lang={lang === locale ? undefined : lang}>{text}</code>
  if (!page) return message
  return (
    <a className="error-link" href={page.href}>
      {message}
    </a>
  )
}
