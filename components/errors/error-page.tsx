import { CodeBlock } from '@/components/mdx/code-block'
import { Recorded } from '@/components/mdx/sample'
import type { Fact } from '@/components/reading/facts-row'
import { type PageSection, ReadingPage } from '@/components/reading/reading-page'
import type { Entry } from '@/lib/content/entry'
import { errorSamples, exchangeWith } from '@/lib/content/samples.table'
import { entries } from '@/lib/content/source'
import type { Locale } from '@/lib/i18n/locales'
import { type PortalWords, portalWords } from '@/lib/i18n/words'
import { answerText } from './answer-text'
import { ErrorMessage } from './error-message'
import { type ErrorView, errorPlaces, errorView } from './error-view'
import { OrderError } from './order-error'

interface ErrorPageProps {
  readonly entry: Entry
}

export async function ErrorPage({ entry }: ErrorPageProps) {
  const { locale } = entry
  const t = await portalWords(locale)
  const error = errorView(entry.error ?? entry.slug)
  const answer = answerText(error)
  return (
    <ReadingPage
      entry={entry}
      group={t(`errors.places.${error.place}`)}
      facts={errorFacts(error, t)}
      sidebar={errorSidebar(locale, t)}
      evidence={{ ...error.evidence, sources: [...new Set([...error.evidence.sources, ...entry.sources])] }}
      first={[
        {
          id: 'answer',
          title: t('errors.answer'),
          content: (
            <>
              <ErrorMessage message={error.message} locale={locale} />
              {answer !== null && <CodeBlock locale={locale} language="http" code={answer} />}
            </>
          ),
        },
      ]}
      last={reproduction(entry, error, t)}
    />
  )
}

/** The recorded request that leads to it; where no situation of the sandbox does, how to order the error from the simulator. */
function reproduction({ scenarios, locale }: Entry, error: ErrorView, t: PortalWords): PageSection[] {
  const sample = exchangeWith(error.id, scenarios)
  if (sample)
    return [{ id: 'recorded', title: t('errors.recorded'), content: <Recorded sample={sample} locale={locale} /> }]
  if (scenarios.length > 0 || !Object.hasOwn(errorSamples, error.id)) return []
  const content = <OrderError locale={locale} error={error} />
  return [{ id: 'in-the-sandbox', title: t('reading.inTheSandbox'), content }]
}

function errorFacts({ family, code, status, statusSure, casing }: ErrorView, t: PortalWords): Fact[] {
  const sureness = statusSure ? t('errors.statusSure') : t('errors.statusUnsure')
  return [
    ...(code === null
      ? []
      : [{ name: t(`errors.code.${family}`), value: code, as: casing ? 'figure' : 'code' } as const]),
    {
      name: t('errors.status'),
      value: (
        <>
          {status} <span className="font-sans text-fine font-normal text-ink-2">{sureness}</span>
        </>
      ),
      as: 'figure',
    },
    ...(casing
      ? [
          {
            name: t('errors.casing'),
            value: casing === 'pascal' ? 'Error, Message, Code' : 'error, message, code',
            as: 'code',
          } as const,
        ]
      : []),
  ]
}

/** A number says little, and a number with a whole message is too long for a sidebar. Where either is unknown, the title stands. */
function CodeAndMessage({ error: { code, message } }: { readonly error: ErrorView }) {
  return (
    <span className="inline-flex max-w-full gap-2 align-bottom" translate="no">
      <span className="font-mono text-fine">{code}</span>
      <span className="truncate font-normal text-ink-3">{message}</span>
    </span>
  )
}

function errorSidebar(locale: Locale, t: PortalWords) {
  const pages = entries(locale, 'errors').map((page) => ({ page, error: errorView(page.error ?? page.slug) }))
  return errorPlaces
    .map((place) => ({
      title: t(`errors.places.${place}`),
      links: pages
        .filter(({ error }) => error.place === place)
        .map(({ page, error }) => ({
          href: page.href,
          text: error.casing && error.message !== null ? <CodeAndMessage error={error} /> : page.title,
        })),
    }))
    .filter(({ links }) => links.length > 0)
}
