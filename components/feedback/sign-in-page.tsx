import { Shell } from '@/components/layout/shell'
import type { FeedbackProblem } from '@/lib/feedback/feedback'
import type { Locale } from '@/lib/i18n/locales'
import { feedbackWords } from '@/lib/i18n/words'

interface SignInPageProps {
  readonly locale: Locale
  readonly access: 'sign-in' | 'closed'
  readonly problem: FeedbackProblem | undefined
}

/** Before the owner's page: the key is asked for, in a form and never in an address. */
export async function SignInPage({ locale, access, problem }: SignInPageProps) {
  const t = await feedbackWords(locale)
  return (
    <Shell locale={locale} path="/feedback">
      <main id="main" className="page-width pt-8 lg:pt-12">
        <h1 className="page-title">{t('owner.title')}</h1>
        <section className="key-form" aria-labelledby="for-the-owner">
          <h2 id="for-the-owner" className="text-h3">
            {t('owner.signIn.title')}
          </h2>
          {access === 'closed' ? (
            <p className="mt-2 text-ink-2">{t('owner.signIn.closed')}</p>
          ) : (
            <form className="note-form" action="/api/feedback/sign-in" method="post">
              <input type="hidden" name="locale" value={locale} />
              <p id="about-key" className="text-small text-ink-2">
                {t('owner.signIn.about')}
              </p>
              <label>
                <span>{t('owner.signIn.key')}</span>
                <input
                  type="password"
                  name="key"
                  required
                  autoComplete="current-password"
                  aria-describedby={problem ? 'about-key key-problem' : 'about-key'}
                  aria-invalid={problem === 'wrong-key'}
                />
              </label>
              {problem && (
                <p id="key-problem" className="text-small text-bad" role="alert">
                  {t(`problems.${problem}`)}
                </p>
              )}
              <button className="btn btn-go" type="submit">
                {t('owner.signIn.submit')}
              </button>
            </form>
          )}
        </section>
      </main>
    </Shell>
  )
}
