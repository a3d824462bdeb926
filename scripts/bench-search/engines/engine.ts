import type { SearchRecord } from '../corpus'

/** The ids of what a query finds, the best first; `locale` is the reader's, of which only our own search knows. */
export type Ask = (query: string, locale: 'en' | 'sv') => readonly string[] | Promise<readonly string[]>

/** How many results each engine is asked for: as many as the palette shows. */
export const asked = 10

export async function records(): Promise<SearchRecord[]> {
  return (await fetch('records.json')).json()
}

/** What the page that measures calls. */
export function offer(prepare: () => Promise<Ask>): void {
  Object.assign(globalThis, { prepare })
}
