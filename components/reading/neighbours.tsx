import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import type { SidebarGroup } from './sidebar'

interface NeighboursProps {
  readonly locale: Locale
  readonly groups: readonly SidebarGroup[]
  readonly current: string
}

/** The page before and the page after in the sidebar, for those who read from the beginning. */
export async function Neighbours({ locale, groups, current }: NeighboursProps) {
  const t = await portalWords(locale)
  const all = groups.flatMap(({ links }) => links)
  const here = all.findIndex(({ href }) => href === current)
  const before = all[here - 1]
  const after = all[here + 1]
  return (
    <nav className="neighbours" aria-label={t('reading.neighbours')}>
      {before && (
        <a href={before.href} rel="prev">
          <span className="caps">{t('reading.before')}</span>
          <span>← {before.text}</span>
        </a>
      )}
      {after && (
        <a href={after.href} rel="next">
          <span className="caps">{t('reading.after')}</span>
          <span>{after.text} →</span>
        </a>
      )}
    </nav>
  )
}
