'use client'

import { useTranslations } from 'next-intl'
import { useDesk } from '../desk-context'
import styles from './lab.module.css'

const most = 4

/** The pages that explain a situation. */
export function Lessons({ id }: { readonly id: string }) {
  const t = useTranslations('sandbox.lab')
  const { lessons } = useDesk()
  const pages = lessons[id]?.slice(0, most) ?? []
  if (pages.length === 0) return null
  return (
    <div className={styles.lessons}>
      <span>{t('read')}:</span>
      <ul>
        {pages.map(({ href, title }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
