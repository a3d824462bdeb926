import { type Asking, type Document, type DocumentData, find, findOne, highest, page } from '../core/document'
import { changed, created, documentOf, showDocument, showItem, unwrap } from './documents'
import { type Fields, readFields, requireFields, unsetOf } from './fields'
import { readListQuery } from './list-query'
import { refuse } from './refusal'
import { type Call, changes, type Operations, type Resource, type Result, reads } from './resource'
import { chosenYear } from './year'

const partOf = function* (resource: Resource, call: Call): Asking<string> {
  return resource.yearly ? (yield* chosenYear(call)).id : ''
}

/** A page of the register in its envelope; an empty list has no pages (facts §5.2). */
export function* listOf(resource: Resource, call: Call, part: string): Asking<Result> {
  const query = readListQuery(resource, call, part)
  const { total, documents } = yield* page(query)
  const information = {
    '@TotalResources': total,
    '@TotalPages': Math.ceil(total / query.limit),
    '@CurrentPage': query.page,
  }
  const items = documents.map((item) => showItem(resource, call.origin, item))
  return { status: 200, body: { MetaInformation: information, [resource.many]: items }, put: [] }
}

/** The document that the path names; refuses where there is none. */
export function* theOne(resource: Resource, call: Call): Asking<Document> {
  const part = yield* partOf(resource, call)
  const key = call.params[resource.param ?? resource.key] ?? ''
  return (yield* findOne(resource.name, part, key)) ?? refuse(resource.absent, key)
}

function* keyOf(resource: Resource, part: string, given: DocumentData): Asking<string> {
  const sent = given[resource.key]
  if (sent === undefined && resource.numbered) return String((yield* highest(resource.name, part)) + 1)
  if (sent === undefined) return refuse('field-required', resource.key)
  const key = resource.keyForm?.(String(sent)) ?? String(sent)
  const there = (yield* find(resource.name, part, [key])).get(key)
  if (there && (there.deletedAt === null || resource.keepsNumbers)) refuse(resource.taken, key)
  return key
}

/** Numbers stay numbers: the key's field has the type that it is shown with. */
const keyValue = (resource: Resource, key: string) =>
  resource.fields[resource.key]?.kind === 'integer' ? Number(key) : key

function* create(resource: Resource, call: Call): Asking<Result> {
  const given = readFields(resource.fields, unwrap(call.sent, resource.one))
  requireFields(resource.fields, given)
  const part = yield* partOf(resource, call)
  const key = yield* keyOf(resource, part, given)
  const draft = {
    part,
    key,
    data: { ...lay(resource.fields, unsetOf(resource.fields), given), [resource.key]: keyValue(resource, key) },
  }
  const data = resource.create ? yield* resource.create(call, given, draft) : draft.data
  return created(resource, call, documentOf(resource, { part, key, data }, call.now))
}

/** What was sent, laid over what is there: groups field by field, all else whole. */
export function lay(fields: Fields, before: DocumentData, given: DocumentData): DocumentData {
  const groups = Object.entries(fields).filter(([name, { kind }]) => kind === 'group' && given[name] !== undefined)
  const merged = groups.map(([name]) => [name, { ...(before[name] as object), ...(given[name] as object) }])
  return { ...before, ...given, ...Object.fromEntries(merged) }
}

function* update(resource: Resource, call: Call): Asking<Result> {
  const before = yield* theOne(resource, call)
  const given = readFields(resource.fields, unwrap(call.sent, resource.one))
  const laid = { ...lay(resource.fields, before.data, given), [resource.key]: before.data[resource.key] }
  requireFields(resource.fields, laid)
  const data = resource.update ? yield* resource.update(call, given, laid, before) : laid
  return changed(resource, call, documentOf(resource, { part: before.part, key: before.key, data }, call.now))
}

function* remove(resource: Resource, call: Call): Asking<Result> {
  const document = yield* theOne(resource, call)
  return { status: 204, put: [{ ...document, modifiedAt: call.now, deletedAt: call.now }] }
}

function* read(resource: Resource, call: Call): Asking<Result> {
  const document = yield* theOne(resource, call)
  const more = resource.present ? yield* resource.present(document) : {}
  return { status: 200, body: showDocument(resource, call.origin, document, more), put: [] }
}

const verbs = {
  list: ['GET', false, (resource: Resource) => reads((call) => listPart(resource, call))],
  create: ['POST', false, (resource: Resource) => changes((call) => create(resource, call))],
  read: ['GET', true, (resource: Resource) => reads((call) => read(resource, call))],
  update: ['PUT', true, (resource: Resource) => changes((call) => update(resource, call))],
  remove: ['DELETE', true, (resource: Resource) => changes((call) => remove(resource, call))],
} as const

function* listPart(resource: Resource, call: Call): Asking<Result> {
  return yield* listOf(resource, call, yield* partOf(resource, call))
}

/** The operations of a register that need nothing but its declaration. */
export function operationsOf(resource: Resource, ...wanted: readonly (keyof typeof verbs)[]): Operations {
  const named = wanted.map((verb) => {
    const [method, one, make] = verbs[verb]
    const path = `/3/${resource.name}${one ? `/{${resource.param ?? resource.key}}` : ''}`
    return [`${method} ${path}`, make(resource)] as const
  })
  return Object.fromEntries(named)
}
