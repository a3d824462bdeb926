'use client'

import { useTranslations } from 'next-intl'
import type { ProblemCode } from '../sandbox-client'
import styles from './parts.module.css'

/** Why a control of the page did not do what was asked, beside that control. */
export function ProblemNote({ code }: { readonly code: ProblemCode | null }) {
  const t = useTranslations('sandbox.problem')
  return (
    <div role="alert" className={styles.alertBox}>
      {code !== null && <p className={styles.problem}>{t(code)}</p>}
    </div>
  )
}
