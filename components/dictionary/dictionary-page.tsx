import { officialGroup } from '@/components/official/official-group'
import { ListPage } from '@/components/reading/list-page'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { LifetimeLanes } from './lifetime-lanes'
import { termGroups } from './term-groups'
import { TermRows } from './term-rows'

interface DictionaryPageProps {
  readonly locale: Locale
}

export async function DictionaryPage({ locale }: DictionaryPageProps) {
  const t = await portalWords(locale)
  const groups = await termGroups(locale)
  return (
    <ListPage
      locale={locale}
      path="/dictionary"
      title={t('dictionary.title')}
      intro={t('dictionary.intro')}
      groups={[
        ...groups.map(({ name, title, about, terms }) => ({
          id: name,
          title,
          about,
          content: (
            <>
              {name === 'connection' && (
                <div className="mb-6">
                  <LifetimeLanes locale={locale} withPlaces />
                </div>
              )}
              <TermRows terms={terms} />
            </>
          ),
        })),
        await officialGroup(locale),
      ]}
    />
  )
}
