/** The names of this machine, as URLs write them. */
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether the Host of a request names this machine by another name than `origin` does, on the same port. Cookies, the Origin of a
 * POST and the redirect URI of the sandbox hold for one name alone.
 */
export function isOtherLoopbackName(host: string | null, origin: string): boolean {
  const own = new URL(origin)
  const address = `${own.protocol}//${host}`
  if (host === null || !URL.canParse(address)) return false
  const asked = new URL(address)
  return (
    asked.hostname !== own.hostname &&
    loopback.has(asked.hostname) &&
    loopback.has(own.hostname) &&
    asked.port === own.port
  )
}

/** Whether the Host of a request is this portal's own, or a name of this machine: a page that rebinds its own name is told apart by it (S46). */
export function isOwnHost(host: string | null, origin: string): boolean {
  if (host === new URL(origin).host) return true
  return host !== null && URL.canParse(`http://${host}`) && loopback.has(new URL(`http://${host}`).hostname)
}

/** Whether `origin` is an address that only this machine itself goes to. */
export function isLoopbackOrigin(origin: string): boolean {
  return loopback.has(new URL(origin).hostname)
}

/**
 * Whether a page of `origin` itself sent the request: browsers name the origin of every POST, and new ones also how far away it
 * began. Without a token in the form, so that static pages may have one.
 */
export function isSentFromOwnPage(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site')
  return headers.get('origin') === origin && (site === null || site === 'same-origin')
}
