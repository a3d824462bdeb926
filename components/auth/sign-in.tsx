'use client'

import { useState } from 'react'
import type { SandboxState } from '@/lib/sandbox/state'
import styles from './sign-in.module.css'

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

/**
 * Asks next-auth to begin or end a session, with its token against forgery, and goes where it says. Not by a form: browsers would
 * check Fortnox's address, to which it leads, against this page's `form-action`.
 */
async function askAuth(action: 'signin/fortnox' | 'signout', callbackUrl: string): Promise<void> {
  const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string }
  const body = new URLSearchParams({ csrfToken, callbackUrl, json: 'true' })
  const response = await fetch(`/api/auth/${action}`, { method: 'POST', body })
  const { url } = (await response.json()) as { url: string }
  window.location.assign(url)
}

/** Signs in and out, and lists the worlds that the user keeps. */
export function SignIn({ account, signInWith, worldId, returnTo, words, onChoose }: SignInProps) {
  const [working, setWorking] = useState(false)
  const send = (action: Parameters<typeof askAuth>[0]) => {
    setWorking(true)
    askAuth(action, returnTo).catch(() => setWorking(false))
  }
  if (!account) {
    return (
      <div className={styles.account}>
        <button type="button" className="btn btn-go" disabled={working} onClick={() => send('signin/fortnox')}>
          {working ? words.working : words.signIn}
        </button>
        <p className="small">{signInWith === 'simulator' ? words.signInSimulator : words.signInFortnox}</p>
      </div>
    )
  }
  return (
    <div className={styles.account}>
      <p>{words.signedInAs(account.name)}</p>
      <section aria-label={words.worlds}>
        <h3 className="caps">{words.worlds}</h3>
        <ul className={styles.worlds}>
          {account.worlds.map((world) => (
            <li key={world.id}>
              <span>{world.name}</span>
              {world.id === worldId ? (
                <span className="small">{words.current}</span>
              ) : (
                <button
                  type="button"
                  className="btn"
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
        <button type="button" className="btn" disabled={working} onClick={() => send('signout')}>
          {working ? words.working : words.signOut}
        </button>
        <p className="small">{words.signOutNote}</p>
      </div>
    </div>
  )
}
