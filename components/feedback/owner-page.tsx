import { Shell } from '@/components/layout/shell'
import { FactsRow } from '@/components/reading/facts-row'
import { filterQuery } from '@/lib/feedback/filter'
import type { OwnersList } from '@/lib/feedback/owners-list'
import type { Locale } from '@/lib/i18n/locales'
import { feedbackWords } from '@/lib/i18n/words'
import { FeedbackRow } from './feedback-row'
import { OwnerFilter } from './owner-filter'
import { PageCounts } from './page-counts'
import { PageName } from './page-name'

interface OwnerPageProps {
  readonly locale: Locale
  readonly view: OwnersList
}

/** What readers said: what waits, page by page, to be handled, removed or taken along. */
export async function OwnerPage({ locale, view }: OwnerPageProps) {
  const { access, filter, rows, older, counts, titles } = view
  const t = await feedbackWords(locale)
  const here = `/${locale}/feedback`
  const query = filterQuery(filter)
  const sum = (key: 'waiting' | 'helpful' | 'unhelpful') => counts.reduce((total, count) => total + count[key], 0)
  const name = (page: string) => <PageName locale={locale} page={page} title={titles.get(page)} />
  const { before, ...unpaged } = filter
  return (
    <Shell locale={locale} path={`/feedback${query}`}>
      <main id="main" className="page-width pt-8 lg:pt-12">
        <div className="flex flex-wrap items-start justify-between gap-4">
          <h1 className="page-title">{t('owner.title')}</h1>
          {access === 'signed-in' && (
            <form action="/api/feedback/sign-out" method="post">
              <input type="hidden" name="locale" value={locale} />
              <button className="btn" type="submit">
                {t('owner.signIn.out')}
              </button>
            </form>
          )}
        </div>
        <p className="lead max-w-[44rem] text-ink-2">{t('owner.intro')}</p>
        {access === 'open' && <p className="mt-2 max-w-[44rem] text-fine text-ink-2">{t('owner.signIn.open')}</p>}
        <div className="max-w-[36rem]">
          <FactsRow
            facts={(['waiting', 'helpful', 'unhelpful'] as const).map((key) => ({
              name: t(`owner.facts.${key}`),
              value: String(sum(key)),
              as: 'figure',
            }))}
          />
        </div>
        <OwnerFilter locale={locale} filter={filter} pages={counts.map(({ page }) => page)} titles={titles} />
        <div className="owner-columns">
          <section aria-labelledby="notes">
            <h2 id="notes" className="text-h2">
              {t(`owner.kinds.${filter.kind}`)}
            </h2>
            {rows.length === 0 && (
              <p className="owner-empty">{query === '' ? t('owner.emptyAll') : t('owner.empty')}</p>
            )}
            <ul className="feedback-rows">
              {rows.map((row) => (
                <FeedbackRow key={row.id} locale={locale} row={row} name={name(row.page)} query={query} />
              ))}
            </ul>
            <p className="mt-4 flex flex-wrap gap-x-5 text-small">
              {before !== undefined && <a href={here + filterQuery(unpaged)}>{t('owner.newest')}</a>}
              {older !== undefined && (
                <a href={here + filterQuery({ ...filter, before: older })}>{t('owner.older')} →</a>
              )}
            </p>
          </section>
          <section aria-labelledby="pages">
            <h2 id="pages" className="text-h2">
              {t('owner.pages.title')}
            </h2>
            <PageCounts locale={locale} counts={counts} name={name} />
          </section>
        </div>
      </main>
    </Shell>
  )
}
