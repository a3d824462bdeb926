import type { Insertable } from 'kysely'
import type { Tables } from '@/lib/db/tables'
import type { Connection, Resource } from '../core/connection'
import type { Credential } from '../core/credential'
import type { Prefixed } from './prefixed'

type ConnectionRow = Prefixed<'connections', 'connection'>
type CredentialRow = Prefixed<'credentials', 'credential', 'sequence' | 'world_id'>

export const connectionColumns = [
  'connections.world_id as connection_world_id',
  'connections.id as connection_id',
  'connections.client_id as connection_client_id',
  'connections.tenant_id as connection_tenant_id',
  'connections.resource as connection_resource',
  'connections.scopes as connection_scopes',
  'connections.approved_at as connection_approved_at',
  'connections.approvals as connection_approvals',
  'connections.removed_at as connection_removed_at',
  'connections.granted as connection_granted',
  'connections.migrated as connection_migrated',
] as const

export const credentialColumns = [
  'credentials.id as credential_id',
  'credentials.type as credential_type',
  'credentials.hash as credential_hash',
  'credentials.connection_id as credential_connection_id',
  'credentials.lineage_id as credential_lineage_id',
  'credentials.generation as credential_generation',
  'credentials.parent_id as credential_parent_id',
  'credentials.scopes as credential_scopes',
  'credentials.redirect_uri as credential_redirect_uri',
  'credentials.issued_at as credential_issued_at',
  'credentials.expires_at as credential_expires_at',
  'credentials.used_at as credential_used_at',
  'credentials.revoked_at as credential_revoked_at',
] as const

export const resourceText = (resource: Resource): string => String(resource)

export function readConnection(row: ConnectionRow): Connection {
  return {
    id: row.connection_id,
    worldId: row.connection_world_id,
    clientId: row.connection_client_id,
    tenantId: row.connection_tenant_id,
    resource: row.connection_resource === 'service' ? 'service' : Number(row.connection_resource),
    scopes: JSON.parse(row.connection_scopes) as Connection['scopes'],
    approvedAt: row.connection_approved_at,
    approvals: row.connection_approvals,
    removedAt: row.connection_removed_at,
    granted: row.connection_granted,
    migrated: JSON.parse(row.connection_migrated) as Connection['migrated'],
  }
}

export function connectionRow(connection: Connection): Insertable<Tables['connections']> {
  return {
    world_id: connection.worldId,
    id: connection.id,
    client_id: connection.clientId,
    tenant_id: connection.tenantId,
    resource: resourceText(connection.resource),
    scopes: JSON.stringify(connection.scopes),
    approved_at: connection.approvedAt,
    approvals: connection.approvals,
    removed_at: connection.removedAt,
    granted: connection.granted,
    migrated: JSON.stringify(connection.migrated),
  }
}

export function readCredential(row: CredentialRow): Credential {
  return {
    id: row.credential_id,
    type: row.credential_type,
    hash: row.credential_hash,
    connectionId: row.credential_connection_id,
    lineageId: row.credential_lineage_id,
    generation: row.credential_generation,
    parentId: row.credential_parent_id,
    scopes: JSON.parse(row.credential_scopes) as Credential['scopes'],
    redirectUri: row.credential_redirect_uri === null ? null : (JSON.parse(row.credential_redirect_uri) as string),
    issuedAt: row.credential_issued_at,
    expiresAt: row.credential_expires_at,
    usedAt: row.credential_used_at,
    revokedAt: row.credential_revoked_at,
  }
}

export function credentialRow(worldId: string, credential: Credential): Insertable<Tables['credentials']> {
  return {
    world_id: worldId,
    id: credential.id,
    type: credential.type,
    hash: credential.hash,
    connection_id: credential.connectionId,
    lineage_id: credential.lineageId,
    generation: credential.generation,
    parent_id: credential.parentId,
    scopes: JSON.stringify(credential.scopes),
    // As JSON, since a browser may send characters that a text column refuses.
    redirect_uri: credential.redirectUri === null ? null : JSON.stringify(credential.redirectUri),
    issued_at: credential.issuedAt,
    expires_at: credential.expiresAt,
    used_at: credential.usedAt,
    revoked_at: credential.revokedAt,
  }
}
