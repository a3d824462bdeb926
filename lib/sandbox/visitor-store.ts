/** A browser that uses the sandbox. `sealed` fields are encrypted before they come here. */
export interface Visitor {
  /** SHA-256 of the cookie's value. */
  readonly idHash: string
  readonly worldId: string
  /** The world's control key. */
  readonly sealedKey: string
  /** The walk: the client's copies of secret, code and tokens, and where in the walk it is. */
  readonly sealedWalk: string
  readonly createdWall: number
  readonly usedWall: number
}

/** Someone who signed in: who they are at their issuer (a world, or the real Fortnox). */
export interface UserAccount {
  readonly id: string
  readonly issuer: string
  readonly subject: string
  readonly name: string
}

export interface OwnedWorld {
  readonly worldId: string
  readonly sealedKey: string
  readonly addedWall: number
}

/** The port between the sandbox and its database. */
export interface VisitorStore {
  visitor(idHash: string): Promise<Visitor | undefined>
  /** Inserts, or replaces the one with the same `idHash`. */
  saveVisitor(visitor: Visitor): Promise<void>
  /** One transaction around a synchronous change; undefined where there is no such visitor. Two changes of one visitor never overlap. */
  changeVisitor<Outcome>(
    idHash: string,
    change: (visitor: Visitor) => { visitor: Visitor; outcome: Outcome },
  ): Promise<Outcome | undefined>
  deleteVisitor(idHash: string): Promise<void>
  user(id: string): Promise<UserAccount | undefined>
  /** The account of `issuer` and `subject`, made with `id` where there is none; its name is brought up to date. */
  signIn(account: UserAccount): Promise<UserAccount>
  /** Keeps the world for the user; once is enough. */
  addWorld(userId: string, world: OwnedWorld): Promise<void>
  /** Newest first; worlds that no longer exist are left out. */
  worldsOf(userId: string): Promise<(OwnedWorld & { name: string })[]>
}
