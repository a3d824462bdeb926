import type { Connection } from './core/connection'
import type { Mint, Minted, MintedFor } from './core/mint'
import type { World } from './core/world'
import { signAccessToken } from './http/access-token'
import { type Draw, drawFrom, hashSecret, type Random, uuid } from './secrets'

function minted(secret: string): Minted {
  const hash = hashSecret(secret)
  return { id: hash.slice(0, 16), secret, hash }
}

const hex40 = (draw: Draw, purpose: string) => Buffer.from(draw(purpose, 20)).toString('hex')
const of = ({ connection, lineageId, generation }: MintedFor) =>
  `${connection.clientId}/${connection.tenantId}/${connection.resource}/${lineageId}/${generation}`

/** Where the decisions of `world` get their codes and tokens from, in Fortnox's formats (facts §2.9). */
export function mintFor(world: World, random: Random): Mint {
  const draw = drawFrom(world.seed, random)
  // From the seed too, so that the same seed gives the same access tokens, letter for letter. They are looked up, never verified.
  const signingKey = world.seed === null ? world.keyHash : Buffer.from(draw('access-token-key', 32)).toString('hex')
  return {
    code: (connection: Connection) =>
      minted(
        uuid(
          draw(`code/${connection.clientId}/${connection.tenantId}/${connection.resource}/${connection.approvals}`, 16),
        ),
      ),
    accessToken: (made) => minted(signAccessToken({ ...made, jti: hex40(draw, `access/${of(made)}`) }, signingKey)),
    refreshToken: (made) => minted(hex40(draw, `refresh/${of(made)}`)),
  }
}
