import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { expect, it } from 'vitest'
import { packTerms, unpackTerms } from './pack-terms'
import { type IndexedDocument, indexOptions, type Terms } from './search-index'

const terms = fc.array(fc.stringMatching(/^[a-zåäö0-9]{1,40}$/), { maxLength: 12 }).map((each) => each.join(' '))

/** Rounded: the mean length of a field is summed in another order. */
function scores(index: Terms, word: string) {
  return new Map(index.search(word).map(({ id, score }) => [id, score.toFixed(9)]))
}

it('an index that was packed finds what it found before', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(fc.record({ names: terms, answers: terms, text: terms }), { maxLength: 8 }), (documents) => {
      const index = new MiniSearch<IndexedDocument>(indexOptions)
      index.addAll(documents.map((each, id) => ({ id, ...each })))
      const unpacked = MiniSearch.loadJS<IndexedDocument>(unpackTerms(packTerms(index.toJSON())), indexOptions)
      for (const word of documents.flatMap((each) => each.text.split(' ')).filter(Boolean)) {
        expect(scores(unpacked, word)).toEqual(scores(index, word))
      }
    }),
  )
})
