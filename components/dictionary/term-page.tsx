import { ReadingPage } from '@/components/reading/reading-page'
import { CredentialChip } from '@/components/ui/credential-chip'
import type { Entry } from '@/lib/content/entry'
import { credentials } from '@/lib/fortnox/credentials.table'
import { portalWords } from '@/lib/i18n/words'
import { termFacts } from './term-facts'
import { termGroups } from './term-groups'

interface TermPageProps {
  readonly entry: Entry
}

export async function TermPage({ entry }: TermPageProps) {
  const { locale, credential } = entry
  const t = await portalWords(locale)
  const groups = await termGroups(locale)
  return (
    <ReadingPage
      entry={entry}
      group={groups.find(({ name }) => name === entry.group)?.title}
      mark={credential && <CredentialChip kind={credential} className="text-[1.25rem]" />}
      facts={termFacts(entry, t)}
      sidebar={groups.map(({ title, terms }) => ({
        title,
        links: terms.map((term) => ({
          href: term.href,
          text: term.title,
          colour: term.credential && `cred-${credentials[term.credential].colour}`,
        })),
      }))}
    />
  )
}
