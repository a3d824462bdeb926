import type { ComponentProps } from 'react'

/** A wide table scrolls by itself, so that the page does not; one that scrolls must be reachable by keyboard. */
export function ProseTable(props: ComponentProps<'table'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take focus (WCAG 2.1.1)
    <div className="prose-table" tabIndex={0}>
      <table {...props} />
    </div>
  )
}
