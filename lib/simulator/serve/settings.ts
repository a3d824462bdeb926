import type { Serving } from './serving'

/** A value of a .env file: bare where every reader takes it the same way, else in quotes. */
function envValue(value: string): string {
  if (/^[A-Za-z0-9_./:@%+,=-]*$/.test(value)) return value
  return value.includes("'") ? `"${value.replace(/["\\$`]/g, '\\$&')}"` : `'${value}'`
}

/** What a client needs, as lines of a .env file. The last one is a comment and says that the simulator is ready. */
export function envLines({ world, urls, certificate, proxy, stored }: Serving): string {
  const [app] = world.apps
  const entries: readonly (readonly [string, string | number | null | undefined])[] = [
    ['FORTNOX_CLIENT_ID', app?.clientId],
    ['FORTNOX_CLIENT_SECRET', app?.clientSecret],
    ['FORTNOX_REDIRECT_URI', app?.redirectUris[0]],
    ['FORTNOX_TENANT_ID', world.companies[0]?.tenantId],
    ['FORTNOX_APPS_URL', urls.apps],
    ['FORTNOX_API_URL', urls.api],
    ['FORTNOX_AUTHORIZE_URL', urls.authorize],
    ['FORTNOX_TOKEN_URL', urls.token],
    ['FORTNOX_REVOKE_URL', urls.revoke],
    ['KOPPLA_WORLD_URL', urls.control],
    ['KOPPLA_WORLD_KEY', world.key],
    ['NODE_EXTRA_CA_CERTS', certificate],
    ['HTTPS_PROXY', proxy],
  ]
  const lines = entries.flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [`${name}=${envValue(String(value))}`],
  )
  const more = world.apps.length > 1 ? [`# ${world.apps.length - 1} more apps: see --json`] : []
  const where = { memory: 'in memory', file: 'on a file', postgres: 'on PostgreSQL' }[stored]
  return [...lines, ...more, `# Koppla's simulator is ready on ${urls.listening}, ${where}.`, ''].join('\n')
}
