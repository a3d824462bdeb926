'use client'

import { useState } from 'react'
import type { SandboxState } from '@/lib/sandbox/state'

export interface SignInWords {
  readonly signIn: string
  readonly signInSimulator: string
  readonly signInFortnox: string
  readonly signedInAs: (name: string) => string
  readonly signOut: string
  readonly signOutNote: string
  readonly worlds: string
  readonly current: string
  readonly open: string
  readonly working: string
}

export interface SignInProps {
  readonly account: SandboxState['account']
  readonly signInWith: SandboxState['signInWith']
  readonly worldId: string
  /** Where the browser comes back to. */
  readonly returnTo: string
  readonly words: SignInWords
  readonly onChoose: (worldId: string) => void
}

/** Asks next-auth to begin or end a session: a form post with its token against forgery, after which the browser leaves the page. */
async function postToAuth(action: 'signin/fortnox' | 'signout', callbackUrl: string): Promise<void> {
  const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string }
  const form = document.createElement('form')
  form.method = 'post'
  form.action = `/api/auth/${action}`
  for (const [name, value] of Object.entries({ csrfToken, callbackUrl })) {
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = name
    field.value = value
    form.append(field)
  }
  document.body.append(form)
  form.submit()
}

const button = 'rounded-md border border-rule-2 bg-sheet px-3 py-1.5 text-sm font-medium disabled:opacity-60'

/** Signs in and out, and lists the worlds that the user keeps. */
export function SignIn({ account, signInWith, worldId, returnTo, words, onChoose }: SignInProps) {
  const [working, setWorking] = useState(false)
  const send = (action: Parameters<typeof postToAuth>[0]) => {
    setWorking(true)
    postToAuth(action, returnTo).catch(() => setWorking(false))
  }
  if (!account) {
    return (
      <div className="flex flex-col gap-2">
        <button
          type="button"
          className={`${button} self-start`}
          disabled={working}
          onClick={() => send('signin/fortnox')}
        >
          {working ? words.working : words.signIn}
        </button>
        <p className="text-sm text-ink-2">{signInWith === 'simulator' ? words.signInSimulator : words.signInFortnox}</p>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="font-medium">{words.signedInAs(account.name)}</p>
      <section aria-label={words.worlds}>
        <h3 className="text-sm font-medium text-ink-2">{words.worlds}</h3>
        <ul className="mt-1 divide-y divide-rule border-y border-rule">
          {account.worlds.map((world) => (
            <li key={world.id} className="flex items-center justify-between gap-3 py-1.5">
              <span>{world.name}</span>
              {world.id === worldId ? (
                <span className="text-sm text-ink-2">{words.current}</span>
              ) : (
                <button
                  type="button"
                  className={button}
                  onClick={() => onChoose(world.id)}
                  aria-label={`${words.open}: ${world.name}`}
                >
                  {words.open}
                </button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <div>
        <button type="button" className={button} disabled={working} onClick={() => send('signout')}>
          {working ? words.working : words.signOut}
        </button>
        <p className="mt-1 text-sm text-ink-2">{words.signOutNote}</p>
      </div>
    </div>
  )
}
