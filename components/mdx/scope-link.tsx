import { entries } from '@/lib/content/source'
import { words } from '@/lib/content/words'
import type { Locale } from '@/lib/i18n/locales'

interface ScopeLinkProps {
  readonly id: string
  readonly locale: Locale
}

export function ScopeLink({ id, locale }: ScopeLinkProps) {
  const page = entries(locale, 'scopes').find(({ scope }) => scope === id)
  const name = <code translate="no">{words.Scope({ id })}</code>
  return page ? <a href={page.href}>{name}</a> : name
}
