'use client'

import type { ReactNode } from 'react'
import { useEntryHref } from '../desk-context'

/** A link to the dictionary where it has the term; otherwise only the text. */
export function TermLink({ term, children }: { readonly term: string | null; readonly children: ReactNode }) {
  const href = useEntryHref()(term === null ? null : `dictionary/${term}`)
  return href === null ? children : <a href={href}>{children}</a>
}
