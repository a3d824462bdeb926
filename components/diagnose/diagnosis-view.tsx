'use client'

import { useTranslations } from 'next-intl'
import type { Diagnosis } from '@/lib/diagnose/diagnose'
import type { Locale } from '@/lib/i18n/locales'
import { CauseList } from './cause-list'
import styles from './diagnose.module.css'
import { StepStrip } from './step-strip'
import { TokenFacts } from './token-facts'

interface DiagnosisViewProps {
  readonly diagnosis: Diagnosis
  readonly locale: Locale
  readonly titles: Readonly<Record<string, string>>
}

export function DiagnosisView({ diagnosis, locale, titles }: DiagnosisViewProps) {
  const t = useTranslations('diagnose')
  const { clues, errors, causes, scope, step, shown } = diagnosis
  const [error] = errors
  if (causes.length === 0 && !clues.token && !scope) return <Nothing locale={locale} shown={shown} />
  return (
    <div className={styles.diagnosis}>
      <section aria-labelledby="is-it">
        <h2 id="is-it" className={styles.heading}>
          {t('isIt')}
        </h2>
        <ul className={styles.shapes}>
          {clues.shapes.map((shape) => (
            <li key={shape}>{t(`shapes.${shape}`, { status: clues.status ?? '' })}</li>
          ))}
        </ul>
        {error && (
          <p className={styles.error}>
            <a href={`/${locale}/errors/${error.id}`} translate="no">
              {[error.code, error.message].filter((part) => part !== null).join(' · ') || error.id}
            </a>
            <span>{error.meaning[locale]}</span>
          </p>
        )}
      </section>
      {step && <StepStrip step={step} />}
      {causes.length > 0 && <CauseList causes={causes} locale={locale} titles={titles} />}
      {scope && (
        <section aria-labelledby="scope">
          <h2 id="scope" className={styles.heading}>
            {t('scope')}
          </h2>
          <p>
            {t.rich('needs', {
              scope: () => (
                <a key="scope" className={styles.code} href={`/${locale}/scopes/${scope.needed}`} translate="no">
                  {scope.needed}
                </a>
              ),
            })}{' '}
            {scope.has !== null && t(scope.has ? 'has' : 'hasNot')}
          </p>
        </section>
      )}
      {clues.token && <TokenFacts token={clues.token} locale={locale} />}
      <Shown shown={shown} />
    </div>
  )
}

/** What was read, so that the reader can see that nothing was missed and that the secrets are hidden. */
function Shown({ shown }: { readonly shown: string }) {
  const t = useTranslations('diagnose')
  return (
    <details className={styles.shown}>
      <summary>{t('shown')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus (WCAG 2.1.1) */}
      <pre tabIndex={0} translate="no">
        {shown}
      </pre>
      <p className={styles.note}>{t('private')}</p>
    </details>
  )
}

const longestQuery = 120

function Nothing({ locale, shown }: { readonly locale: Locale; readonly shown: string }) {
  const t = useTranslations('diagnose')
  const query = shown
    .replace(/\S*•\S*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestQuery)
  return (
    <div className={styles.diagnosis}>
      <p>
        <strong>{t('nothing')}</strong> {t('nothingHint')}
      </p>
      <p>
        <a className="btn" href={`/${locale}/search?q=${encodeURIComponent(query)}`}>
          {t('search')}
        </a>
      </p>
      <Shown shown={shown} />
    </div>
  )
}
