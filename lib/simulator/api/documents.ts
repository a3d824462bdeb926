import type { Document, DocumentData, DocumentSummary } from '../core/document'
import { showFields, unsetOf } from './fields'
import { refuse } from './refusal'
import type { Call, Resource, Result } from './resource'

/** What is inside the outer key of the body (facts §6.2 B, 2001392). */
export function unwrap(sent: unknown, key: string): unknown {
  if (typeof sent !== 'object' || sent === null || !Object.hasOwn(sent, key)) return refuse('2001392')
  return (sent as Record<string, unknown>)[key]
}

/** The list item of a document, and what it is searched by. */
function summaryOf({ list, searched = [], summary }: Resource, data: DocumentData): DocumentData {
  const known = { ...data, ...summary?.(data) }
  return Object.fromEntries([...list, ...searched].map((name) => [name, known[name] ?? null]))
}

/** The document as it is stored: every field has a value. */
export function documentOf(
  resource: Resource,
  { part = '', key, data }: { readonly part?: string; readonly key: string; readonly data: DocumentData },
  modifiedAt: number,
): Document {
  const whole = { ...unsetOf(resource.fields), ...data }
  return {
    resource: resource.name,
    part,
    key,
    data: whole,
    summary: summaryOf(resource, whole),
    modifiedAt,
    deletedAt: null,
  }
}

/** `@url`, with the key percent-encoded (facts §10.8) and the year where each year has its own. */
export function urlOf(resource: Resource, origin: string, { part, key }: Pick<Document, 'part' | 'key'>): string {
  const address = resource.address?.({ part, key }) ?? `${resource.name}/${encodeURIComponent(key)}`
  return `${origin}/3/${address}${resource.yearly ? `?financialyear=${part.split('/')[0]}` : ''}`
}

export function showItem(resource: Resource, origin: string, item: DocumentSummary): DocumentData {
  const shown = resource.list.map((name) => [name, item.summary[name]] as const)
  return { '@url': urlOf(resource, origin, item), ...Object.fromEntries(shown) }
}

export function showDocument(resource: Resource, origin: string, document: Document, more: DocumentData = {}): object {
  return {
    [resource.one]: {
      '@url': urlOf(resource, origin, document),
      ...resource.links?.(origin, document.key),
      ...showFields(resource.fields, { ...document.data, ...more }),
    },
  }
}

export function created(resource: Resource, call: Call, document: Document, put: readonly Document[] = []): Result {
  return {
    status: 201,
    body: showDocument(resource, call.origin, document),
    location: resource.location ?? resource.name,
    put: [document, ...put],
  }
}

export function changed(resource: Resource, call: Call, document: Document, put: readonly Document[] = []): Result {
  return { status: 200, body: showDocument(resource, call.origin, document), put: [document, ...put] }
}
