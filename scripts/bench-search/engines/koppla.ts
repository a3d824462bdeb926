import { createSearch } from '@/lib/search/query'
import { asked, offer } from './engine'

offer(async () => {
  const search = createSearch(await (await fetch('index.json')).json())
  return (query, locale) => search(query, { locale, limit: asked }).results.map(({ id }) => id)
})
