import type { Insertable } from 'kysely'
import type { Flag, Tables } from '@/lib/db/tables'
import { defaultPolicy } from '../core/policy.table'
import {
  type App,
  type Blueprint,
  type Company,
  defaultApp,
  defaultCompany,
  defaultUser,
  type User,
  type World,
} from '../core/world'
import type { Prefixed } from './prefixed'

type WorldRow = Prefixed<'worlds', 'world', 'last_exchange'>
type AppRow = Prefixed<'apps', 'app', 'world_id' | 'position'>
type CompanyRow = Prefixed<'companies', 'company', 'world_id' | 'position'>

export const worldColumns = [
  'worlds.id as world_id',
  'worlds.name as world_name',
  'worlds.key_hash as world_key_hash',
  'worlds.seed as world_seed',
  'worlds.origin as world_origin',
  'worlds.clock as world_clock',
  'worlds.policy as world_policy',
  'worlds.faults as world_faults',
  'worlds.created_wall as world_created_wall',
  'worlds.used_wall as world_used_wall',
] as const

export const appColumns = [
  'apps.client_id as app_client_id',
  'apps.name as app_name',
  'apps.secret_hash as app_secret_hash',
  'apps.redirect_uris as app_redirect_uris',
  'apps.any_loopback_redirect as app_any_loopback_redirect',
  'apps.scopes as app_scopes',
  'apps.service_accounts as app_service_accounts',
  'apps.must_be_bought as app_must_be_bought',
  'apps.webhook_url as app_webhook_url',
  'apps.legacy_tokens as app_legacy_tokens',
] as const

export const companyColumns = [
  'companies.tenant_id as company_tenant_id',
  'companies.name as company_name',
  'companies.organisation_number as company_organisation_number',
  'companies.city as company_city',
  'companies.licences as company_licences',
  'companies.users as company_users',
  'companies.locked as company_locked',
  'companies.settings as company_settings',
  'companies.bought_apps as company_bought_apps',
  'companies.agency as company_agency',
] as const

/** Users and blueprints are stored whole, so older ones lack what came later. */
const readUsers = (
  users: readonly (Pick<User, 'id' | 'name' | 'email' | 'sysAdmin'> & Partial<User>)[],
): readonly User[] => users.map((user) => ({ ...defaultUser, ...user }))

export function readBlueprint(json: string): Blueprint {
  const { clock, policy, apps, companies } = JSON.parse(json) as Blueprint
  return {
    clock,
    policy: { ...defaultPolicy, ...policy },
    apps: apps.map((app) => ({ ...defaultApp, ...app })),
    companies: companies.map((company) => ({ ...defaultCompany, ...company, users: readUsers(company.users) })),
  }
}

const flag = (value: boolean): Flag => (value ? 1 : 0)

export function readWorld(row: WorldRow): World {
  return {
    id: row.world_id,
    name: row.world_name,
    keyHash: row.world_key_hash,
    seed: row.world_seed,
    origin: row.world_origin,
    clock: JSON.parse(row.world_clock) as World['clock'],
    // A world that was stored before a switch existed takes its default.
    policy: { ...defaultPolicy, ...(JSON.parse(row.world_policy) as Partial<World['policy']>) },
    faults: JSON.parse(row.world_faults) as World['faults'],
    createdWall: row.world_created_wall,
    usedWall: row.world_used_wall,
  }
}

export function worldRow(world: World): Insertable<Tables['worlds']> {
  return {
    id: world.id,
    name: world.name,
    key_hash: world.keyHash,
    seed: world.seed,
    origin: world.origin,
    clock: JSON.stringify(world.clock),
    policy: JSON.stringify(world.policy),
    faults: JSON.stringify(world.faults),
    created_wall: world.createdWall,
    used_wall: world.usedWall,
    last_exchange: 0,
  }
}

export function readApp(row: AppRow): App {
  return {
    clientId: row.app_client_id,
    name: row.app_name,
    secretHash: row.app_secret_hash,
    redirectUris: JSON.parse(row.app_redirect_uris) as App['redirectUris'],
    anyLoopbackRedirect: row.app_any_loopback_redirect === 1,
    scopes: JSON.parse(row.app_scopes) as App['scopes'],
    serviceAccounts: row.app_service_accounts === 1,
    mustBeBought: row.app_must_be_bought === 1,
    webhookUrl: row.app_webhook_url,
    legacyTokens: JSON.parse(row.app_legacy_tokens) as App['legacyTokens'],
  }
}

export function appRow(worldId: string, app: App, position: number): Insertable<Tables['apps']> {
  return {
    client_id: app.clientId,
    world_id: worldId,
    position,
    name: app.name,
    secret_hash: app.secretHash,
    redirect_uris: JSON.stringify(app.redirectUris),
    any_loopback_redirect: flag(app.anyLoopbackRedirect),
    scopes: JSON.stringify(app.scopes),
    service_accounts: flag(app.serviceAccounts),
    must_be_bought: flag(app.mustBeBought),
    webhook_url: app.webhookUrl,
    legacy_tokens: JSON.stringify(app.legacyTokens),
  }
}

export function readCompany(row: CompanyRow): Company {
  return {
    tenantId: row.company_tenant_id,
    name: row.company_name,
    organisationNumber: row.company_organisation_number,
    city: row.company_city,
    licences: JSON.parse(row.company_licences) as Company['licences'],
    users: readUsers(JSON.parse(row.company_users) as Company['users']),
    locked: row.company_locked === 1,
    settings: JSON.parse(row.company_settings) as Company['settings'],
    boughtApps: JSON.parse(row.company_bought_apps) as Company['boughtApps'],
    agency: row.company_agency === 1,
  }
}

/** The company of a left join, where there is one. */
export function readJoinedCompany(row: { [K in keyof CompanyRow]: CompanyRow[K] | null }): Company | null {
  return row.company_tenant_id === null ? null : readCompany(row as CompanyRow)
}

export function companyRow(worldId: string, company: Company, position: number): Insertable<Tables['companies']> {
  return {
    world_id: worldId,
    tenant_id: company.tenantId,
    position,
    name: company.name,
    organisation_number: company.organisationNumber,
    city: company.city,
    licences: JSON.stringify(company.licences),
    users: JSON.stringify(company.users),
    locked: flag(company.locked),
    settings: JSON.stringify(company.settings),
    bought_apps: JSON.stringify(company.boughtApps),
    agency: flag(company.agency),
  }
}
