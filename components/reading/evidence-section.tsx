import { EvidenceMark } from '@/components/ui/evidence-mark'
import type { Evidence } from '@/lib/fortnox/evidence'
import { type Source, type SourceId, sources } from '@/lib/fortnox/sources.table'
import { dateText } from '@/lib/i18n/date-text'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

interface EvidenceSectionProps {
  readonly locale: Locale
  readonly evidence: Evidence
}

/** How we know what the page says: how sure, from where, and when it was last looked up. */
export async function EvidenceSection({ locale, evidence }: EvidenceSectionProps) {
  const t = await portalWords(locale)
  const { level, checked, note } = evidence
  return (
    <section className="evidence mt-12 border-t border-rule-2 pt-5 text-small" aria-labelledby="page-evidence">
      <h2 id="page-evidence" className="caps">
        {t('evidence.title')}
      </h2>
      <p className="mt-3">
        <strong className="font-medium">
          <EvidenceMark level={level} name={t(`evidence.${level}`)} />
        </strong>
        <span className="text-ink-2">
          {' '}
          {t(`evidence.${level}Means`)} {t('evidence.checked')}{' '}
          <time dateTime={checked}>{dateText(checked, locale)}</time>.
        </span>
      </p>
      {note && <p className="mt-2 text-ink-2">{note[locale]}</p>}
      <SourceList locale={locale} ids={evidence.sources} />
    </section>
  )
}

interface SourceListProps {
  readonly locale: Locale
  readonly ids: readonly SourceId[]
}

export function SourceList({ locale, ids }: SourceListProps) {
  return (
    <ul className="mt-3 space-y-1.5">
      {ids.map((id) => {
        const { title, url }: Source = sources[id]
        const text = typeof title === 'string' ? title : title[locale]
        return (
          <li key={id} className="border-l border-rule-2 pl-3 text-ink-2">
            {url === undefined ? (
              text
            ) : (
              <a className="text-ink-2" href={url} rel="noreferrer">
                {text}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}
