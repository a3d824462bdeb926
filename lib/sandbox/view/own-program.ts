import type { SandboxSecrets } from '../api'
import type { SandboxState } from '../state'

/** The address where a program of one's own listens in the examples; a loopback address needs no registration here. */
export const exampleCallback = 'http://localhost:8080/callback'

/** The world's credentials and addresses as lines of a `.env` file. */
export function envLines(secrets: SandboxSecrets, urls: SandboxState['urls']): string {
  return [
    `FORTNOX_CLIENT_ID=${secrets.clientId}`,
    `FORTNOX_CLIENT_SECRET=${secrets.clientSecret}`,
    `FORTNOX_AUTHORIZE_URL=${urls.authorize}`,
    `FORTNOX_TOKEN_URL=${urls.token}`,
    `FORTNOX_REVOKE_URL=${urls.revoke}`,
    `FORTNOX_API_URL=${urls.api}`,
  ].join('\n')
}

function worldUrl(control: string, worldId: string): string {
  const bare = control.replace(/\/+$/, '')
  return bare.endsWith(`/worlds/${worldId}`) ? bare : `${bare}/worlds/${worldId}`
}

/** Approves as the first company's first user without a browser: the answer holds the code. */
export function consentCurl(secrets: SandboxSecrets, state: SandboxState): string {
  const consent = {
    clientId: secrets.clientId,
    tenantId: state.companies[0]?.tenantId ?? 0,
    scopes: state.app.scopes.slice(0, 3),
    redirectUri: exampleCallback,
  }
  return [
    `curl -X POST ${worldUrl(state.urls.control, secrets.worldId)}/consents \\`,
    `  -H 'Authorization: Bearer ${secrets.worldKey}' \\`,
    "  -H 'Content-Type: application/json' \\",
    `  -d '${JSON.stringify(consent)}'`,
  ].join('\n')
}

/** Exchanges that code, just as at Fortnox. */
export function exchangeCurl(secrets: SandboxSecrets, urls: SandboxState['urls']): string {
  return [
    `curl ${urls.token} \\`,
    `  -u '${secrets.clientId}:${secrets.clientSecret}' \\`,
    '  -d grant_type=authorization_code \\',
    '  -d code=CODE \\',
    `  -d redirect_uri=${exampleCallback}`,
  ].join('\n')
}
