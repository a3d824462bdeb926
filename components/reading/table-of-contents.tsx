import type { Section } from '@/lib/content/entry'

interface TableOfContentsProps {
  readonly title: string
  readonly sections: readonly Pick<Section, 'id' | 'title'>[]
}

function Links({ sections }: Pick<TableOfContentsProps, 'sections'>) {
  return (
    <ul>
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  )
}

/** Beside the text, where there is room. */
export function TableOfContents({ title, sections }: TableOfContentsProps) {
  return (
    <nav aria-label={title} data-contents="">
      <p className="caps">{title}</p>
      <Links sections={sections} />
    </nav>
  )
}

/** Before the text, folded, where there is none beside it. */
export function FoldedContents({ title, sections }: TableOfContentsProps) {
  return (
    <details className="folded xl:hidden">
      <summary>{title}</summary>
      <nav aria-label={title}>
        <Links sections={sections} />
      </nav>
    </details>
  )
}
