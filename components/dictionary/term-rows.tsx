import { CredentialGlyph } from '@/components/ui/credential-glyph'
import type { Entry } from '@/lib/content/entry'
import { otherLocale } from '@/lib/i18n/locales'

interface TermRowsProps {
  readonly terms: readonly Entry[]
}

/** One row for each term: its name, what the other language calls it, and what it is. */
export function TermRows({ terms }: TermRowsProps) {
  return (
    <dl className="term-rows">
      {terms.map(({ id, href, title, lead, credential, locale, english, swedish }) => {
        const otherName = locale === 'en' ? swedish : english
        return (
          <div key={id}>
            <dt>
              <a href={href}>
                {credential && <CredentialGlyph kind={credential} />}
                {title}
              </a>
              {otherName !== title && (
                <span className="block text-fine text-ink-2" lang={otherLocale(locale)}>
                  {otherName}
                </span>
              )}
            </dt>
            <dd>{lead}</dd>
          </div>
        )
      })}
    </dl>
  )
}
