import type { Locale } from '@/lib/i18n/locales'
import { compoundOf } from './compounds'
import { stemEnglish } from './stem-english'
import { stemSwedish } from './stem-swedish'
import { stopWords } from './stop-words.table'
import { type Word, wordsOf } from './words'

const stem = { en: stemEnglish, sv: stemSwedish } as const satisfies Record<Locale, (word: string) => string>
export const bothLanguages: readonly Locale[] = ['en', 'sv']
export const only: Readonly<Record<Locale, readonly Locale[]>> = { en: ['en'], sv: ['sv'] }

/** What a word is sought and found by. */
export interface Forms {
  /** Its stem in each language, without doubles: a name may be in either. */
  readonly whole: readonly string[]
  /** The same for each part of a compound or an identifier; empty when the word has none. */
  readonly parts: readonly (readonly string[])[]
}

const remembered = new Map<readonly Locale[], Map<string, Forms>>()
/** Enough for every word of the content; a reader's own words must not fill the memory. */
const mostRemembered = 20_000

export function formsOf(word: Word, languages: readonly Locale[]): Forms {
  let known = remembered.get(languages)
  if (!known || known.size >= mostRemembered) {
    known = new Map()
    remembered.set(languages, known)
  }
  // The parts belong to the key: "redirectUri" has them, "redirecturi" has not.
  const key = word.parts.length === 0 ? word.text : `${word.text} ${word.parts.join(' ')}`
  let forms = known.get(key)
  if (!forms) {
    const parts = word.parts.length > 0 ? word.parts : (compoundOf(word.text)?.parts ?? [])
    forms = { whole: stems(word.text, languages), parts: parts.map((part) => stems(part, languages)) }
    known.set(key, forms)
  }
  return forms
}

function stems(text: string, languages: readonly Locale[]): string[] {
  return [...new Set(languages.map((language) => stem[language](text)))]
}

/** The terms under which `text` stands in the index: of each word the whole, and its parts. */
export function termsOf(text: string, languages: readonly Locale[]): string[] {
  return wordsOf(text).flatMap((word) => {
    const { whole, parts } = formsOf(word, languages)
    return [...whole, ...parts.flat()]
  })
}

/** One word of a query. */
export interface Unit extends Forms {
  readonly text: string
  /** 1, little for a stop word beside others, and more for a code: it says what is meant, and the words around it what kind of thing that is. */
  readonly weight: number
  readonly stop: boolean
  /** The last word may still be growing under the reader's fingers. */
  readonly last: boolean
}

const stopWeight = 0.12
const codeWeight = 3
const code = /^\d{5,}$/
/** More words than this are a text, and only its beginning counts. */
const mostUnits = 16

export function unitsOf(query: string): Unit[] {
  const words = wordsOf(query).slice(0, mostUnits)
  const onlyStops = words.every((word) => stopWords.has(word.text))
  return words.map((word, index) => {
    const stop = stopWords.has(word.text)
    return {
      text: word.text,
      ...formsOf(word, bothLanguages),
      weight: stop && !onlyStops ? stopWeight : code.test(word.text) ? codeWeight : 1,
      stop: stop && !onlyStops,
      last: index === words.length - 1,
    }
  })
}
