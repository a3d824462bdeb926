import { type Endpoint, endpoints } from '@/lib/fortnox/endpoints.table'

export interface Route {
  readonly endpoint: Endpoint
  readonly params: Readonly<Record<string, string>>
}

interface Pattern {
  readonly endpoint: Endpoint
  readonly pattern: RegExp
}

const patterns: readonly Pattern[] = endpoints.map((endpoint) => ({
  endpoint,
  pattern: new RegExp(
    `^${endpoint.path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{([^}]+)\}/g, '(?<$1>[^/]+)')}$`,
  ),
}))

/** `/3/customers`: few endpoints share their first two parts. */
const headOf = (path: string) => path.split('/', 3).join('/')

const byHead = new Map<string, Pattern[]>()
for (const one of patterns) {
  const head = headOf(one.endpoint.path)
  byHead.set(head, [...(byHead.get(head) ?? []), one])
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The endpoints of a path, whatever their method; a slash at its end does not count (recorded). */
export function routesOf(pathname: string): Route[] {
  const path = pathname.replace(/\/+$/, '')
  return (byHead.get(headOf(path)) ?? []).flatMap(({ endpoint, pattern }) => {
    const found = pattern.exec(path)
    if (!found) return []
    const params = Object.entries(found.groups ?? {}).map(([name, part]) => [name, decoded(part)])
    return [{ endpoint, params: Object.fromEntries(params) }]
  })
}

/** Whether the path is one of a register, and a document of that register would take the method: the id is missing (2000729). */
export function lacksId(pathname: string, method: string): boolean {
  const path = pathname.replace(/\/+$/, '')
  return (byHead.get(headOf(path)) ?? []).some(
    ({ endpoint }) =>
      endpoint.method === method &&
      endpoint.path.startsWith(`${path}/{`) &&
      !endpoint.path.slice(path.length + 1).includes('/'),
  )
}
