import { LookedFor } from '@/components/feedback/looked-for'
import { Shell } from '@/components/layout/shell'
import type { Locale } from '@/lib/i18n/locales'
import { grouped } from '@/lib/search/query'
import { siteSearch } from '@/lib/search/site-search'
import { diagnoseHref } from './diagnose-href'
import { examples } from './examples'
import { PasteForm } from './paste-form'
import { ResultRows } from './result-rows'
import { searchHref } from './search-href'
import { kindNames, searchWords } from './search-words'

interface SearchPageProps {
  readonly locale: Locale
  /** As it was typed or pasted. */
  readonly query: string
}

const shown = 30

/** All results for a query, drawn by the server: it works as a link and without a script. */
export async function SearchPage({ locale, query }: SearchPageProps) {
  const t = await searchWords(locale)
  const found = siteSearch(query, { locale, limit: shown })
  const names = kindNames(t)
  const count = found.results.length
  return (
    <Shell locale={locale} path={searchHref(locale, found.asked).slice(`/${locale}`.length)}>
      <main id="main" className="page-width pt-8 lg:pt-12">
        <h1 className="page-title">{t('title')}</h1>
        <div className="mt-4 max-w-[44rem]">
          <PasteForm
            action={`/${locale}/search`}
            asked={found.asked}
            label={t('field.label')}
            placeholder={t('field.placeholder')}
            submit={t('field.submit')}
          />
          <p className="mt-3 text-small text-ink-2">
            {t('intro')} <a href={diagnoseHref(locale)}>{t('results.pasteInstead')}</a>.
          </p>
          {!found.asked && (
            <p className="mt-3 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-small text-ink-2">
              {t('palette.examples')}
              {examples.map((example) => (
                <a key={example} className="font-mono text-ink-2" href={searchHref(locale, example)}>
                  {example}
                </a>
              ))}
            </p>
          )}
        </div>
        {found.asked && (
          <p className="mt-8 text-small text-ink-2" role="status">
            {found.pasted && (
              <>
                {t('results.lookedFor')} <code>{found.asked}</code>.{' '}
              </>
            )}
            {found.quality === 'nearest'
              ? t('results.nearest')
              : count === 1
                ? t('results.one')
                : t('results.many', { count })}
          </p>
        )}
        {grouped(found.results).map(({ kind, results }) => (
          <section key={kind} className="list-group" aria-labelledby={`results-${kind}`}>
            <h2 id={`results-${kind}`} className="text-h3">
              {names[kind]}
            </h2>
            <ResultRows results={results} alias={t('results.alias')} />
          </section>
        ))}
        {found.asked && found.quality === 'nearest' && <LookedFor locale={locale} page="/search" asked={found.asked} />}
      </main>
    </Shell>
  )
}
