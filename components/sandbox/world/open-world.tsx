'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useDesk } from '../desk-context'
import dialog from '../parts/dialog.module.css'
import parts from '../parts/parts.module.css'
import { ProblemNote } from '../parts/problem-note'
import { useAction } from '../use-sandbox'

/** Opens another world in this browser: by id and key, or one that the signed-in user keeps. */
export function OpenWorld({ onOpened }: { readonly onOpened: () => void }) {
  const t = useTranslations('sandbox.openWorld')
  const { state } = useDesk()
  const [id, setId] = useState('')
  const [key, setKey] = useState('')
  const open = useAction('open')
  const choose = useAction('choose')
  const kept = state.account?.worlds.filter((world) => world.id !== state.world.id) ?? []

  const submit = (event: FormEvent) => {
    event.preventDefault()
    open.send({ id: id.trim(), key: key.trim() }).then(onOpened, () => undefined)
  }
  return (
    <section className={dialog.section}>
      <h3>{t('title')}</h3>
      {kept.length > 0 && (
        <>
          <p>{t('kept')}</p>
          <div className={dialog.actions}>
            {kept.map((world) => (
              <button
                key={world.id}
                type="button"
                className="btn"
                disabled={choose.pending}
                onClick={() => choose.send({ id: world.id }).then(onOpened, () => undefined)}
              >
                {world.name}
              </button>
            ))}
          </div>
          <ProblemNote code={choose.code} />
        </>
      )}
      <p>{t('why')}</p>
      <form className={dialog.form} onSubmit={submit}>
        <label>
          <span className={parts.label}>{t('id')}</span>
          <input
            className={parts.input}
            value={id}
            onChange={(event) => setId(event.target.value)}
            autoComplete="off"
            spellCheck={false}
            required
          />
        </label>
        <label>
          <span className={parts.label}>{t('key')}</span>
          <input
            className={parts.input}
            type="password"
            value={key}
            onChange={(event) => setKey(event.target.value)}
            autoComplete="off"
            required
          />
        </label>
        <button type="submit" className="btn" disabled={open.pending}>
          {t('open')}
        </button>
      </form>
      <ProblemNote code={open.code} />
    </section>
  )
}
