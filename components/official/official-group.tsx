import type { ListGroup } from '@/components/reading/list-page'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { OfficialPlaces } from './official-places'

/** The last part of a list: where Fortnox itself is found. */
export async function officialGroup(locale: Locale): Promise<ListGroup> {
  const t = await portalWords(locale)
  return {
    id: 'at-fortnox',
    title: t('official.title'),
    about: t('official.about'),
    content: <OfficialPlaces locale={locale} />,
  }
}
