import { create, insertMultiple, search } from '@orama/orama'
import { asked, offer, records } from './engine'

/** Swedish, since English would part words at å, ä and ö; tolerance, since people misspell. */
offer(async () => {
  const schema = { id: 'string', title: 'string', names: 'string', text: 'string' } as const
  const db = create({ schema, language: 'swedish' })
  await insertMultiple(db, await records())
  return async (term) => {
    const properties = ['title', 'names', 'text'] as const
    const found = await search(db, {
      ...{ term, limit: asked, tolerance: 1, boost: { title: 3, names: 2 } },
      properties: [...properties],
    })
    return found.hits.map(({ document }) => document.id)
  }
})
