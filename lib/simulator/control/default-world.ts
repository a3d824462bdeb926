import { type LicenceId, licences } from '@/lib/fortnox/licences.table'
import { type ScopeId, scopes } from '@/lib/fortnox/scopes.table'
import { type App, type Company, defaultApp, defaultCompany, defaultUser, type User } from '../core/world'
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
      mustBeBought: request.mustBeBought ?? defaultApp.mustBeBought,
      webhookUrl: request.webhookUrl ?? defaultApp.webhookUrl,
      legacyTokens: (request.legacyTokens ?? []).map(({ token, tenantId, user }) => ({
        hash: hashSecret(token),
        tenantId,
        user,
      })),
    },
  }
}

/** The first company is the easy one, the second the awkward one: few licences, no default accounts, and nobody with every right. */
const defaults: readonly Omit<Company, 'tenantId'>[] = [
  {
    ...defaultCompany,
    name: 'Simulerade Bageriet AB',
    organisationNumber: '559000-0001',
    city: 'Luleå',
    licences: everyLicence,
    users: [
      { ...defaultUser, id: 1, name: 'Asta Simulin', email: 'asta@bageriet.example', sysAdmin: true },
      { ...defaultUser, id: 2, name: 'Bo Simulin', email: 'bo@bageriet.example', sysAdmin: false },
    ],
    locked: false,
  },
  {
    ...defaultCompany,
    name: 'Simulerade Verkstaden AB',
    organisationNumber: '559000-0002',
    city: 'Växjö',
    licences: ['integration', 'bookkeeping'],
    users: [{ ...defaultUser, id: 1, name: 'Cia Simulin', email: 'cia@verkstaden.example', sysAdmin: false }],
    locked: false,
    settings: { ...defaultCompany.settings, defaultAccounts: false },
  },
]

export const defaultCompanies: readonly CompanyRequest[] = [{}, {}]

/** The company that `request` describes, the first or a later one of its world. */
export function makeCompany(request: CompanyRequest, index: number, draw: Draw): Company {
  const like = request.name === undefined ? Math.min(index, defaults.length - 1) : 0
  const base = defaults[like] as (typeof defaults)[number]
  const drawn = Buffer.from(draw(`tenant/${index}`, 4)).readUInt32BE()
  return {
    tenantId: request.tenantId ?? 1_000_000 + ((drawn + index) % 9_000_000),
    name: request.name ?? base.name,
    organisationNumber: request.organisationNumber ?? base.organisationNumber,
    city: request.city ?? base.city,
    licences: request.licences ?? base.licences,
    users: request.users?.map(makeUser) ?? base.users,
    locked: request.locked ?? false,
    settings: {
      defaultAccounts: request.settings?.defaultAccounts ?? base.settings.defaultAccounts,
      lockedUntil: request.settings?.lockedUntil ?? base.settings.lockedUntil,
    },
    boughtApps: request.boughtApps ?? base.boughtApps,
    agency: request.agency ?? base.agency,
  }
}

export function makeUser(request: NonNullable<CompanyRequest['users']>[number]): User {
  return {
    id: request.id,
    name: request.name,
    email: request.email ?? `${request.id}@company.example`,
    sysAdmin: request.sysAdmin ?? true,
    consultant: request.consultant ?? defaultUser.consultant,
    licences: request.licences ?? defaultUser.licences,
    rights: request.rights ?? defaultUser.rights,
  }
}
