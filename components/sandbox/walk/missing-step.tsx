'use client'

import { useTranslations } from 'next-intl'
import type { StepId } from '@/lib/sandbox/steps.table'
import styles from './request.module.css'
import { useWalk } from './walk-context'

/** Said by a step that cannot be taken yet, with the way to the one that comes first. */
export function MissingStep({ first, why }: { readonly first: StepId; readonly why: string }) {
  const t = useTranslations('sandbox.walk')
  const { go } = useWalk()
  return (
    <div className={styles.card}>
      <p className={styles.text}>{why}</p>
      <div className={styles.foot}>
        <button type="button" className="btn" onClick={() => go(first)}>
          {t('goTo', { step: t(`step.${first}`) })}
        </button>
      </div>
    </div>
  )
}
