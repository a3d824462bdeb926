import { type ApiBehaviour, type ApiBehaviourArea, apiBehaviours } from '@/lib/simulator/api/behaviours.table'
import { type OAuthBehaviour, type OAuthBehaviourArea, oauthBehaviours } from '@/lib/simulator/oauth-behaviours.table'
import type { LedgerRow, Reader } from './ledger'

/** What the simulator does in one area. */
export function behaviourRows(area: ApiBehaviourArea | OAuthBehaviourArea, { locale }: Reader): LedgerRow[] {
  return Object.entries<ApiBehaviour | OAuthBehaviour>({ ...oauthBehaviours, ...apiBehaviours })
    .filter(([, entry]) => entry.area === area)
    .map(([id, { what, evidence }]) => ({ id, name: id, mono: true, does: <p>{what[locale]}</p>, evidence }))
}
