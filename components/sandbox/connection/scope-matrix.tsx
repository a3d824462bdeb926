'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ScopeId } from '@/lib/fortnox/scopes.table'
import { askedScopes } from '@/lib/sandbox/view/connection-view'
import { scopeOfPath } from '@/lib/sandbox/view/expected-answer'
import { rowsInPlay, scopeIds, scopeRows } from '@/lib/sandbox/view/scope-matrix'
import type { Connection } from '@/lib/simulator/core/connection'
import { useDesk } from '../desk-context'
import { ProblemNote } from '../parts/problem-note'
import { useAction } from '../use-sandbox'
import { ExpectedAnswer } from './expected-answer'
import styles from './scope-matrix.module.css'
import { ScopeRowView } from './scope-row'

const columns = ['onApp', 'asked', 'granted', 'inToken', 'licence'] as const

interface ScopeMatrixProps {
  readonly connection: Connection | null
  /** Whose newest access token to look into. */
  readonly lineageId: string | null
}

/** The gates that a scope passes on its way into a token, one column each (facts §4.1). */
export function ScopeMatrix({ connection, lineageId }: ScopeMatrixProps) {
  const t = useTranslations('sandbox.scopes')
  const { state, plan } = useDesk()
  const [all, setAll] = useState(false)
  const app = useAction('app')
  const company = state.companies.find((one) => one.tenantId === connection?.tenantId)
  const token = state.credentials
    .filter((one) => one.lineageId === lineageId && one.type === 'access-token')
    .reduce<readonly ScopeId[] | null>((_, one) => one.scopes, null)

  const rows = scopeRows({
    onApp: state.app.scopes,
    asked: askedScopes(state, connection) ?? plan.scopes,
    granted: connection?.scopes ?? null,
    inToken: token,
    licences: company?.licences ?? null,
    needed: scopeOfPath(plan.path) ?? null,
  })
  const shown = all ? rows : rowsInPlay(rows)
  const toggle = (scope: ScopeId, on: boolean) =>
    app
      .send({ scopes: scopeIds.filter((one) => (one === scope ? on : state.app.scopes.includes(one))) })
      .catch(() => undefined)

  return (
    <section className={styles.section} aria-labelledby="scopes-title">
      <div className={styles.head}>
        <h3 id="scopes-title">{t('title')}</h3>
        <p>
          {t.rich('needed', { path: () => <code>GET {plan.path}</code>, scope: scopeOfPath(plan.path) ?? t('none') })}
        </p>
      </div>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('column.scope')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.gate}>
                <span>{t(`column.${column}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <ScopeRowView key={row.scope} row={row} onToggle={(on) => toggle(row.scope, on)} />
          ))}
        </tbody>
      </table>
      <ProblemNote code={app.code} />
      <div className={styles.foot}>
        <p className={styles.expected} aria-live="polite">
          <ExpectedAnswer />
        </p>
        <button type="button" className="btn btn-quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('all', { count: rows.length })}
        </button>
      </div>
      <p className={styles.rule}>{t('rule')}</p>
    </section>
  )
}
