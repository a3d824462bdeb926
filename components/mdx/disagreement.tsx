import { disagreement } from '@/lib/content/words'
import { type Source, sources } from '@/lib/fortnox/sources.table'
import { dateText } from '@/lib/i18n/date-text'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

interface DisagreementProps {
  readonly of: string
  readonly locale: Locale
}

/** Each value that the sources give, with the sources that give it. The first is the one that Koppla counts. */
export async function Disagreement({ of, locale }: DisagreementProps) {
  const t = await portalWords(locale)
  const sides = disagreement(of, locale)
  const checked = sides[0]?.evidence.checked ?? ''
  return (
    <div className="aside" role="note">
      <p>
        <strong className="text-code">{t('disagreement.title')}</strong>{' '}
        {t('disagreement.rule', { value: sides[0]?.value ?? '' })}
      </p>
      <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        {sides.map(({ value, evidence }) => (
          <div key={value} className="contents">
            <dt className="font-mono font-medium text-ink">{value}</dt>
            <dd>
              {evidence.sources.map((id, index) => {
                const { title, url }: Source = sources[id]
                const text = typeof title === 'string' ? title : title[locale]
                return (
                  <span key={id}>
                    {index > 0 && '; '}
                    {url ? (
                      <a href={url} rel="noreferrer">
                        {text}
                      </a>
                    ) : (
                      text
                    )}
                  </span>
                )
              })}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2">
        {t('evidence.checked')} <time dateTime={checked}>{dateText(checked, locale)}</time>.
      </p>
    </div>
  )
}
