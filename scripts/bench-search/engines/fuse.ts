import Fuse from 'fuse.js'
import { asked, offer, records } from './engine'

offer(async () => {
  const fuse = new Fuse(await records(), {
    ...{ ignoreLocation: true, ignoreDiacritics: true, useTokenSearch: true, threshold: 0.3 },
    keys: [
      { name: 'title', weight: 3 },
      { name: 'names', weight: 2 },
      { name: 'text', weight: 1 },
    ],
  })
  return (query) => fuse.search(query, { limit: asked }).map(({ item }) => item.id)
})
