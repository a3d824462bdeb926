import { highlight, type Language } from './highlight'

interface HighlightedProps {
  readonly language: Language
  readonly code: string
}

/** Code in the runs that the style sheet tells apart. */
export async function Highlighted({ language, code }: HighlightedProps) {
  const runs = await highlight(code, language)
  return runs.map(({ kind, text }, index) =>
    kind ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
      <span key={index} className={`code-${kind}`}>
        {text}
      </span>
    ) : (
      text
    ),
  )
}
