'use client'

import { type ComponentType, useDeferredValue, useEffect, useId, useState } from 'react'
import styles from './diagnose.module.css'
import type { DiagnosisProps } from './diagnosis'
import { examples } from './examples'

/** What another page of ours hands over stands behind the #, which browsers send to nobody; the secrets are gone from it already. */
function handedOver(): string {
  try {
    return decodeURIComponent(window.location.hash.slice(1))
  } catch {
    return ''
  }
}

/** The field, and what the text in it means, as it is pasted. What reads it is fetched when the field is first used. */
export function Diagnoser({ locale, titles, words }: Omit<DiagnosisProps, 'text'>) {
  const [text, setText] = useState('')
  const [used, setUsed] = useState(false)
  const [Diagnosis, setDiagnosis] = useState<ComponentType<DiagnosisProps>>()
  const [failed, setFailed] = useState(false)
  const field = useId()
  const read = useDeferredValue(text)
  const paste = (given: string) => {
    setUsed(true)
    setText(given)
  }

  useEffect(() => {
    const take = () => {
      const given = handedOver()
      if (given === '') return
      setUsed(true)
      setText(given)
    }
    take()
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [])

  useEffect(() => {
    if (!used) return
    import('./diagnosis').then(
      (loaded) => setDiagnosis(() => loaded.Diagnosis),
      () => setFailed(true),
    )
  }, [used])

  const asked = read.trim()
  return (
    <div className="needs-script">
      <div className={styles.form}>
        <label htmlFor={field} className={styles.label}>
          {words.field}
        </label>
        <textarea
          id={field}
          className={styles.field}
          rows={7}
          value={text}
          onFocus={() => setUsed(true)}
          onChange={({ target }) => paste(target.value)}
          placeholder={examples.api}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          translate="no"
        />
        <div className={styles.tools}>
          <span>{words.examples}</span>
          {(Object.keys(examples) as (keyof typeof examples)[]).map((name) => (
            <button key={name} type="button" className={styles.example} onClick={() => paste(examples[name])}>
              {words.example[name]}
            </button>
          ))}
          {text !== '' && (
            <button type="button" className={styles.example} onClick={() => setText('')}>
              {words.clear}
            </button>
          )}
        </div>
      </div>
      <div aria-live="polite">
        {failed && <p>{words.failed}</p>}
        {asked !== '' && !Diagnosis && !failed && <p className={styles.note}>{words.reading}</p>}
        {asked !== '' && Diagnosis && <Diagnosis text={asked} locale={locale} titles={titles} words={words} />}
      </div>
    </div>
  )
}
