import { type Answers, type Hit, hitsAmong, type Marked, mark, type Place, placesIn } from './marks'
import type { TextSection } from './search-index'

export interface Excerpt {
  /** The heading that the excerpt stands under; none for the beginning of a page. */
  readonly section?: { readonly id: string; readonly title: Marked }
  readonly excerpt: Marked
}

const length = 150
/** A heading that names what is sought is worth more than its mention. */
const inHeading = 1.5

/** The stretch of `sections` that answers most of the query; the beginning when none does better. */
export function excerptOf(sections: readonly TextSection[], answers: Answers): Excerpt | undefined {
  let best: { section: TextSection; score: number; hits: readonly Hit[] } | undefined
  for (const section of sections) {
    const { heading, text } = analysed(section)
    const window = bestWindow(hitsAmong(text, answers))
    const score = worth(window) + inHeading * worth(hitsAmong(heading, answers))
    // A little more is asked of a later place: the beginning says best what a page is about.
    if (!best || score > best.score * 1.05 + 0.05) best = { section, score, hits: window }
  }
  if (!best) return undefined
  const [id, title, text] = best.section
  const excerpt = mark(cut(text, best.hits), answers)
  return { excerpt, ...(id && { section: { id, title: mark(title, answers) } }) }
}

const known = new WeakMap<TextSection, { heading: Place[]; text: Place[] }>()

/** The same texts are shown for each letter that is typed; they are taken apart once. */
function analysed(section: TextSection): { heading: Place[]; text: Place[] } {
  const places = known.get(section) ?? { heading: placesIn(section[1]), text: placesIn(section[2]) }
  known.set(section, places)
  return places
}

/** Each word of the query counts once, however often it is there. */
function worth(hits: readonly Hit[]): number {
  const best = new Map<number, number>()
  for (const { unit, weight } of hits) best.set(unit, Math.max(weight, best.get(unit) ?? 0))
  return [...best.values()].reduce((sum, weight) => sum + weight, 0)
}

function bestWindow(hits: readonly Hit[]): readonly Hit[] {
  let best: readonly Hit[] = []
  hits.forEach((first, index) => {
    const window = hits.slice(index).filter((hit) => hit.end - first.start <= length)
    if (worth(window) > worth(best)) best = window
  })
  return best
}

/** About `length` letters around `hits`, from the beginning of a line or sentence where one is near. */
function cut(text: string, hits: readonly Hit[]): string {
  const from = beginningNear(text, hits[0]?.start ?? 0)
  const flat = text.slice(from).replace(/\s+/g, ' ')
  const shown = flat.length <= length + 30 ? flat : `${flat.slice(0, length).replace(/\s+\S*$/, '')} …`
  return from === 0 || /[\n.!?:]\s*$/.test(text.slice(0, from)) ? shown : `… ${shown}`
}

const before = 60

function beginningNear(text: string, place: number): number {
  if (place <= before) return 0
  const head = text.slice(0, place)
  const sentence = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('. ') + 1, head.lastIndexOf('? ') + 1)
  const start = sentence > place - 2 * before ? sentence : head.lastIndexOf(' ', place - before)
  return start < 0 ? 0 : start + (/\s/.test(text[start] ?? '') ? 1 : 0)
}
