import { isLocale, type Locale } from '@/lib/i18n/locales'
import { cleaned, plain } from './clean'
import { type Feedback, type FeedbackProblem, feedbackKinds, longest } from './feedback'
import { isKnownPage } from './known-page'
import { trapField } from './trap'

/** What a form said, cleaned, or why it is not taken. */
export function readFeedback(
  fields: URLSearchParams,
  locale: Locale,
  day: string,
): { readonly feedback: Feedback } | { readonly problem: FeedbackProblem } {
  const field = (name: string) => plain(fields.get(name) ?? '')
  if (field(trapField) !== '') return { problem: 'trap-filled' }
  const kind = feedbackKinds.find((each) => each === field('kind'))
  if (kind === undefined) return { problem: 'unknown-kind' }
  const page = field('page')
  if (!isKnownPage(locale, page)) return { problem: 'unknown-page' }
  const isVote = kind === 'helpful' || kind === 'unhelpful'
  const [text, asked] = isVote ? ['', ''] : [field('text'), field('asked')]
  if (text.length > longest.text) return { problem: 'too-long' }
  if (!isVote && text === '' && (kind === 'missing' || asked === '')) return { problem: 'nothing-said' }
  return {
    feedback: { kind, locale, page, text: cleaned(text), asked: cleaned(asked.slice(0, longest.asked)), day },
  }
}

/** The language that a form says it is in. */
export function localeOf(fields: URLSearchParams): Locale | undefined {
  const locale = fields.get('locale')
  return isLocale(locale) ? locale : undefined
}
