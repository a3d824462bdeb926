import type { Locale } from '@/lib/i18n/locales'
import { server } from '@/lib/server'
import { queryOf, readFilter } from './filter'
import { titleOf } from './known-page'
import { type Access, accessOf } from './owner'
import type { OwnersList } from './owners-list'

const shown = 50

/** What the owner's page shows; without access, nothing but that. */
export type OwnerView = { readonly access: 'sign-in' | 'closed' } | OwnersList

export async function ownerView(locale: Locale, headers: Headers, params: URLSearchParams): Promise<OwnerView> {
  const parts = await server()
  const access: Access = accessOf(parts, headers, parts.simulator.context.wall())
  if (access === 'sign-in' || access === 'closed') return { access }
  const filter = readFilter(params)
  const [found, counts] = await Promise.all([
    parts.feedback.list(queryOf(filter, shown + 1)),
    parts.feedback.counts(filter.locale),
  ])
  const rows = found.slice(0, shown)
  const pages = new Set([...rows, ...counts].map(({ page }) => page))
  return {
    access,
    filter,
    rows,
    older: found.length > shown ? rows.at(-1)?.id : undefined,
    counts: counts.sort((a, b) => b.waiting - a.waiting || b.unhelpful - a.unhelpful || b.helpful - a.helpful),
    titles: new Map([...pages].flatMap((page) => titled(page, titleOf(locale, page)))),
  }
}

function titled(page: string, title: string | undefined): [string, string][] {
  return title === undefined ? [] : [[page, title]]
}
