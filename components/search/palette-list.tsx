import type { MouseEvent } from 'react'
import type { Option, OptionGroup } from './options'
import styles from './palette.module.css'
import { ResultExcerpt, ResultTitle } from './result-text'
import { SearchIcon } from './search-icon'
import type { PaletteWords } from './search-words'

interface PaletteListProps {
  /** What every id in the list begins with. */
  readonly id: string
  readonly groups: readonly OptionGroup[]
  readonly activeId: string | undefined
  readonly idOf: (option: Option) => string
  readonly words: PaletteWords
  readonly onPoint: (option: Option) => void
  readonly onExample: (query: string) => void
  readonly onGo: () => void
}

/** The options are links, so that they open in another tab as any link does; the arrow keys go through them, Tab does not. */
export function PaletteList({ id, groups, activeId, idOf, words, onPoint, onExample, onGo }: PaletteListProps) {
  const follow = (event: MouseEvent, option: Option) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    if (option.type !== 'example') return onGo()
    event.preventDefault()
    onExample(option.query)
  }
  return groups.map(({ name, options }) => {
    const heading =
      name === 'examples' ? words.examples : name === 'all' || name === 'diagnose' ? undefined : words.kinds[name]
    const headingId = `${id}-group-${name}`
    return (
      <div key={name} className={styles.group} {...(heading && { role: 'group', 'aria-labelledby': headingId })}>
        {heading && (
          <div id={headingId} className={`caps ${styles.heading}`} role="presentation">
            {heading}
          </div>
        )}
        {options.map((option) => (
          <a
            key={option.id}
            id={idOf(option)}
            className={styles.option}
            href={option.href}
            role="option"
            aria-selected={idOf(option) === activeId}
            tabIndex={-1}
            onPointerMove={() => idOf(option) !== activeId && onPoint(option)}
            onClick={(event) => follow(event, option)}
          >
            <OptionText option={option} words={words} />
          </a>
        ))}
      </div>
    )
  })
}

function OptionText({ option, words }: { readonly option: Option; readonly words: PaletteWords }) {
  if (option.type === 'example') return <span className={styles.example}>{option.query}</span>
  if (option.type === 'diagnose') {
    return <span className={styles.diagnose}>{option.pasted ? words.diagnose : words.pasteInstead}</span>
  }
  if (option.type === 'all') {
    return (
      <span className={styles.all}>
        <SearchIcon />
        {words.all.replace('{query}', () => option.query)}
      </span>
    )
  }
  return (
    <>
      <span className={styles.title}>
        <ResultTitle result={option.result} />
      </span>
      <span className={styles.excerpt}>
        <ResultExcerpt result={option.result} alias={words.alias} />
      </span>
    </>
  )
}
