import { CredentialGlyph } from '@/components/ui/credential-glyph'
import type { Result } from '@/lib/search/query'
import { MarkedText } from './marked-text'

interface ResultTextProps {
  readonly result: Result
  /** What stands before the other name of an entry. */
  readonly alias: string
}

/** The title of a result, with the mark of a credential and the section that it leads to. */
export function ResultTitle({ result }: Pick<ResultTextProps, 'result'>) {
  return (
    <>
      {result.credential && <CredentialGlyph kind={result.credential} />}
      <span>
        <span lang={result.locale}>
          <MarkedText {...result.title} />
        </span>
        {result.section && (
          <span className="font-normal text-ink-2">
            {' › '}
            <MarkedText {...result.section.title} />
          </span>
        )}
      </span>
    </>
  )
}

/** What stands under the title: the other name by which it was found, and the place in the text. */
export function ResultExcerpt({ result, alias }: ResultTextProps) {
  return (
    <>
      {result.alias && (
        <span>
          {alias} <MarkedText {...result.alias} />
          {result.excerpt && '. '}
        </span>
      )}
      {result.excerpt && <MarkedText {...result.excerpt} />}
    </>
  )
}
