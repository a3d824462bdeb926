import { compoundOf, knownStem } from './compounds'
import { stopWords } from './stop-words.table'
import { inflections } from './swedish-endings.table'

/** Genitive s follows these letters; after others (moms-, -ss, -us) it belongs to the word. */
const genitive = /[bdfghjklmnoprtvyåäö]s$/
const article = /[oiyuéå][nt]$/

/** What stays of a Swedish word when its inflection is taken away. */
export function stemSwedish(word: string): string {
  if (word.length < 4 || /\d/.test(word) || stopWords.has(word)) return word
  return knownStem(word) ?? compoundOf(word)?.stem ?? withoutInflection(word)
}

function withoutInflection(word: string): string {
  const bare = word.length > 4 && genitive.test(word) ? word.slice(0, -1) : word
  const ending = inflections.find((each) => bare.endsWith(each) && isStem(bare.slice(0, -each.length)))
  if (ending) return bare.slice(0, -ending.length)
  return bare.length > 4 && article.test(bare) ? bare.slice(0, -1) : bare
}

function isStem(rest: string): boolean {
  return rest.length >= 3 && /[aeiouyåäö]/.test(rest)
}
