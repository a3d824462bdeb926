'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SignIn } from '@/components/auth/sign-in'
import { useDesk } from '../desk-context'
import { Dialog } from '../parts/dialog'
import { ProblemNote } from '../parts/problem-note'
import { useAction } from '../use-sandbox'

/** Signing in with Fortnox, which is optional: it keeps worlds for other browsers. */
export function Account() {
  const t = useTranslations('auth')
  const { state, locale } = useDesk()
  // next-auth sends the browser back with the reason of a failed sign-in.
  const [failed] = useState(() => new URLSearchParams(window.location.search).has('error'))
  const [open, setOpen] = useState(failed)
  const choose = useAction('choose')
  const words = {
    signIn: t('signIn'),
    signInSimulator: t('signInSimulator'),
    signInFortnox: t('signInFortnox'),
    signedInAs: (name: string) => t('signedInAs', { name }),
    signOut: t('signOut'),
    signOutNote: t('signOutNote'),
    worlds: t('worlds'),
    current: t('current'),
    open: t('open'),
    working: t('working'),
  }
  const title = state.account?.name ?? words.signIn
  return (
    <>
      <button type="button" className="btn btn-quiet" onClick={() => setOpen(true)}>
        {title}
      </button>
      {open && (
        <Dialog title={title} onClose={() => setOpen(false)}>
          {failed && !state.account && <p role="alert">{t('failed')}</p>}
          <SignIn
            account={state.account}
            signInWith={state.signInWith}
            worldId={state.world.id}
            returnTo={`/${locale}/sandbox`}
            words={words}
            onChoose={(id) =>
              choose.send({ id }).then(
                () => setOpen(false),
                () => undefined,
              )
            }
          />
          <ProblemNote code={choose.code} />
        </Dialog>
      )}
    </>
  )
}
