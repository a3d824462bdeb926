import type { Marked } from '@/lib/search/marks'

/** A text with the words that were sought in `<mark>`. */
export function MarkedText({ text, marks }: Marked) {
  const edges = [...marks.flat(), text.length]
  return (
    <>
      {text.slice(0, edges[0])}
      {marks.map(([start, end], index) => (
        <span key={start}>
          <mark>{text.slice(start, end)}</mark>
          {text.slice(end, edges[2 * index + 2])}
        </span>
      ))}
    </>
  )
}
