import type { ReactNode } from 'react'
import { CredentialGlyph } from '@/components/ui/credential-glyph'
import type { Entry } from '@/lib/content/entry'

interface EntryRowsProps {
  readonly entries: readonly Entry[]
  /** What stands at the end of a row: a name, codes. */
  readonly aside?: (entry: Entry) => ReactNode
}

/** One row for each page: its name, and the beginning of what it says. */
export function EntryRows({ entries, aside }: EntryRowsProps) {
  return (
    <ul className="entry-rows">
      {entries.map((entry) => (
        <li key={entry.id}>
          <div className="min-w-0">
            <a href={entry.href}>
              {entry.credential && <CredentialGlyph kind={entry.credential} />}
              {entry.title}
            </a>
            <p className="line-clamp-2">{entry.lead}</p>
          </div>
          {aside && <div className="text-fine text-ink-2 sm:text-end">{aside(entry)}</div>}
        </li>
      ))}
    </ul>
  )
}
