import { messageLanguage } from '@/components/errors/error-message'
import { errorView } from '@/components/errors/error-view'
import { entries } from '@/lib/content/source'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { Door } from './door'

interface FrequentErrorsProps {
  readonly locale: Locale
}

const shown = 6

/** Those that most answers of the FAQ are about: people have asked about them. */
function asked(locale: Locale): string[] {
  const times = new Map<string, number>()
  for (const { errors = [] } of entries(locale, 'faq')) {
    for (const error of errors) times.set(error, (times.get(error) ?? 0) + 1)
  }
  return [...times].sort(([, a], [, b]) => b - a).map(([error]) => error)
}

export async function FrequentErrors({ locale }: FrequentErrorsProps) {
  const t = await portalWords(locale)
  const pages = asked(locale).flatMap((id) => entries(locale, 'errors').find(({ error }) => error === id) ?? [])
  return (
    <Door id="look-up" title={t('home.lookUp')} about={t('home.aboutLookUp')}>
      <ul className="door-links">
        {pages.slice(0, shown).map(({ id, href, error = '' }) => {
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
