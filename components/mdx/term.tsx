import type { ReactNode } from 'react'
import { CredentialChip } from '@/components/ui/credential-chip'
import { CredentialGlyph } from '@/components/ui/credential-glyph'
import { entry } from '@/lib/content/source'
import { chipLabel, credentialOfTerm } from '@/lib/content/words'
import { credentials } from '@/lib/fortnox/credentials.table'
import type { Locale } from '@/lib/i18n/locales'

/** Keeps the mark and the first word on one line. */
const wordJoiner = '\u2060'

interface TermProps {
  readonly id: string
  readonly locale: Locale
  readonly children?: ReactNode
}

/** A link to a dictionary entry; `TermTips` shows the entry's lead beside it. Without words of its own, a credential is drawn as its chip. */
export function Term({ id, locale, children }: TermProps) {
  const page = entry(locale, 'dictionary', id)
  if (!page) throw new Error(`There is no dictionary entry "${id}" in ${locale}.`)
  const kind = credentialOfTerm(id)
  if (kind && !children) return <CredentialChip kind={kind} href={page.href} tip={page.lead} />
  return (
    <a className={`term ${kind ? `cred-${credentials[kind].colour}` : ''}`} href={page.href} data-tip={page.lead}>
      {kind && (
        <>
          <CredentialGlyph kind={kind} />
          {wordJoiner}
        </>
      )}
      {children ?? chipLabel(id) ?? page.title}
    </a>
  )
}
