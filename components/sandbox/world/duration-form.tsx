'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { type Duration, parseDuration } from '@/lib/fortnox/duration'
import parts from '../parts/parts.module.css'
import styles from './world.module.css'

interface DurationFormProps {
  readonly onMove: (by: Duration) => void
}

/** Any step forwards, written as the control API writes it: `90s`, `45m`, `6h`, `2d`. */
export function DurationForm({ onMove }: DurationFormProps) {
  const t = useTranslations('sandbox.clock')
  const [text, setText] = useState('')
  const [refused, setRefused] = useState(false)
  const hint = useId()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const duration = parseDuration(text.trim().toLowerCase().replaceAll(' ', ''))
    setRefused(duration === undefined)
    if (duration) onMove(duration)
  }
  return (
    <form className={styles.duration} onSubmit={submit} noValidate>
      <input
        className={parts.input}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setRefused(false)
        }}
        size={6}
        placeholder="45m"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('any')}
        aria-describedby={hint}
        aria-invalid={refused || undefined}
      />
      <button type="submit" className="btn">
        {t('move')}
      </button>
      <span id={hint} className={parts.hidden}>
        {t('anyHint')}
      </span>
      {refused && (
        <span role="alert" className={styles.refused}>
          {t('anyHint')}
        </span>
      )}
    </form>
  )
}
