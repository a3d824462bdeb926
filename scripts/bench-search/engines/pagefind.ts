import { asked, offer } from './engine'

interface Pagefind {
  options(options: { readonly basePath: string }): Promise<void>
  init(): Promise<void>
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<{ readonly url: string }> }[] }>
}

offer(async () => {
  const address = new URL('pagefind/pagefind.js', location.href).href
  const pagefind: Pagefind = await import(/* @vite-ignore */ address)
  await pagefind.init()
  return async (query) => {
    const { results } = await pagefind.search(query)
    const found = await Promise.all(results.slice(0, asked).map((result) => result.data()))
    return found.map(({ url }) => url.replace(/^.*?\/page\//, '').replace(/\.html$/, ''))
  }
})
