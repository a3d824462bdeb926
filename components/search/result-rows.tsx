import type { Result } from '@/lib/search/query'
import { ResultExcerpt, ResultTitle } from './result-text'

interface ResultRowsProps {
  readonly results: readonly Result[]
  readonly alias: string
}

export function ResultRows({ results, alias }: ResultRowsProps) {
  return (
    <ul className="entry-rows min-w-0">
      {results.map((result) => (
        <li key={result.id}>
          <div className="min-w-0">
            <a href={result.href}>
              <ResultTitle result={result} />
            </a>
            <p>
              <ResultExcerpt result={result} alias={alias} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
