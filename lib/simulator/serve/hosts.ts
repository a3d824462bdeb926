/** Fortnox's two hosts (facts §1.1, §5.1): the OAuth server's and the API's. */
export const fortnoxHosts = { apps: 'apps.fortnox.se', api: 'api.fortnox.se' } as const

export type Part = keyof typeof fortnoxHosts

/** What a listener answers: one of the parts as Fortnox's hosts do, or both. */
export type Role = Part | 'both' | 'by-host'

/** Which part a path belongs to; the rest, such as the control API, is answered everywhere. */
function partOf(pathname: string): Part | undefined {
  if (pathname === '/oauth-v1' || pathname.startsWith('/oauth-v1/')) return 'apps'
  return /^\/(3|api)(\/|$)/.test(pathname) ? 'api' : undefined
}

function askedPart(role: Role, host: string | null): Part | undefined {
  if (role === 'apps' || role === 'api') return role
  if (role === 'both') return undefined
  const name = (host ?? '').toLowerCase().replace(/:\d+$/, '')
  return name === fortnoxHosts.apps ? 'apps' : name === fortnoxHosts.api ? 'api' : undefined
}

/** What to say to a request that came to the other part's address; undefined where it came to the right one. */
export function wrongHost(role: Role, request: Request): string | undefined {
  const { pathname } = new URL(request.url)
  const [wanted, asked] = [partOf(pathname), askedPart(role, request.headers.get('host'))]
  if (wanted === undefined || asked === undefined || wanted === asked) return undefined
  const names = { apps: 'the OAuth server (apps.)', api: 'the API (api.)' }
  return `This is ${names[asked]}; ${pathname} belongs to ${names[wanted]}, as at Fortnox.`
}
