import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import type { Serving } from './serving'
import { envLines } from './settings'

const serving: Serving = {
  version: '0.0.0-test',
  stored: 'memory',
  world: {
    id: 'w',
    key: 'kw_1',
    apps: [{ clientId: 'id', clientSecret: 'plain', redirectUris: ['http://localhost:3000/cb'] }],
    companies: [{ tenantId: 1234567, name: 'Ett AB' }],
  },
  urls: {
    apps: 'http://a',
    api: 'http://b',
    authorize: 'http://a/auth',
    token: 'http://a/token',
    revoke: 'http://a/revoke',
    control: 'http://a/control',
    listening: 'http://a',
  },
  certificate: null,
  proxy: null,
}

test.each(['plain', 'with space', 'a#b', 'a"b', "it's", '$HOME', 'back\\slash', 'å ä ö'])(
  'the secret %j comes back from the .env file as it was',
  (clientSecret) => {
    const world = { ...serving.world, apps: [{ clientId: 'id', clientSecret, redirectUris: [] }] }
    expect(parseEnv(envLines({ ...serving, world }))).toMatchObject({
      FORTNOX_CLIENT_ID: 'id',
      FORTNOX_CLIENT_SECRET: clientSecret,
      FORTNOX_TENANT_ID: '1234567',
    })
  },
)

test('what there is none of has no line', () => {
  const text = envLines({ ...serving, world: { ...serving.world, key: null } })
  expect(text).not.toMatch(/KOPPLA_WORLD_KEY|HTTPS_PROXY|NODE_EXTRA_CA_CERTS|null|undefined/)
})
