import { CredentialGlyph } from '@/components/ui/credential-glyph'
import { type Entry, entries, entryById } from '@/lib/content/source'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

interface RelatedProps {
  readonly locale: Locale
  readonly entry: Entry
}

/** Where to read on: what the page names itself, then the answers that name its error, then those that name the page. */
export async function Related({ locale, entry }: RelatedProps) {
  const t = await portalWords(locale)
  const found = relatedEntries(locale, entry)
  if (found.length === 0) return null
  return (
    <section className="related mt-10 border-t border-rule-2 pt-5" aria-labelledby="page-related">
      <h2 id="page-related" className="caps">
        {t('reading.related')}
      </h2>
      <ul className="mt-1">
        {found.map(({ id, kind, href, title, lead, credential }) => (
          <li key={id} className="border-b border-rule last:border-0">
            <a className="group grid gap-x-6 py-2.5 text-ink no-underline sm:grid-cols-[6rem_1fr]" href={href}>
              <span className="text-fine leading-[1.6rem] text-ink-2">{t(`kinds.${kind}`)}</span>
              <span className="min-w-0">
                <span className="inline-flex items-baseline gap-2 font-medium group-hover:underline">
                  {credential && <CredentialGlyph kind={credential} />}
                  {title}
                </span>
                <span className="line-clamp-1 text-small text-ink-2">{lead}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** More would be a list to search, not a hint. */
const most = 7

export function relatedEntries(locale: Locale, entry: Entry): Entry[] {
  const named = entry.related.flatMap((id) => entryById(locale, id) ?? [])
  const answers = entries(locale, 'faq').filter(
    ({ errors }) => entry.error !== undefined && errors?.includes(entry.error),
  )
  const namedBy = entries(locale).filter(({ related }) => related.includes(entry.id))
  const all = new Map([...named, ...answers, ...namedBy].map((each) => [each.id, each]))
  all.delete(entry.id)
  return [...all.values()].slice(0, Math.max(most, named.length))
}
