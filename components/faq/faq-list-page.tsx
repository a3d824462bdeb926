import { ErrorCode } from '@/components/mdx/error-link'
import { officialGroup } from '@/components/official/official-group'
import { EntryRows } from '@/components/reading/entry-rows'
import { ListPage } from '@/components/reading/list-page'
import type { Entry } from '@/lib/content/entry'
import { words } from '@/lib/content/words'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { faqGroups } from './faq-groups'

interface FaqListPageProps {
  readonly locale: Locale
}

export async function FaqListPage({ locale }: FaqListPageProps) {
  const t = await portalWords(locale)
  const groups = await faqGroups(locale)
  return (
    <ListPage
      locale={locale}
      path="/faq"
      title={t('faq.title')}
      intro={t('faq.intro')}
      groups={[
        ...groups.map(({ name, title, questions }) => ({
          id: name,
          title,
          content: <EntryRows entries={questions} aside={Codes} />,
        })),
        await officialGroup(locale),
      ]}
    />
  )
}

/** The errors to which the row is an answer; of those that look alike, the first. */
function Codes({ errors = [], locale }: Entry) {
  const byText = new Map([...errors].reverse().map((id) => [words.ErrorCode({ id }), id]))
  return [...byText.values()].reverse().map((id) => (
    <span key={id} className="mr-4 inline-block leading-6 sm:mr-0 sm:block">
      <ErrorCode id={id} locale={locale} />
    </span>
  ))
}
