import { getMessages, getTranslations } from 'next-intl/server'
import { PageFeedback } from '@/components/feedback/page-feedback'
import { Shell } from '@/components/layout/shell'
import { entries } from '@/lib/content/source'
import { causePages } from '@/lib/diagnose/cause-pages'
import type { Locale } from '@/lib/i18n/locales'
import { Diagnoser } from './diagnoser'

interface DiagnosePageProps {
  readonly locale: Locale
}

/** Paste anything, and read what it means. The page is static; the reading happens in the browser. */
export async function DiagnosePage({ locale }: DiagnosePageProps) {
  const t = await getTranslations({ locale, namespace: 'diagnose' })
  const { diagnose } = await getMessages({ locale })
  const named = causePages()
  const titles = Object.fromEntries(
    entries(locale).flatMap(({ id, title }) => (named.includes(id) ? [[id, title]] : [])),
  )
  return (
    <Shell locale={locale} path="/diagnose">
      <main id="main" className="page-width pt-8 lg:pt-12">
        <h1 className="page-title">{t('title')}</h1>
        <p className="lead max-w-[44rem] text-ink-2">{t('lead')}</p>
        <noscript>
          <p>
            {t('withoutScript')} <a href={`/${locale}/search`}>{t('search')}</a>
          </p>
        </noscript>
        <Diagnoser locale={locale} titles={titles} words={diagnose} />
        <PageFeedback locale={locale} page="/diagnose" />
      </main>
    </Shell>
  )
}
