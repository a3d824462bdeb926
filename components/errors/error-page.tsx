import { CodeBlock } from '@/components/mdx/code-block'
import type { Fact } from '@/components/reading/facts-row'
import { ReadingPage } from '@/components/reading/reading-page'
import type { Entry } from '@/lib/content/entry'
import { entries } from '@/lib/content/source'
import type { Locale } from '@/lib/i18n/locales'
import { type PortalWords, portalWords } from '@/lib/i18n/words'
import { answerText } from './answer-text'
import { ErrorMessage } from './error-message'
import { type ErrorView, errorPlaces, errorView } from './error-view'

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
              {answer !== null && (
                <CodeBlock locale={locale}>
                  <code translate="no">{answer}</code>
                </CodeBlock>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

function errorFacts({ family, code, status, statusSure, casing }: ErrorView, t: PortalWords): Fact[] {
  const sureness = statusSure ? t('errors.statusSure') : t('errors.statusUnsure')
  return [
    { name: t(`errors.code.${family}`), value: code, as: family === 'api' ? 'figure' : 'code' },
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

/** A number says little, and a number with a whole message is too long for a sidebar. */
function CodeAndMessage({ error: { code, message } }: { readonly error: ErrorView }) {
  return (
    <span className="flex gap-2" translate="no">
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
          text: error.family === 'api' ? <CodeAndMessage error={error} /> : page.title,
        })),
    }))
    .filter(({ links }) => links.length > 0)
}
