import type { Insertable, Selectable } from 'kysely'
import type { Tables } from '@/lib/db/tables'
import { type Document, type DocumentData, type DocumentSummary, numberOf } from '../core/document'

type Row = Selectable<Tables['documents']>

export const summaryColumns = ['part', 'key', 'summary'] as const
export const documentColumns = ['resource', ...summaryColumns, 'data', 'modified_at', 'deleted_at'] as const

export function readSummary(row: Pick<Row, (typeof summaryColumns)[number]>): DocumentSummary {
  return { part: row.part, key: row.key, summary: JSON.parse(row.summary) as DocumentData }
}

export function readDocument(row: Pick<Row, (typeof documentColumns)[number]>): Document {
  return {
    ...readSummary(row),
    resource: row.resource,
    data: JSON.parse(row.data) as DocumentData,
    modifiedAt: row.modified_at,
    deletedAt: row.deleted_at,
  }
}

export function documentRow(worldId: string, tenantId: number, document: Document): Insertable<Tables['documents']> {
  return {
    world_id: worldId,
    tenant_id: tenantId,
    resource: document.resource,
    part: document.part,
    key: document.key,
    number: numberOf(document.key),
    summary: JSON.stringify(document.summary),
    data: JSON.stringify(document.data),
    modified_at: document.modifiedAt,
    deleted_at: document.deletedAt,
  }
}
