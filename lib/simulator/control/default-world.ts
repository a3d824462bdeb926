import { type LicenceId, licences } from '@/lib/fortnox/licences.table'
import { type ScopeId, scopes } from '@/lib/fortnox/scopes.table'
import type { App, Company } from '../core/world'
import { alphanumeric, type Draw, hashSecret, hmac } from '../secrets'
import type { AppRequest, CompanyRequest } from './schema'

const everyScope = Object.keys(scopes) as ScopeId[]
const everyLicence = Object.keys(licences) as LicenceId[]

/**
 * The secret of an app that was made without one: an HMAC of the world's seed, or of its key where it has none. So whoever holds
 * the key can open the world in another browser, while the database holds only a hash.
 */
export function clientSecretOf(seedOrKey: string, clientId: string): string {
  return alphanumeric(hmac(seedOrKey, `client-secret/${clientId}`, 16), 10)
}

/** The app that `request` describes; what it leaves out takes the default's value (design §5). */
export function makeApp(
  request: AppRequest,
  index: number,
  { draw, seedOrKey, origin }: { readonly draw: Draw; readonly seedOrKey: string; readonly origin: string },
): { app: App; clientSecret: string } {
  const clientId = request.clientId ?? alphanumeric(draw(`client-id/${index}`, 16), 12)
  const clientSecret = request.clientSecret ?? clientSecretOf(seedOrKey, clientId)
  return {
    clientSecret,
    app: {
      clientId,
      name: request.name ?? 'Orderbrygga',
      secretHash: hashSecret(clientSecret),
      redirectUris: request.redirectUris ?? [`${origin}/sandbox/callback`, `${origin}/api/auth/callback/fortnox`],
      anyLoopbackRedirect: request.anyLoopbackRedirect ?? request.redirectUris === undefined,
      scopes: request.scopes ?? everyScope,
      serviceAccounts: request.serviceAccounts ?? true,
    },
  }
}

/** The first company is the easy one, the second the awkward one: few licences, and nobody with every right. */
const defaults: readonly Omit<Company, 'tenantId' | 'users'>[] = [
  {
    name: 'Simulerade Bageriet AB',
    organisationNumber: '559000-0001',
    city: 'Luleå',
    licences: everyLicence,
    locked: false,
  },
  {
    name: 'Simulerade Verkstaden AB',
    organisationNumber: '559000-0002',
    city: 'Växjö',
    licences: ['integration', 'bookkeeping'],
    locked: false,
  },
]
const defaultUsers: readonly Company['users'][] = [
  [
    { id: 1, name: 'Asta Simulin', email: 'asta@bageriet.example', sysAdmin: true },
    { id: 2, name: 'Bo Simulin', email: 'bo@bageriet.example', sysAdmin: false },
  ],
  [{ id: 1, name: 'Cia Simulin', email: 'cia@verkstaden.example', sysAdmin: false }],
]

export const defaultCompanies: readonly CompanyRequest[] = [{}, {}]

/** The company that `request` describes, the first or a later one of its world. */
export function makeCompany(request: CompanyRequest, index: number, draw: Draw): Company {
  const like = Math.min(index, defaults.length - 1)
  const base = defaults[request.name === undefined ? like : 0] as (typeof defaults)[number]
  const users = request.users?.map(({ id, name, email, sysAdmin }) => ({
    id,
    name,
    email: email ?? `${id}@company.example`,
    sysAdmin: sysAdmin ?? true,
  }))
  const drawn = Buffer.from(draw(`tenant/${index}`, 4)).readUInt32BE()
  return {
    tenantId: request.tenantId ?? 1_000_000 + ((drawn + index) % 9_000_000),
    name: request.name ?? base.name,
    organisationNumber: request.organisationNumber ?? base.organisationNumber,
    city: request.city ?? base.city,
    licences: request.licences ?? base.licences,
    users: users ?? defaultUsers[request.name === undefined ? like : 0] ?? [],
    locked: request.locked ?? false,
  }
}
