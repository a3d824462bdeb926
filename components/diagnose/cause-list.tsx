'use client'

import { useTranslations } from 'next-intl'
import type { Likely } from '@/lib/diagnose/diagnose'
import type { Locale } from '@/lib/i18n/locales'
import styles from './diagnose.module.css'

interface CauseListProps {
  readonly causes: readonly Likely[]
  readonly locale: Locale
  readonly titles: Readonly<Record<string, string>>
}

/** The causes, the likeliest first, each with how to tell it, where to read on and how to see it happen. */
export function CauseList({ causes, locale, titles }: CauseListProps) {
  const t = useTranslations('diagnose')
  return (
    <section aria-labelledby="causes">
      <h2 id="causes" className={styles.heading}>
        {t(causes.length === 1 ? 'one' : 'causes')}
      </h2>
      <ol className={styles.causes}>
        {causes.map(({ title, tell, page, scenario, seen }) => (
          <li key={`${page} ${title.en}`} data-seen={seen || undefined}>
            <h3>{title[locale]}</h3>
            {seen && <span className={styles.seen}>{t('seen')}</span>}
            <p>{tell[locale]}</p>
            <div className={styles.links}>
              <a href={`/${locale}/${page}`}>{titles[page] ?? t('allAbout')}</a>
              {scenario && (
                <a className="btn" href={`/${locale}/sandbox#scenario-${scenario}`}>
                  {t('make')}
                </a>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
