import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

/**
 * oidc-provider with its adapter in memory, set up to do the same grant: client_secret_basic, a refresh token that is replaced at
 * each use, no id_token (no `openid` in the scope). Its own adapter keeps the newest 1,000 entries. With `jwt` its access tokens
 * are what Fortnox's are, JWTs signed HS256; without, they are random.
 */
const [words, format] = process.argv.slice(2)
const count = Number(words)
const client = { clientId: 'bench', clientSecret: 'a-secret-that-is-long-enough' }
const scope = 'offline_access companyinformation'
const signingKey = randomBytes(32)

const resource = 'https://api.fortnox.example'
const jwtFor = {
  enabled: true,
  defaultResource: () => resource,
  useGrantedResource: () => true,
  getResourceServerInfo: () => ({
    scope,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'HS256', key: signingKey } },
  }),
}

const provider = new Provider('http://127.0.0.1', {
  clients: [
    {
      client_id: client.clientId,
      client_secret: client.clientSecret,
      grant_types: ['authorization_code', 'refresh_token'],
      redirect_uris: ['http://127.0.0.1/callback'],
      token_endpoint_auth_method: 'client_secret_basic',
    },
  ],
  scopes: ['offline_access', 'companyinformation'],
  rotateRefreshToken: true,
  findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  features: { devInteractions: { enabled: false }, ...(format === 'jwt' ? { resourceIndicators: jwtFor } : {}) },
})

const registered = await provider.Client.find(client.clientId)

/** What a consent leads to, without the browser: a grant and its first refresh token. */
async function connect(accountId) {
  const grant = new provider.Grant({ accountId, clientId: client.clientId })
  grant.addOIDCScope(scope)
  if (format === 'jwt') grant.addResourceScope(resource, scope)
  const token = new provider.RefreshToken({
    accountId,
    client: registered,
    grantId: await grant.save(),
    gty: 'authorization_code',
    scope,
    ...(format === 'jwt' ? { resource } : {}),
  })
  return token.save()
}

const tokens = []
for (let index = 0; index < count; index += 1) tokens.push(await connect(`account-${index}`))

const server = createServer(provider.callback()).listen(0, '127.0.0.1')
await once(server, 'listening')
console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}/token`, ...client, tokens }))
