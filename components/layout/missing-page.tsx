import { LookedFor } from '@/components/feedback/looked-for'
import { EntryRows } from '@/components/reading/entry-rows'
import { SearchTrigger } from '@/components/search/search-trigger'
import { sources } from '@/lib/fortnox/sources.table'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { type Suggestion, suggest } from '@/lib/search/suggest'
import { Shell } from './shell'

interface MissingPageProps {
  readonly locale: Locale
  /** The path that leads nowhere, where it is known. */
  readonly asked?: string | undefined
}

/** No dead end: what the address may have meant, a search, and where to say what was looked for. */
export async function MissingPage({ locale, asked }: MissingPageProps) {
  const t = await portalWords(locale)
  const meant = asked === undefined ? undefined : suggest(asked, locale)
  return (
    <Shell locale={locale} path="">
      <main id="main" className="page-width pt-8 lg:pt-14">
        <p className="font-mono text-fine font-medium text-bad">404</p>
        <h1 className="page-title">{t('missing.title')}</h1>
        <p className="lead max-w-[38rem] text-ink-2">{t('missing.lead')}</p>
        {meant && <Meant locale={locale} meant={meant} />}
        <div className="mt-8 max-w-[44rem]">
          <SearchTrigger locale={locale} size="large" />
        </div>
        <p className="mt-4">
          <a href={`/${locale}`}>{t('missing.start')}</a>
        </p>
        {meant?.words && <LookedFor locale={locale} page="/missing" asked={meant.words} />}
      </main>
    </Shell>
  )
}

async function Meant({ locale, meant: { source, entries } }: { readonly locale: Locale; readonly meant: Suggestion }) {
  const t = await portalWords(locale)
  const theirs = source && sources[source]
  return (
    <>
      {theirs?.url && (
        <p className="mt-4 max-w-[44rem]">
          {t('missing.atFortnox')}{' '}
          <a href={theirs.url} rel="noreferrer">
            {typeof theirs.title === 'string' ? theirs.title : theirs.title[locale]}
          </a>
        </p>
      )}
      {entries.length > 0 && (
        <section className="mt-7 max-w-[44rem]" aria-labelledby="meant">
          <h2 id="meant" className="mb-3 border-b border-rule-2 pb-2 text-h3">
            {theirs ? t('missing.aboutIt') : t('missing.nearest')}
          </h2>
          <EntryRows entries={entries} aside={({ kind }) => t(`kinds.${kind}`)} />
        </section>
      )}
    </>
  )
}
