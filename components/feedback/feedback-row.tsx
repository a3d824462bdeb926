import type { ReactNode } from 'react'
import type { StoredFeedback } from '@/lib/feedback/feedback'
import { dateText } from '@/lib/i18n/date-text'
import { type Locale, localeNames } from '@/lib/i18n/locales'
import { feedbackWords } from '@/lib/i18n/words'

interface FeedbackRowProps {
  readonly locale: Locale
  readonly row: StoredFeedback
  /** The page that it is about. */
  readonly name: ReactNode
  /** Of the list, so that what is done here leads back to it. */
  readonly query: string
}

export async function FeedbackRow({ locale, row, name, query }: FeedbackRowProps) {
  const t = await feedbackWords(locale)
  const about = `feedback-${row.id}`
  const action = (name: 'handle' | 'reopen' | 'remove', words = t(`owner.${name}`)) => (
    <form action={`/api/feedback/${name}`} method="post">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={row.id} />
      <input type="hidden" name="filter" value={query} />
      <button className="btn" type="submit" aria-describedby={about}>
        {words}
      </button>
    </form>
  )
  return (
    <li>
      <p id={about} className="feedback-head">
        <span className="caps">{t(`owner.kinds.${row.kind}`)}</span>
        {name}
        <span className="text-fine text-ink-2">
          {localeNames[row.locale]} · <time dateTime={row.day}>{dateText(row.day, locale)}</time>
          {row.handled && ` · ${t('owner.handled')}`}
        </span>
      </p>
      {row.asked && (
        <p>
          <code className="break-words">{row.asked}</code>
        </p>
      )}
      {row.text && (
        <p className="whitespace-pre-wrap" lang={row.locale} dir="auto">
          {row.text}
        </p>
      )}
      <div className="feedback-actions">
        {row.handled ? action('reopen') : action('handle')}
        <details>
          <summary className="btn btn-quiet" aria-describedby={about}>
            {t('owner.remove')}
          </summary>
          {action('remove', t('owner.removeForGood'))}
        </details>
      </div>
    </li>
  )
}
