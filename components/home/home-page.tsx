import { LifetimeLanes } from '@/components/dictionary/lifetime-lanes'
import { Shell } from '@/components/layout/shell'
import { OfficialPlaces } from '@/components/official/official-places'
import { examples } from '@/components/search/examples'
import { SearchTrigger } from '@/components/search/search-trigger'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { FirstQuestions } from './first-questions'
import { FrequentErrors } from './frequent-errors'
import { TheWalk } from './the-walk'

interface HomePageProps {
  readonly locale: Locale
}

/** In one screen: what this is, and the three things to do here. */
export async function HomePage({ locale }: HomePageProps) {
  const t = await portalWords(locale)
  return (
    <Shell locale={locale} path="">
      <main id="main" className="page-width">
        <div className="home-top">
          <div>
            <h1 className="home-title">{t('home.title')}</h1>
            <p className="lead text-ink-2">{t('home.lead')}</p>
            <div className="mt-7">
              <SearchTrigger locale={locale} size="large" />
              <p className="mt-2 flex flex-wrap items-baseline gap-x-3 text-fine leading-7 text-ink-2">
                {t('home.forExample')}
                {examples.map((example) => (
                  <a
                    key={example}
                    className="font-mono text-ink-2"
                    href={`/${locale}/search?q=${encodeURIComponent(example)}`}
                  >
                    {example}
                  </a>
                ))}
              </p>
            </div>
          </div>
          <section aria-labelledby="five">
            <h2 id="five" className="text-h3">
              {t('home.five')}
            </h2>
            <p className="mt-0.5 mb-3 text-small text-ink-2">{t('home.aboutFive')}</p>
            <LifetimeLanes locale={locale} />
          </section>
        </div>
        <div className="home-doors">
          <TheWalk locale={locale} />
          <FirstQuestions locale={locale} />
          <FrequentErrors locale={locale} />
        </div>
        <section className="home-official" aria-labelledby="at-fortnox">
          <h2 id="at-fortnox" className="text-h3">
            {t('official.title')}
          </h2>
          <p className="text-small text-ink-2">{t('official.about')}</p>
          <OfficialPlaces locale={locale} />
        </section>
      </main>
    </Shell>
  )
}
