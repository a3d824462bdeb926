import type { Kysely, SelectQueryBuilder } from 'kysely'
import { storable } from '@/lib/db/storable'
import type { Tables } from '@/lib/db/tables'
import type { Asking, Document, DocumentPage, DocumentQuery, DocumentRead } from '../core/document'
import { documentColumns, readDocument, readSummary, summaryColumns } from './document-rows'
import type { CompanyKey } from './store'

type Query<Columns = object> = SelectQueryBuilder<Tables, 'documents', Columns>

function registerOf(db: Kysely<Tables>, { worldId, tenantId }: CompanyKey, resource: string): Query {
  return db
    .selectFrom('documents')
    .where('world_id', '=', worldId)
    .where('tenant_id', '=', tenantId)
    .where('resource', '=', resource)
}

/** Keys in one statement: databases limit how many values one may have. */
const keysAtOnce = 500

async function findIn(db: Kysely<Tables>, of: CompanyKey, read: DocumentRead & { kind: 'find' }) {
  const found = new Map<string, Document>()
  if (!storable(read.part)) return found
  const keys = read.keys.filter(storable)
  const register = registerOf(db, of, read.resource).where('part', '=', read.part).select(documentColumns)
  for (let from = 0; from < keys.length; from += keysAtOnce) {
    const some = keys.slice(from, from + keysAtOnce)
    const rows = await register.where('key', 'in', some).execute()
    for (const row of rows) found.set(row.key, readDocument(row))
  }
  return found
}

/** The living documents of the part and of those below it. */
function livingIn(db: Kysely<Tables>, of: CompanyKey, { resource, part }: { resource: string; part: string }): Query {
  const living = registerOf(db, of, resource).where('deleted_at', 'is', null)
  if (part === '') return living
  // '0' is the character after '/'.
  return living.where((where) =>
    where.or([where('part', '=', part), where.and([where('part', '>', `${part}/`), where('part', '<', `${part}0`)])]),
  )
}

function ordered<Columns>(query: Query<Columns>, descending: boolean): Query<Columns> {
  const direction = descending ? 'desc' : 'asc'
  return query.orderBy('part', direction).orderBy('number', direction).orderBy('key', direction)
}

async function pageOf(db: Kysely<Tables>, of: CompanyKey, query: DocumentQuery): Promise<DocumentPage> {
  const { modifiedSince, matches, compare, descending, offset, limit } = query
  const living = livingIn(db, of, query)
  const wanted = modifiedSince === null ? living : living.where('modified_at', '>=', modifiedSince)
  if (matches === null && compare === null) {
    const counting = wanted.select(({ fn }) => fn.countAll<number>().as('total'))
    const { total } = await counting.executeTakeFirstOrThrow()
    const rows = await ordered(wanted.select(summaryColumns), descending).limit(limit).offset(offset).execute()
    return { total, documents: rows.map(readSummary) }
  }
  const rows = (await ordered(wanted.select(summaryColumns), descending).execute()).map(readSummary)
  const matching = matches === null ? rows : rows.filter(({ summary }) => matches(summary))
  // Sorting is stable: what compares equal stays in the order of the numbers.
  if (compare !== null) matching.sort((a, b) => (descending ? -1 : 1) * compare(a.summary, b.summary))
  return { total: matching.length, documents: matching.slice(offset, offset + limit) }
}

async function answer(db: Kysely<Tables>, of: CompanyKey, read: DocumentRead): Promise<unknown> {
  switch (read.kind) {
    case 'find':
      return findIn(db, of, read)
    case 'all': {
      const rows = await ordered(livingIn(db, of, read).select(documentColumns), false).execute()
      return rows.map(readDocument)
    }
    case 'page':
      return pageOf(db, of, read.query)
    case 'highest': {
      const row = await registerOf(db, of, read.resource)
        .where('part', '=', read.part)
        .select('number')
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.number ?? 0
    }
  }
}

/** Runs a decision to its end, giving it what it asks for. What it throws is thrown. */
export async function answerAll<T>(db: Kysely<Tables>, of: CompanyKey, asking: Asking<T>): Promise<T> {
  let step = asking.next()
  while (!step.done) step = asking.next(await answer(db, of, step.value))
  return step.value
}
