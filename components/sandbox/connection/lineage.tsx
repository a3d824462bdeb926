'use client'

import { useTranslations } from 'next-intl'
import { CredentialGlyph } from '@/components/ui/credential-glyph'
import { credentials as looks } from '@/lib/fortnox/credentials.table'
import type { ShownCredential } from '@/lib/sandbox/state'
import { type LineageNode, lineageNodes } from '@/lib/sandbox/view/lineage'
import { clockText } from '@/lib/sandbox/view/time-text'
import { useDesk } from '../desk-context'
import { useFromText } from '../log/use-from-text'
import { useMoment } from '../world-time'
import styles from './lineage.module.css'

const mostShown = 6

function Node({ node }: { readonly node: LineageNode }) {
  const t = useTranslations('sandbox.lineage')
  const { locale } = useDesk()
  const fromText = useFromText()
  const look = looks[node.type]
  const name = node.generation === 0 ? look.label : String(node.generation)
  return (
    <li className={styles.node}>
      <div className={styles.row}>
        <div className={styles.box} data-kind={look.colour} data-state={node.state}>
          <b>
            <CredentialGlyph kind={node.type} /> {name}
          </b>{' '}
          <span>{t(`state.${node.state}`)}</span>
        </div>
        {node.spentBy && (
          <div className={styles.arrow}>
            <span>
              {fromText(node.spentBy.from)}, {clockText(node.spentBy.at, locale)}
            </span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <path d="M0 5H100" />
            </svg>
            <i aria-hidden="true" />
          </div>
        )}
      </div>
      {node.refused.length > 0 && (
        <ul className={styles.refused}>
          {node.refused.map((attempt) => (
            <li key={attempt.number}>
              <span aria-hidden="true">✗</span>{' '}
              {t('refused', { from: fromText(attempt.from), time: clockText(attempt.at, locale) })}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

interface LineageProps {
  readonly credentials: readonly ShownCredential[]
  readonly lineageId: string
}

/** From the code to the newest generation: who spent which token, and who came too late. */
export function Lineage({ credentials, lineageId }: LineageProps) {
  const t = useTranslations('sandbox.lineage')
  const { state } = useDesk()
  const moment = useMoment(credentials)
  const nodes = lineageNodes(credentials, state.exchanges, lineageId, moment)
  const earlier = Math.max(0, nodes.length - mostShown)
  return (
    <section className={styles.lineage} aria-labelledby="lineage-title">
      <h3 id="lineage-title">{t('title')}</h3>
      <p>{t('what')}</p>
      {earlier > 0 && <p className={styles.earlier}>{t('earlier', { count: earlier })}</p>}
      <ol>
        {nodes.slice(earlier).map((node) => (
          <Node key={node.id} node={node} />
        ))}
      </ol>
    </section>
  )
}
