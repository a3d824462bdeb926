import type { Found } from '@/lib/search/query'
import styles from './palette.module.css'
import type { PaletteWords } from './search-words'

interface PaletteStatusProps {
  readonly state: 'loading' | 'ready' | 'failed'
  readonly found: Found | undefined
  readonly words: PaletteWords
}

/** What happened, for eyes only where the list does not say it, and for a screen reader always. */
export function PaletteStatus({ state, found, words }: PaletteStatusProps) {
  const remark = remarkOn(state, found, words)
  const count = found?.results.length ?? 0
  const counted =
    found?.quality === 'match' && found.asked !== ''
      ? count === 1
        ? words.one
        : words.many.replace('{count}', String(count))
      : ''
  return (
    <div role="status">
      {remark && <p className={styles.remark}>{remark}</p>}
      <span className="sr-only">{counted}</span>
    </div>
  )
}

function remarkOn(state: PaletteStatusProps['state'], found: Found | undefined, words: PaletteWords) {
  if (state === 'loading') return words.loading
  if (state === 'failed') return words.failed
  if (!found || (found.asked === '' && !found.pasted)) return words.hint
  if (found.quality === 'nearest') return words.nearest
  if (!found.pasted || found.asked === '') return undefined
  return (
    <>
      {words.lookedFor} <code>{found.asked}</code>
    </>
  )
}
