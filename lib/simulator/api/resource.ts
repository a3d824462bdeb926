import type { Connection } from '../core/connection'
import type { Asking, Document, DocumentData } from '../core/document'
import type { Company } from '../core/world'
import type { Fields } from './fields'
import type { RefusalId } from './refusal'

/** A call of the API that has been let in. */
export interface Call {
  readonly company: Company
  readonly connection: Connection
  /** World time. */
  readonly now: number
  /** Where the API is, without a slash at its end: `@url` begins with it. */
  readonly origin: string
  /** What stands in the places of the braces of the path. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The body, parsed; undefined where there was none. */
  readonly sent: unknown
}

export interface Result {
  readonly status: 200 | 201 | 204
  readonly body?: object
  /** In place of a body: the pages of a document. */
  readonly pdf?: string
  /** Of a POST: the register's name, not an address (facts §5.1). */
  readonly location?: string
  readonly put: readonly Document[]
}

export type Operation =
  /** Follows from the company and its settings alone. */
  | { readonly kind: 'shows'; readonly show: (call: Call) => object }
  | { readonly kind: 'reads'; readonly run: (call: Call) => Asking<Result> }
  /** May change the registers: runs in a transaction of its own. */
  | { readonly kind: 'changes'; readonly run: (call: Call) => Asking<Result> }

/** By method and path of the endpoint table, such as `GET /3/customers`. */
export type Operations = Readonly<Record<string, Operation>>

export const shows = (show: (call: Call) => object): Operation => ({ kind: 'shows', show })
export const reads = (run: (call: Call) => Asking<Result>): Operation => ({ kind: 'reads', run })
export const changes = (run: (call: Call) => Asking<Result>): Operation => ({ kind: 'changes', run })

/** What a document is stored with and where, before it is. */
export interface Draft {
  readonly part: string
  readonly key: string
  readonly data: DocumentData
}

/** A register of the API, as its file in this folder declares it. */
export interface Resource {
  /** The register's name and the last part of its path. */
  readonly name: string
  /** The outer key of one document, and that of a list. */
  readonly one: string
  readonly many: string
  /** The field that identifies a document; unchangeable. */
  readonly key: string
  /** Its name in the endpoint table, where that is another. */
  readonly param?: string
  /** A new document without a key takes the number after the highest that was ever used. */
  readonly numbered?: boolean
  /** How a key is stored: `30days` becomes `30DAYS` (facts §9, 93). */
  readonly keyForm?: (key: string) => string
  readonly fields: Fields
  /** The fields of a list item, in the order of the wire. */
  readonly list: readonly string[]
  /** List fields that are not the document's own by another name or type (facts §10.5, §10.6). */
  readonly summary?: (data: DocumentData) => DocumentData
  /** What a list can be searched by beside its own fields: kept with the list item, not shown. */
  readonly searched?: readonly string[]
  /** Values of `filter` (facts §5.2). */
  readonly filters?: Readonly<Record<string, (item: DocumentData, today: string) => boolean>>
  /** Parameters that search: in which field, or how. */
  readonly search?: Readonly<Record<string, string | ((item: DocumentData, value: string) => boolean)>>
  /** Values of `sortby`, and their fields. */
  readonly sort?: Readonly<Record<string, string>>
  /** The field that `fromdate` and `todate` are compared with. */
  readonly date?: string
  /** Whether each financial year has its own (facts §5.2). */
  readonly yearly?: boolean
  readonly absent: RefusalId
  /** What a key is refused with that is taken. */
  readonly taken: RefusalId
  /** Deleted documents keep their numbers for ever (facts §6.2 D, 2000637). */
  readonly keepsNumbers?: boolean
  /** The address of a document after `/3/`, where it is not the register's name and the key. */
  readonly address?: (document: Pick<Document, 'part' | 'key'>) => string
  /** Further addresses beside `@url`. */
  readonly links?: (origin: string, key: string) => DocumentData
  /** What is worked out when a document is read. */
  readonly present?: (document: Document) => Asking<DocumentData>
  /** `Location` of a 201, where it is not the name (recorded for projects and terms of payment). */
  readonly location?: string
  /** Fills in and checks a new document; may ask for others. `given` is what was sent, of the right types. */
  readonly create?: (call: Call, given: DocumentData, draft: Draft) => Asking<DocumentData>
  /** The same for a change: `after` is the old document with what was sent laid over it. */
  readonly update?: (call: Call, given: DocumentData, after: DocumentData, before: Document) => Asking<DocumentData>
}
