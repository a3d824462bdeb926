import { messageLanguage } from '@/components/errors/error-message'
import { errorView } from '@/components/errors/error-view'
import { entries } from '@/lib/content/source'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { Door } from './door'

interface FrequentErrorsProps {
  readonly locale: Locale
}

/** Those that the FAQ answers: people have asked about them. */
export async function FrequentErrors({ locale }: FrequentErrorsProps) {
  const t = await portalWords(locale)
  const asked = [...new Set(entries(locale, 'faq').flatMap(({ errors }) => errors ?? []))]
  const pages = asked.flatMap((id) => entries(locale, 'errors').find(({ error }) => error === id) ?? [])
  return (
    <Door id="look-up" title={t('home.lookUp')} about={t('home.aboutLookUp')}>
      <ul className="door-links">
        {pages.slice(0, 6).map(({ id, href, error = '' }) => {
          const { status, code, message } = errorView(error)
          return (
            <li key={id}>
              <a href={href}>
                <span className="flex justify-between gap-4 font-mono text-fine" translate="no">
                  <span className="font-medium text-bad">{code}</span>
                  <span className="text-ink-3">{status}</span>
                </span>
                {message && (
                  <span className="block text-fine text-ink-2" lang={messageLanguage(message)} translate="no">
                    {message}
                  </span>
                )}
              </a>
            </li>
          )
        })}
      </ul>
      <p className="mt-3 flex flex-wrap gap-x-4 text-small">
        <a href={`/${locale}/errors`}>{t('home.allErrors')}</a>
        <a href={`/${locale}/scopes`}>{t('home.allScopes')}</a>
      </p>
    </Door>
  )
}
