import { officialPlaces } from '@/lib/fortnox/official-places.table'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

interface OfficialPlacesProps {
  readonly locale: Locale
}

/** The way to Fortnox's own pages, for what a handbook cannot give. */
export async function OfficialPlaces({ locale }: OfficialPlacesProps) {
  const t = await portalWords(locale)
  return (
    <ul className="official-places">
      {officialPlaces.map(({ id, url }) => (
        <li key={id}>
          <a href={url} rel="noreferrer">
            {t(`official.${id}.title`)}
          </a>
          <p>{t(`official.${id}.about`)}</p>
        </li>
      ))}
    </ul>
  )
}
