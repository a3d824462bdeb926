import { listPages } from '@/lib/feedback/known-page'
import type { Locale } from '@/lib/i18n/locales'
import { feedbackWords, portalWords } from '@/lib/i18n/words'

interface PageNameProps {
  readonly locale: Locale
  /** The page's address behind the language. */
  readonly page: string
  readonly title: string | undefined
}

/** A page by its title and address, as a link where there is one. */
export async function PageName({ locale, page, title }: PageNameProps) {
  const t = await feedbackWords(locale)
  if (page === '/missing') return <span>{t('owner.places.missing')}</span>
  return (
    <a className="text-ink" href={`/${locale}${page}`}>
      {title ?? (await listName(locale, page))}
    </a>
  )
}

/** The name of a page that is no entry. */
export async function listName(locale: Locale, page: string): Promise<string> {
  const t = await feedbackWords(locale)
  const portal = await portalWords(locale)
  if (page === '/missing') return t('owner.places.missing')
  const section = listPages.find((each) => page === `/${each}`)
  return section ? portal(`sections.${section}`) : page
}
