import type { Sample } from '@/lib/content/sample'
import { endpoints } from '@/lib/fortnox/endpoints.table'
import type { ScopeId } from '@/lib/fortnox/scopes.table'
import type { Embedded } from '@/lib/simulator/embedded'
import { shownSample } from './shown'

/** What a program that lacks each scope is answered, at an address that the scope opens: its namesake, or else the first. How the newer services under /api word it is not known. */
export async function recordWithoutScope(world: Embedded): Promise<[string, Sample][]> {
  const recorded: [string, Sample][] = []
  for (const [scope, path] of firstReads()) {
    const token = await tokenFor(world, scope === 'companyinformation' ? 'profile' : 'companyinformation')
    const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json' }
    const sent = { method: 'GET', url: `${world.world.urls.api}${path.replace(/^\/3/, '')}`, headers, body: null }
    const response = await world.fetch(sent.url, { headers })
    recorded.push([scope, shownSample(sent, { response, body: await response.text() })])
  }
  return recorded
}

function firstReads(): Map<ScopeId, string> {
  const first = new Map<ScopeId, string>()
  for (const { method, path, scope } of endpoints)
    if (scope !== null && method === 'GET' && path.startsWith('/3/') && (!first.has(scope) || path === `/3/${scope}s`))
      first.set(scope, path.replaceAll(/\{[^}]+\}/g, '1'))
  return first
}

async function tokenFor({ fetch, world, clientId, clientSecret, redirectUri, consent }: Embedded, scope: ScopeId) {
  const { code = '' } = await consent({ scopes: [scope], redirectUri })
  const body = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirectUri })
  const authorization = `Basic ${btoa(`${clientId}:${clientSecret}`)}`
  const response = await fetch(world.urls.token, { method: 'POST', headers: { authorization }, body })
  return ((await response.json()) as { access_token: string }).access_token
}
