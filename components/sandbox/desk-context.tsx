'use client'

import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import type { ScopeId } from '@/lib/fortnox/scopes.table'
import type { Locale } from '@/lib/i18n/locales'
import type { SandboxState } from '@/lib/sandbox/state'

/** What the whole desk shares: the state, the reader's language and which entries there are to link to. */
interface Desk {
  readonly state: SandboxState
  readonly locale: Locale
  /** Ids of the portal's pages: `dictionary/state`, `errors/2000663`. */
  readonly entries: readonly string[]
  /** The pages that explain each situation, by its id. */
  readonly lessons: Readonly<Record<string, readonly { readonly href: string; readonly title: string }[]>>
  /** The request that the reader is preparing. */
  readonly plan: Plan
}

interface Plan {
  readonly scopes: readonly ScopeId[]
  readonly setScopes: (scopes: readonly ScopeId[]) => void
  readonly path: string
  readonly setPath: (path: string) => void
}

/** Asked for at first: enough to see an answer, and not enough for `/3/accounts`, so that a missing scope can be met. */
const firstScopes: readonly ScopeId[] = ['companyinformation', 'customer', 'invoice']
const firstPath = '/3/companyinformation'

const DeskContext = createContext<Desk | null>(null)

interface DeskProviderProps extends Omit<Desk, 'plan'> {
  readonly children: ReactNode
}

export function DeskProvider({ state, locale, entries, lessons, children }: DeskProviderProps) {
  const asked = state.walk.authorization?.scopes
  const [scopes, setScopes] = useState<readonly ScopeId[]>(
    asked ?? firstScopes.filter((scope) => state.app.scopes.includes(scope)),
  )
  const [path, setPath] = useState(firstPath)
  const desk = useMemo(
    () => ({ state, locale, entries, lessons, plan: { scopes, setScopes, path, setPath } }),
    [state, locale, entries, lessons, scopes, path],
  )
  return <DeskContext value={desk}>{children}</DeskContext>
}

export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('useDesk needs a DeskProvider')
  return desk
}

/** The address of an entry (`errors/2000663`), or null where the portal has no such page. */
export function useEntryHref(): (entry: string | null) => string | null {
  const { locale, entries } = useDesk()
  return (entry) => (entry !== null && entries.includes(entry) ? `/${locale}/${entry}` : null)
}
