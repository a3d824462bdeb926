import { ReadingPage } from '@/components/reading/reading-page'
import { type Entry, entries } from '@/lib/content/source'
import { portalWords } from '@/lib/i18n/words'

interface GuidePageProps {
  readonly entry: Entry
}

export async function GuidePage({ entry }: GuidePageProps) {
  const t = await portalWords(entry.locale)
  const links = entries(entry.locale, 'guides').map(({ href, title }) => ({ href, text: title }))
  return <ReadingPage entry={entry} sidebar={[{ title: t('sections.guides'), links }]} />
}
