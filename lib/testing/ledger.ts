import type { Change, Connection, ConnectionSlice, Decision, Resource } from '@/lib/simulator/core/connection'
import type { Credential } from '@/lib/simulator/core/credential'
import type { Mint, Minted } from '@/lib/simulator/core/mint'
import type { Company } from '@/lib/simulator/core/world'

/** The connections of one app and one company, and the credentials, that a list of decisions led to: what a store does, without one. */
export class Ledger {
  readonly connections = new Map<Resource, Connection>()
  readonly credentials = new Map<string, Credential>()
  company: Company
  #minted = 0

  constructor(company: Company) {
    this.company = company
  }

  readonly mint: Mint = {
    code: () => this.#next('code'),
    accessToken: () => this.#next('access'),
    refreshToken: () => this.#next('refresh'),
  }

  #next(kind: string): Minted {
    this.#minted += 1
    const secret = `${kind}-${this.#minted}`
    return { id: secret, secret, hash: secret }
  }

  /** The slice of a presented secret. */
  presented(secret: string): ConnectionSlice | undefined {
    const presented = this.credentials.get(secret)
    const connection = [...this.connections.values()].find(({ id }) => id === presented?.connectionId)
    if (!connection || !presented) return undefined
    const refreshes = [...this.credentials.values()].filter(
      (one) => one.type === 'refresh-token' && one.lineageId === presented.lineageId,
    )
    const newestRefresh = refreshes.sort((a, b) => b.generation - a.generation)[0] ?? null
    return { connection, company: this.company, presented, newestRefresh }
  }

  /** The slice of an approval, or of client credentials. */
  slice(resource: Resource): ConnectionSlice | undefined {
    const connection = this.connections.get(resource)
    return connection && { connection, company: this.company, presented: null, newestRefresh: null }
  }

  apply<Outcome>({ connection, changes, outcome }: Decision<Outcome>): Outcome {
    if (connection) this.connections.set(connection.resource, connection)
    for (const change of changes) this.#change(change)
    return outcome
  }

  #change(change: Change): void {
    if (change.kind === 'issue') {
      if (this.credentials.has(change.credential.id)) throw new Error(`${change.credential.id} was issued twice.`)
      this.credentials.set(change.credential.id, change.credential)
      return
    }
    for (const one of this.credentials.values()) {
      const live = one.usedAt === null && one.revokedAt === null
      if (change.kind === 'use' && one.id === change.credentialId)
        this.credentials.set(one.id, { ...one, usedAt: change.at })
      else if (change.kind !== 'use' && live && meant(change, one))
        this.credentials.set(one.id, { ...one, revokedAt: change.at })
    }
  }
}

function meant(change: Exclude<Change, { kind: 'issue' | 'use' }>, one: Credential): boolean {
  if (change.kind === 'revoke') return one.id === change.credentialId
  if (!change.types.includes(one.type)) return false
  if (change.kind === 'revoke-lineage') return one.lineageId === change.lineageId
  if (change.kind !== 'revoke-connection') throw new Error(`Nothing is done by ${JSON.stringify(change)}.`)
  return one.connectionId === change.connectionId && one.lineageId !== change.exceptLineageId
}
