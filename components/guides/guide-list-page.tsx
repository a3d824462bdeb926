import { ListPage } from '@/components/reading/list-page'
import { entries } from '@/lib/content/source'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

interface GuideListPageProps {
  readonly locale: Locale
}

/** Few and long: each is shown with the steps that it goes through. */
export async function GuideListPage({ locale }: GuideListPageProps) {
  const t = await portalWords(locale)
  return (
    <ListPage
      locale={locale}
      path="/guides"
      title={t('guides.title')}
      intro={t('guides.intro')}
      groups={entries(locale, 'guides').map(({ slug, href, title, lead, sections }) => ({
        id: slug,
        href,
        title,
        content: (
          <>
            <p className="max-w-[44rem]">{lead}</p>
            <ol className="mt-3 gap-x-10 text-small sm:columns-2">
              {sections
                .filter(({ id }) => id !== '')
                .map((section) => (
                  <li key={section.id} className="border-b border-rule py-1.5">
                    <a className="text-ink-2 no-underline hover:underline" href={`${href}#${section.id}`}>
                      {section.title}
                    </a>
                  </li>
                ))}
            </ol>
            <a className="btn mt-5" href={href}>
              {t('guides.read')}
            </a>
          </>
        ),
      }))}
    />
  )
}
