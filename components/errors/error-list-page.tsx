import { ListPage } from '@/components/reading/list-page'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { ErrorList } from './error-list'
import { errorPlaces } from './error-view'

interface ErrorListPageProps {
  readonly locale: Locale
}

export async function ErrorListPage({ locale }: ErrorListPageProps) {
  const t = await portalWords(locale)
  return (
    <ListPage
      locale={locale}
      path="/errors"
      title={t('errors.title')}
      intro={t('errors.intro')}
      groups={errorPlaces.map((place) => ({
        id: place,
        title: t(`errors.places.${place}`),
        about: t(`errors.about.${place}`),
        content: <ErrorList locale={locale} place={place} />,
      }))}
    />
  )
}
