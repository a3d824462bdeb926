import { type Source, type SourceId, sources } from '@/lib/fortnox/sources.table'
import type { Locale } from '@/lib/i18n/locales'

interface SourceLinksProps {
  readonly locale: Locale
  readonly ids: readonly SourceId[]
}

/** The sources of a row, one a line, each linked where it can be read. */
export function SourceLinks({ locale, ids }: SourceLinksProps) {
  return (
    <ul className="row-sources">
      {ids.map((id) => {
        const { title, url }: Source = sources[id]
        const text = typeof title === 'string' ? title : title[locale]
        return (
          <li key={id}>
            {url === undefined ? (
              text
            ) : (
              <a href={url} rel="noreferrer">
                {text}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}
