import { longest } from '@/lib/feedback/feedback'
import { trapField } from '@/lib/feedback/trap'
import type { Locale } from '@/lib/i18n/locales'
import { feedbackWords } from '@/lib/i18n/words'

interface NoteFormProps {
  readonly locale: Locale
  /** The page's address behind the language. */
  readonly page: string
  /** What was looked for in vain; then the text need not be written. */
  readonly asked?: string | undefined
}

/** A few lines to whoever keeps the portal: a plain form, which a script sends without leaving the page. */
export async function NoteForm({ locale, page, asked }: NoteFormProps) {
  const t = await feedbackWords(locale)
  const words = asked === undefined ? 'note' : 'lookedFor'
  return (
    <form className="note-form" action="/api/feedback" method="post" data-feedback="">
      <div className="feedback-fields">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="page" value={page} />
        <input type="hidden" name="kind" value={asked === undefined ? 'missing' : 'looked-for'} />
        {asked !== undefined && (
          <p className="text-small text-ink-2">
            {t('lookedFor.asked')} <code className="break-words">{asked.slice(0, longest.asked)}</code>
            <input type="hidden" name="asked" value={asked.slice(0, longest.asked)} />
          </p>
        )}
        <label>
          <span>{t(`${words}.text`)}</span>
          <textarea name="text" rows={4} maxLength={longest.text} required={asked === undefined} />
        </label>
        <label className="trap" aria-hidden="true">
          {t('note.trap')}
          <input type="text" name={trapField} tabIndex={-1} autoComplete="off" />
        </label>
        <p className="text-fine text-ink-2">{t('note.about')}</p>
        <button className="btn" type="submit">
          {t('note.send')}
        </button>
      </div>
      <p className="feedback-status" role="status" tabIndex={-1} />
    </form>
  )
}
