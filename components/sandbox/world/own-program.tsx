'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { SandboxSecrets } from '@/lib/sandbox/api'
import { consentCurl, envLines, exchangeCurl } from '@/lib/sandbox/view/own-program'
import { useDesk } from '../desk-context'
import { CopyButton } from '../parts/copy-button'
import { Dialog } from '../parts/dialog'
import dialog from '../parts/dialog.module.css'
import { ProblemNote } from '../parts/problem-note'
import { RawBlock } from '../parts/raw-block'
import { act, type ProblemCode, SandboxRefusal } from '../sandbox-client'
import { OpenWorld } from './open-world'

function Copied({ caption, text }: { readonly caption: string; readonly text: string }) {
  return (
    <div className={dialog.block}>
      <div className={dialog.caption}>
        {caption}
        <CopyButton text={text} label={caption} />
      </div>
      <RawBlock text={text} label={caption} />
    </div>
  )
}

/** What one's own program needs to talk to this world. The secrets are fetched when the dialog opens and forgotten when it closes. */
function OwnProgramDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('sandbox.own')
  const { state } = useDesk()
  const [secrets, setSecrets] = useState<SandboxSecrets | null>(null)
  const [problem, setProblem] = useState<ProblemCode | null>(null)

  useEffect(() => {
    let wanted = true
    act('secrets', {}).then(
      (answer) => wanted && setSecrets(answer),
      (error: unknown) => wanted && setProblem(error instanceof SandboxRefusal ? error.code : 'server-error'),
    )
    return () => {
      wanted = false
    }
  }, [])

  return (
    <Dialog title={t('title')} onClose={onClose}>
      <p className={dialog.lead}>{t('lead')}</p>
      <ProblemNote code={problem} />
      {secrets === null ? (
        problem === null && <p className={dialog.lead}>{t('loading')}</p>
      ) : (
        <>
          <Copied caption={t('env')} text={envLines(secrets, state.urls)} />
          <section className={dialog.section}>
            <h3>{t('withoutBrowser')}</h3>
            <p>{t('withoutBrowserWhy')}</p>
            <Copied caption={t('consentCurl')} text={consentCurl(secrets, state)} />
            <Copied caption={t('exchangeCurl')} text={exchangeCurl(secrets, state.urls)} />
          </section>
          <section className={dialog.section}>
            <h3>{t('elsewhere')}</h3>
            <p>{t('elsewhereWhy')}</p>
            <Copied
              caption={t('idAndKey')}
              text={`KOPPLA_WORLD=${secrets.worldId}\nKOPPLA_WORLD_KEY=${secrets.worldKey}`}
            />
          </section>
        </>
      )}
      <OpenWorld onOpened={onClose} />
    </Dialog>
  )
}

export function OwnProgram() {
  const t = useTranslations('sandbox.own')
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {t('open')}
      </button>
      {open && <OwnProgramDialog onClose={() => setOpen(false)} />}
    </>
  )
}
