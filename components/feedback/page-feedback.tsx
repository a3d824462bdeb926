import type { Locale } from '@/lib/i18n/locales'
import { feedbackWords } from '@/lib/i18n/words'
import { NoteForm } from './note-form'
import { SendInPlace } from './send-in-place'

interface PageFeedbackProps {
  readonly locale: Locale
  /** The page's address behind the language. */
  readonly page: string
  /** Lists are not asked whether they helped. */
  readonly vote?: boolean
}

/** "Did this page help", and where to say what it lacks. */
export async function PageFeedback({ locale, page, vote = false }: PageFeedbackProps) {
  const t = await feedbackWords(locale)
  return (
    <section className="feedback" aria-label={vote ? t('vote.title') : t('note.open')}>
      {vote && (
        <form className="vote" action="/api/feedback" method="post" data-feedback="">
          <div className="feedback-fields">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="page" value={page} />
            <span id="page-vote">{t('vote.title')}</span>
            <button className="btn" type="submit" name="kind" value="helpful" aria-describedby="page-vote">
              {t('vote.yes')}
            </button>
            <button className="btn" type="submit" name="kind" value="unhelpful" aria-describedby="page-vote">
              {t('vote.no')}
            </button>
          </div>
          <p className="feedback-status" role="status" tabIndex={-1} />
        </form>
      )}
      <details className="tell-us">
        <summary>{t('note.open')}</summary>
        <NoteForm locale={locale} page={page} />
      </details>
      <SendInPlace failed={t('failed')} />
    </section>
  )
}
