import styles from './parts.module.css'

/** Text letter for letter; it scrolls by keyboard too. */
export function RawBlock({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <pre className={styles.raw} tabIndex={0} role="region" aria-label={label}>
      {text}
    </pre>
  )
}
