'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { credentialsOf, lineagesOf, mainConnection } from '@/lib/sandbox/view/connection-view'
import { useDesk } from '../desk-context'
import styles from './connection.module.css'
import { ConnectionHead } from './connection-head'
import { EmptyConnection } from './empty-connection'
import { Lanes } from './lanes'
import { Lineage } from './lineage'
import { ScopeMatrix } from './scope-matrix'
import { Selector } from './selector'

/** One connection of the world: how it stands, its credentials over time, its lineage and its scopes. */
export function ConnectionPanel() {
  const t = useTranslations('sandbox.connection')
  const { state } = useDesk()
  const [connectionId, setConnectionId] = useState<string | null>(null)
  const [lineageId, setLineageId] = useState<string | null>(null)
  const connection = state.connections.find((one) => one.id === connectionId) ?? mainConnection(state)
  const own = connection ? credentialsOf(state, connection.id) : []
  const lineages = lineagesOf(own)
  const lineage = lineages.find((one) => one.id === lineageId) ?? lineages[0]
  const companyName = (tenantId: number) =>
    state.companies.find((one) => one.tenantId === tenantId)?.name ?? String(tenantId)

  return (
    <section className={styles.panel} aria-labelledby="connection-title">
      {state.connections.length > 1 && connection && (
        <Selector
          label={t('choose')}
          chosen={connection.id}
          onChoose={setConnectionId}
          options={state.connections.map((one) => ({
            id: one.id,
            name:
              one.resource === 'service'
                ? t('serviceOf', { company: companyName(one.tenantId) })
                : companyName(one.tenantId),
          }))}
        />
      )}
      {connection ? (
        <>
          <ConnectionHead connection={connection} credentials={own} />
          {lineages.length > 1 && lineage && (
            <Selector
              label={t('chooseLineage')}
              chosen={lineage.id}
              onChoose={setLineageId}
              options={lineages.map((one, index) => ({
                id: one.id,
                name: t('approval', { number: lineages.length - index }),
              }))}
            />
          )}
          {lineage && (
            <>
              <Lanes credentials={own} lineageId={lineage.id} />
              <Lineage credentials={own} lineageId={lineage.id} />
            </>
          )}
        </>
      ) : (
        <EmptyConnection />
      )}
      <ScopeMatrix connection={connection} lineageId={lineage?.id ?? null} />
    </section>
  )
}
