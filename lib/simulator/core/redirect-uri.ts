import type { Policy } from './policy.table'
import type { App } from './world'

const loopback = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?(\/[^\s#]*)?$/

/** Whether `uri` is one of the app's, compared as strings (S01); loopback addresses only where the app says so (RFC 8252 §7.3). */
export function redirectUriAccepted(uri: string, app: App, policy: Policy): boolean {
  if (app.redirectUris.includes(uri)) return true
  if (app.anyLoopbackRedirect && loopback.test(uri)) return true
  return (
    policy.redirectUri === 'any-if-unregistered' && app.redirectUris.length === 0 && /^https?:\/\/[^\s#]+$/.test(uri)
  )
}
