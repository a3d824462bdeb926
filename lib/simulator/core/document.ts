/** One entry of a company's registers: a customer, an account of a year, a voucher. */
export interface Document {
  /** Which register: the last part of its path, such as `customers`. */
  readonly resource: string
  /** What its numbers belong to: '' for the whole company, a year's id, or a year and a series (`2/A`). */
  readonly part: string
  readonly key: string
  /** What lists show and are searched by. */
  readonly summary: DocumentData
  readonly data: DocumentData
  /** World time. */
  readonly modifiedAt: number
  /** A deleted document stays, so that its number is never given again (facts §6.2 D, 2000637). */
  readonly deletedAt: number | null
}

export type DocumentData = Readonly<Record<string, unknown>>
export type DocumentSummary = Pick<Document, 'part' | 'key' | 'summary'>

/** Some of a register, in the order of its numbers; deleted documents are never among them. */
export interface DocumentQuery {
  readonly resource: string
  /** This part and those below it; '' is all. */
  readonly part: string
  readonly modifiedSince: number | null
  /** Null where every document matches: then the database counts and pages by itself. */
  readonly matches: ((summary: DocumentData) => boolean) | null
  /** Null for the order of the numbers. */
  readonly compare: ((a: DocumentData, b: DocumentData) => number) | null
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

export interface DocumentPage {
  readonly total: number
  readonly documents: readonly DocumentSummary[]
}

export type DocumentRead =
  /** By key, the deleted ones too. */
  | { readonly kind: 'find'; readonly resource: string; readonly part: string; readonly keys: readonly string[] }
  /** A small register, whole. */
  | { readonly kind: 'all'; readonly resource: string; readonly part: string }
  | { readonly kind: 'page'; readonly query: DocumentQuery }
  /** The highest number that was ever used, 0 where none was. */
  | { readonly kind: 'highest'; readonly resource: string; readonly part: string }

/**
 * A pure decision that asks for documents as it goes: it yields what it wants to read and is given it. It reads nothing itself,
 * so it may be run again, and in a test against a plain list.
 */
export type Asking<T> = Generator<DocumentRead, T, unknown>

/** What a decision wants stored, and what the caller is told. */
export interface Written<Outcome> {
  readonly put: readonly Document[]
  readonly outcome: Outcome
}

export function* find(resource: string, part: string, keys: readonly string[]): Asking<ReadonlyMap<string, Document>> {
  const wanted = [...new Set(keys)]
  if (wanted.length === 0) return new Map()
  return (yield { kind: 'find', resource, part, keys: wanted }) as ReadonlyMap<string, Document>
}

/** The living document with this key. */
export function* findOne(resource: string, part: string, key: string): Asking<Document | undefined> {
  const found = (yield* find(resource, part, [key])).get(key)
  return found?.deletedAt === null ? found : undefined
}

export function* all(resource: string, part = ''): Asking<readonly Document[]> {
  return (yield { kind: 'all', resource, part }) as readonly Document[]
}

export function* page(query: DocumentQuery): Asking<DocumentPage> {
  return (yield { kind: 'page', query }) as DocumentPage
}

export function* highest(resource: string, part: string): Asking<number> {
  return (yield { kind: 'highest', resource, part }) as number
}

/** The number that a key counts as: its own where it is one, else 0. */
export function numberOf(key: string): number {
  return /^\d{1,15}$/.test(key) ? Number(key) : 0
}
