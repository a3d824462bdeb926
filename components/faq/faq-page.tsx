import { messageLanguage } from '@/components/errors/error-message'
import { errorView } from '@/components/errors/error-view'
import { ErrorCode } from '@/components/mdx/error-link'
import type { Fact } from '@/components/reading/facts-row'
import { ReadingPage } from '@/components/reading/reading-page'
import type { Entry } from '@/lib/content/entry'
import { type PortalWords, portalWords } from '@/lib/i18n/words'
import { faqGroups } from './faq-groups'

interface FaqPageProps {
  readonly entry: Entry
}

export async function FaqPage({ entry }: FaqPageProps) {
  const t = await portalWords(entry.locale)
  const groups = await faqGroups(entry.locale)
  return (
    <ReadingPage
      entry={entry}
      group={groups.find(({ name }) => name === entry.group)?.title}
      facts={faqFacts(entry, t)}
      sidebar={groups.map(({ title, questions }) => ({
        title,
        links: questions.map((question) => ({ href: question.href, text: question.title })),
      }))}
    />
  )
}

/** The errors that the question is about. */
function faqFacts({ errors = [], locale }: Entry, t: PortalWords): Fact[] {
  return errors.map((id) => {
    const { family, message } = errorView(id)
    return {
      name: t(`errors.code.${family}`),
      value: (
        <>
          <ErrorCode id={id} locale={locale} />
          {message !== null && (
            <span
              className="block font-sans text-fine font-normal text-ink-2"
              lang={messageLanguage(message)}
              translate="no"
            >
              {message}
            </span>
          )}
        </>
      ),
      as: 'code',
    }
  })
}
