'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import { Desk } from './desk'
import styles from './desk.module.css'
import { DeskProvider } from './desk-context'
import { ProblemNote } from './parts/problem-note'
import { SandboxRefusal } from './sandbox-client'
import { useSandboxQuery } from './use-sandbox'
import { WorldTimeProvider } from './world-time'

interface SandboxProps {
  readonly locale: Locale
  /** Ids of the portal's entries, to link to those that exist. */
  readonly entries: readonly string[]
  readonly lessons: Readonly<Record<string, readonly { readonly href: string; readonly title: string }[]>>
}

function Loaded({ locale, entries, lessons }: SandboxProps) {
  const t = useTranslations('sandbox.start')
  const { data, error, refetch, isFetching } = useSandboxQuery()
  if (data) {
    return (
      <WorldTimeProvider world={data.world}>
        <DeskProvider key={data.world.id} state={data} locale={locale} entries={entries} lessons={lessons}>
          <Desk />
        </DeskProvider>
      </WorldTimeProvider>
    )
  }
  return (
    <div className={styles.waiting}>
      {error === null ? (
        <p role="status" className="needs-script">
          {t('loading')}
        </p>
      ) : (
        <>
          <ProblemNote code={error instanceof SandboxRefusal ? error.code : 'server-error'} />
          <p />
          <button type="button" className="btn" disabled={isFetching} onClick={() => refetch()}>
            {t('retry')}
          </button>
        </>
      )}
    </div>
  )
}

/** The sandbox: an island with its own data, in a page that is otherwise static. */
export function Sandbox(props: SandboxProps) {
  const [client] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={client}>
      <Loaded {...props} />
    </QueryClientProvider>
  )
}
