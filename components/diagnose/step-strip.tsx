'use client'

import { useTranslations } from 'next-intl'
import { type Step, steps } from '@/lib/diagnose/clues'
import styles from './diagnose.module.css'

/** The way of a connection, with the place where it broke. Migration belongs to the old kind of token and is shown alone. */
export function StepStrip({ step }: { readonly step: Step }) {
  const t = useTranslations('diagnose')
  const shown = steps.filter((one) => (step === 'migrate' ? one === step : one !== 'migrate'))
  return (
    <section aria-labelledby="where">
      <h2 id="where" className={styles.heading}>
        {t('where')}
      </h2>
      <ol className={styles.strip}>
        {shown.map((one) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            {t(`step.${one}`)}
            {one === step && <span className="sr-only"> ({t('here')})</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
