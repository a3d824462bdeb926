import type { World } from '../core/world'
import { readBearer } from '../http/caller'
import type { Context, Incoming } from '../http/context'
import { hashSecret, secretMatches } from '../secrets'

/** The bearer of a control call. Never a cookie (design §5). */
export function bearerOf(headers: Headers): string | null {
  return readBearer(headers) ?? null
}

export function isControlKey(context: Context, bearer: string | null): boolean {
  return bearer !== null && context.controlKey !== null && secretMatches(bearer, hashSecret(context.controlKey))
}

/** Whether the bearer opens this world: its own key, or the control key. */
export function opens(context: Context, world: World, bearer: string | null): boolean {
  return bearer !== null && (secretMatches(bearer, world.keyHash) || isControlKey(context, bearer))
}

/** Whether the Host is ours or loopback: a page that rebinds its own name to this machine is not let in (S46). */
export function reachedByItsName(context: Context, incoming: Incoming): boolean {
  const host = incoming.headers.get('host') ?? incoming.url.host
  return host === new URL(context.origin).host || /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)
}
