import type { Nodes } from 'mdast'
import { type Duration, durationMs } from '@/lib/fortnox/duration'
import { lifetimes } from '@/lib/fortnox/lifetimes.table'
import { rateLimit } from '@/lib/fortnox/rate-limit.table'
import type { Page } from './page'
import { eachNode } from './parse-mdx'
import type { Problem } from './problem'

/** No length of time is typed in prose: it comes from the tables, so that a corrected table corrects every page. */
export function checkLifetimes(page: Page): Problem[] {
  const title = typeof page.fields.title === 'string' ? typed(page.fields.title, page.lineOfField('title')) : []
  const body = page.tree
    ? [...eachNode(page.tree)].flatMap((node) =>
        holdsWords(node) ? typed(wordsOf(node), node.position?.start.line ?? 1) : [],
      )
    : []
  return [...title, ...body].map(({ line, text, ms }) => ({
    file: page.file,
    line,
    message: `types "${text}". ${remedy(ms)}`,
  }))
}

const unitMs: readonly [pattern: RegExp, ms: number][] = [
  [/^(s|seconds?|sekund(er|ers)?)$/, 1_000],
  [/^(min|mins|minutes?|minut(er|ers)?)$/, 60_000],
  [/^(h|hours?|tim|timmes?|timmars?)$/, 3_600_000],
  [/^(days?|dags?|dagars?|dygns?)$/, 86_400_000],
  [/^(weeks?|vecka|veckas|veckors?)$/, 7 * 86_400_000],
  // "One month" is how the refresh token's life is often told (facts §2.6).
  [/^(months?|månads?|månaders?)$/, 31 * 86_400_000],
]

const numberWords: Readonly<Record<string, number>> = {
  one: 1,
  seven: 7,
  ten: 10,
  thirty: 30,
  'thirty-one': 31,
  'forty-five': 45,
  sixty: 60,
  en: 1,
  ett: 1,
  sju: 7,
  tio: 10,
  trettio: 30,
  trettioen: 31,
  fyrtiofem: 45,
  sextio: 60,
}

// Longer words first, or "thirty" would swallow the beginning of "thirty-one".
const spelt = Object.keys(numberWords)
  .sort((a, b) => b.length - a.length)
  .join('|')
const length = new RegExp(`(?<![\\p{L}\\d.,_-])(?:(\\d+(?:[.,]\\d+)?)[\\s-]?|(${spelt})[\\s-])(\\p{L}+)`, 'giu')

function typed(words: string, firstLine: number): { line: number; text: string; ms: number }[] {
  return [...words.matchAll(length)].flatMap((match) => {
    const [text, digits, word = '', unit = ''] = match
    const ms = unitMs.find(([pattern]) => pattern.test(unit.toLowerCase()))?.[1]
    if (ms === undefined) return []
    const amount = digits === undefined ? numberWords[word.toLowerCase()] : Number(digits.replace(',', '.'))
    const total = (amount ?? 0) * ms
    // A spelt number is refused only when it says what a table says: elsewhere it may be a figure of speech.
    if (digits === undefined && !tableOf(total)) return []
    return [
      {
        line: firstLine + words.slice(0, match.index).split('\n').length - 1,
        text: text.replace(/\s+/g, ' '),
        ms: total,
      },
    ]
  })
}

function tableOf(ms: number): string | undefined {
  const is = (value: Duration) => durationMs(value) === ms
  for (const [id, { value, others }] of Object.entries(lifetimes)) {
    if (is(value)) return `<Lifetime of="${id}"/>`
    if (others.some((each) => is(each.value))) return `<OtherLifetime of="${id}"/>`
  }
  return is(rateLimit.window) ? '<RateLimit/>' : undefined
}

function remedy(ms: number): string {
  const component = tableOf(ms)
  return component
    ? `Write ${component} instead.`
    : 'If it is a lifetime, write <Lifetime of="…"/>, which takes it from lib/fortnox/lifetimes.table; else spell the number out.'
}

function holdsWords(node: Nodes): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
}

/** The words of a block with its line breaks. What components and code say is left out: only typed words are judged. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'break') return '\n'
  if ('children' in node) return node.children.map(wordsOf).join('')
  return '\uFFFC'
}
