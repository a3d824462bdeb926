'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { situationGroups, situations, withWords } from '@/lib/sandbox/view/situations'
import { useDesk } from '../desk-context'
import parts from '../parts/parts.module.css'
import walk from '../walk/walk.module.css'
import styles from './lab.module.css'
import { situationInAddress } from './situation-address'
import { SituationCard } from './situation-card'
import { SituationRow } from './situation-row'

/** Everything that can go wrong, to be made to happen: the situation that is set up, or all of them to choose from. */
export function Lab() {
  const t = useTranslations('sandbox.lab')
  const { state, locale } = useDesk()
  const all = useMemo(() => situations(locale), [locale])
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<string | null>(situationInAddress)

  useEffect(() => {
    const follow = () => setOpen((current) => situationInAddress() ?? current)
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])

  const played = all.find(({ id }) => id === state.walk.scenario?.id)
  const asked = situationInAddress()
  if (played && (asked === null || asked === played.id)) return <SituationCard situation={played} />
  const found = withWords(all, typed)
  return (
    <section className={walk.walk} aria-labelledby="lab-title">
      <h2 id="lab-title" className={walk.title}>
        {t('title')}
      </h2>
      <p className={walk.lead}>{t('lead')}</p>
      <label className={styles.filter}>
        <span className={parts.label}>{t('filter')}</span>
        <input
          className={parts.input}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={t('filterHint')}
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <p role="status" className={styles.none}>
        {found.length === 0 && t('none')}
      </p>
      {situationGroups.map((group) => {
        const inGroup = found.filter((one) => one.group === group)
        return inGroup.length === 0 ? null : (
          <div key={group}>
            <h3 className={styles.group}>{t(`groups.${group}`)}</h3>
            <ul className={styles.list}>
              {inGroup.map((situation) => (
                <SituationRow
                  key={situation.id}
                  situation={situation}
                  open={open === situation.id}
                  onToggle={() => setOpen((current) => (current === situation.id ? null : situation.id))}
                />
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
