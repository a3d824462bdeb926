import { type Entry, entries } from '@/lib/content/source'
import { portalWords } from '@/lib/i18n/words'

interface NeighboursProps {
  readonly entry: Entry
}

/** The page before and the page after, for those who read from the beginning. */
export async function Neighbours({ entry }: NeighboursProps) {
  const t = await portalWords(entry.locale)
  const all = entries(entry.locale, entry.kind)
  const here = all.findIndex(({ id }) => id === entry.id)
  const before = all[here - 1]
  const after = all[here + 1]
  return (
    <nav className="mt-12 flex flex-wrap justify-between gap-4 border-t border-rule-2 pt-4 text-small" aria-label={t('reading.neighbours')}>
      {before && (
        <a className="text-ink no-underline hover:underline" href={before.href} rel="prev">
          <span className="caps block">{t('reading.before')}</span>← {before.title}
        </a>
      )}
      {after && (
        <a className="ml-auto text-right text-ink no-underline hover:underline" href={after.href} rel="next">
          <span className="caps block">{t('reading.after')}</span>
          {after.title} →
        </a>
      )}
    </nav>
  )
}
