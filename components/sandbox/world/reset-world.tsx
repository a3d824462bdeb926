'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '../parts/dialog'
import dialog from '../parts/dialog.module.css'
import { ProblemNote } from '../parts/problem-note'
import { useAction } from '../use-sandbox'

/** Begins the world anew, after a question: nothing of it can be had back. */
export function ResetWorld() {
  const t = useTranslations('sandbox.reset')
  const [asking, setAsking] = useState(false)
  const reset = useAction('reset')

  const go = () =>
    reset.send({}).then(
      () => setAsking(false),
      () => undefined,
    )
  return (
    <>
      <button type="button" className="btn btn-quiet" onClick={() => setAsking(true)}>
        {t('open')}
      </button>
      {asking && (
        <Dialog title={t('title')} onClose={() => setAsking(false)}>
          <p className={dialog.lead}>{t('what')}</p>
          <ProblemNote code={reset.code} />
          <div className={dialog.actions}>
            <button type="button" className="btn btn-go" disabled={reset.pending} onClick={go}>
              {t('yes')}
            </button>
            <button type="button" className="btn" onClick={() => setAsking(false)}>
              {t('no')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}
