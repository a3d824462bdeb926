import { SearchTrigger } from '@/components/search/search-trigger'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { Shell } from './shell'

interface MissingPageProps {
  readonly locale: Locale
}

export async function MissingPage({ locale }: MissingPageProps) {
  const t = await portalWords(locale)
  return (
    <Shell locale={locale} path="">
      <main id="main" className="page-width pt-12 lg:pt-20">
        <p className="font-mono text-fine font-medium text-bad">404</p>
        <h1 className="page-title">{t('missing.title')}</h1>
        <p className="lead max-w-[38rem] text-ink-2">{t('missing.lead')}</p>
        <div className="mt-6 max-w-[38rem]">
          <SearchTrigger locale={locale} size="large" />
        </div>
        <p className="mt-4">
          <a href={`/${locale}`}>{t('missing.start')}</a>
        </p>
      </main>
    </Shell>
  )
}
