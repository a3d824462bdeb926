import { Shell } from '@/components/layout/shell'
import type { FeedbackKind, FeedbackProblem } from '@/lib/feedback/feedback'
import type { Locale } from '@/lib/i18n/locales'
import { feedbackWords } from '@/lib/i18n/words'
import { NoteForm } from './note-form'
import { SendInPlace } from './send-in-place'

interface SentPageProps {
  readonly locale: Locale
  /** The page that the form was on, if it is one of ours. */
  readonly page: string | undefined
  readonly said: { readonly kind: FeedbackKind } | { readonly problem: FeedbackProblem }
}

/** What a browser without a script gets for a form: whether it was stored, why not, and the way back. */
export async function SentPage({ locale, page, said }: SentPageProps) {
  const t = await feedbackWords(locale)
  const failed = 'problem' in said
  return (
    <Shell locale={locale} path="">
      <main id="main" className="page-width pt-12 lg:pt-20">
        <h1 className="page-title">{failed ? t('sent.failed') : t('sent.title')}</h1>
        <p className="lead max-w-[38rem] text-ink-2">
          {failed ? t(`problems.${said.problem}`) : t(`thanks.${said.kind}`)}
        </p>
        {failed && <p className="mt-2 max-w-[38rem] text-ink-2">{t('sent.goBack')}</p>}
        {'kind' in said && said.kind === 'unhelpful' && page !== undefined && (
          <div className="mt-6 max-w-[44rem]">
            <NoteForm locale={locale} page={page} />
            <SendInPlace failed={t('failed')} />
          </div>
        )}
        <p className="mt-6">
          {page === undefined ? (
            <a href={`/${locale}`}>{t('sent.start')}</a>
          ) : (
            <a href={`/${locale}${page}`}>{t('sent.back')}</a>
          )}
        </p>
      </main>
    </Shell>
  )
}
