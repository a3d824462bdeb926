import { englishStems } from './english-stems.table'
import { stopWords } from './stop-words.table'

const vowel = /[aeiouy]/

/** What stays of an English word when plural, tense and British spelling are taken away. Light on purpose: it joins forms, not families. */
export function stemEnglish(word: string): string {
  if (word.length < 4 || /[\dåäö]/.test(word) || stopWords.has(word)) return word
  return englishStems.get(word) ?? american(withoutE(withoutTense(singular(word))))
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2)
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word
}

function withoutTense(word: string): string {
  const ending = /(?:ing|ed)$/.exec(word)?.[0]
  if (!ending) return word
  const rest = word.slice(0, -ending.length)
  if (rest.length < 3 || !vowel.test(rest) || rest.endsWith('e')) return word
  return /([bcdfgmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest
}

function withoutE(word: string): string {
  return word.length > 4 || /[^aeiou]{1}[aeiou][^aeiou]e$/.test(word) ? word.replace(/e$/, '') : word
}

/** authorise, authorization → authoriz */
function american(stem: string): string {
  return stem.replace(/([lnrt])i[sz](?:ation)?$/, '$1iz')
}
