import { Feed } from 'feed'
import { changeRecord } from '@/lib/content/change-record'
import type { Change, ChangeRecord } from '@/lib/content/changes'
import type { Entry } from '@/lib/content/entry'
import type { Locale } from '@/lib/i18n/locales'
import type { MachineWords } from '@/lib/i18n/words'

interface FeedParts {
  readonly locale: Locale
  readonly origin: string
  readonly t: MachineWords
  /** Every page of the language, for what changed sections are called. */
  readonly pages: readonly Entry[]
  readonly record?: ChangeRecord
}

/** Older changes are in the repository. */
const most = 100

/** The feed of new and changed pages of one language (RFC 4287), from the record of changes. */
export function atomFeed({ locale, origin, t, pages, record = changeRecord }: FeedParts): string {
  const changes = record.changes.filter(({ place }) => place.startsWith(`${locale}/`)).slice(0, most)
  const self = `${origin}/${locale}/feed.xml`
  const feed = new Feed({
    id: self,
    title: t('feed.title'),
    description: t('feed.about'),
    language: locale,
    link: `${origin}/${locale}`,
    feedLinks: { atom: self },
    updated: instant(changes[0]?.day ?? record.since),
    author: { name: 'Koppla' },
    generator: 'Koppla',
  })
  for (const change of changes) feed.addItem(itemOf(change, origin, t, pages))
  feed.addItem({
    title: t('feed.start'),
    id: `${self}#${record.since}`,
    link: `${origin}/${locale}`,
    date: instant(record.since),
    description: t('feed.aboutStart', { count: pages.length }),
  })
  return feed.atom1()
}

function itemOf(
  { day, place, what, title, sections }: Change,
  origin: string,
  t: MachineWords,
  pages: readonly Entry[],
) {
  const page = pages.find(({ href }) => href === `/${place}`)
  const names = sections.flatMap(
    (id) => (id === '' ? t('feed.beginning') : page?.sections.find((one) => one.id === id)?.title) ?? [],
  )
  const anchor = sections.find((id) => page?.sections.some((one) => one.id === id && id !== ''))
  const link = `${origin}/${place}`
  return {
    title: asHtml(t(`feed.${what}`, { title: page?.title ?? title })),
    // The page and the day: a page that changes again is told of again.
    id: `${link}#changed-${day}`,
    link: anchor && !sections.includes('') ? `${link}#${anchor}` : link,
    date: instant(day),
    description: asHtml(
      [names.length > 0 ? t('feed.sections', { sections: names.join(', ') }) : '', page?.lead ?? '']
        .filter(Boolean)
        .join(' '),
    ),
  }
}

const instant = (day: string) => new Date(`${day}T00:00:00Z`)

/** The library sends titles and summaries as HTML. */
const asHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
