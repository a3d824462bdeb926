import { Charset, Document } from 'flexsearch'
import { asked, offer, records } from './engine'

/** Parts of words in names, beginnings in text; letters without their marks and doubled ones as one. */
offer(async () => {
  const encoder = Charset.LatinBalance
  const index = new Document({
    document: {
      id: 'id',
      index: [
        { field: 'title', tokenize: 'full', encoder },
        { field: 'names', tokenize: 'full', encoder },
        { field: 'text', tokenize: 'forward', encoder },
      ],
    },
  })
  for (const { id, title, names, text } of await records()) index.add({ id, title, names, text })
  return (query) => {
    const found = index.search(query, { limit: asked, suggest: true, merge: true }) as unknown as { id: string }[]
    return found.map(({ id }) => id)
  }
})
