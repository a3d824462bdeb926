import type { DocumentData, DocumentQuery } from '../core/document'
import { dayOf, instantOf, isDay } from './dates'
import { refuse } from './refusal'
import type { Call, Resource } from './resource'

/** Facts §5.2. */
const limits = { default: 100, most: 500 } as const

/** Parameters that every list knows (facts §5.2). All names are lower case. */
const everywhere = [
  'filter',
  'limit',
  'page',
  'offset',
  'sortby',
  'sortorder',
  'lastmodified',
  'financialyear',
  'financialyeardate',
]

type Matches = (item: DocumentData) => boolean

function wholeNumber(value: string | null, least: number, most: number): number | undefined {
  if (value === null) return undefined
  const read = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
  return read >= least && read <= most ? read : refuse('2000588', value)
}

function filterOf({ filters = {} }: Resource, call: Call): Matches[] {
  const value = call.query.get('filter')
  if (value === null) return []
  const filter = Object.hasOwn(filters, value) ? filters[value] : undefined
  if (!filter || call.query.getAll('filter').length > 1) return refuse('2000587')
  const today = dayOf(call.now)
  return [(item) => filter(item, today)]
}

/** Contains, whatever the case (facts §5.2); several together must all match, as was recorded. */
function searchesOf({ search = {} }: Resource, call: Call): Matches[] {
  return Object.entries(search).flatMap(([parameter, how]) => {
    const value = call.query.get(parameter)
    if (value === null) return []
    if (typeof how === 'function') return [(item: DocumentData) => how(item, value)]
    const wanted = value.toLowerCase()
    return [
      (item: DocumentData) =>
        String(item[how] ?? '')
          .toLowerCase()
          .includes(wanted),
    ]
  })
}

function datesOf({ date }: Resource, call: Call): Matches[] {
  if (date === undefined) return []
  const day = (parameter: string) => {
    const value = call.query.get(parameter)
    return value === null || isDay(value) ? value : refuse('2000588', value)
  }
  const [from, to] = [day('fromdate'), day('todate')]
  return [
    ...(from === null ? [] : [(item: DocumentData) => String(item[date]) >= from]),
    ...(to === null ? [] : [(item: DocumentData) => String(item[date]) <= to]),
  ]
}

function compareBy(field: string): NonNullable<DocumentQuery['compare']> {
  return (a, b) => {
    const [left, right] = [a[field] ?? '', b[field] ?? '']
    if (typeof left === 'number' && typeof right === 'number') return left - right
    const [first, second] = [Number(left), Number(right)]
    if (left !== '' && right !== '' && !Number.isNaN(first) && !Number.isNaN(second)) return first - second
    return String(left) < String(right) ? -1 : Number(String(left) > String(right))
  }
}

function orderOf({ sort = {}, key }: Resource, call: Call): Pick<DocumentQuery, 'compare' | 'descending'> {
  const order = call.query.get('sortorder')
  if (order !== null && order !== 'ascending' && order !== 'descending') return refuse('2000588', order)
  const by = call.query.get('sortby')
  const field = by === null ? key : Object.hasOwn(sort, by) ? sort[by] : refuse('2000588', by)
  return { descending: order === 'descending', compare: field === undefined || field === key ? null : compareBy(field) }
}

export interface ListQuery extends DocumentQuery {
  readonly page: number
}

/** What a list was asked for; refuses parameters and values that it does not have (2000587, 2000588). */
export function readListQuery(resource: Resource, call: Call, part: string): ListQuery {
  const { query } = call
  const known = [...everywhere, ...Object.keys(resource.search ?? {}), ...(resource.date ? ['fromdate', 'todate'] : [])]
  for (const name of query.keys()) if (!known.includes(name)) refuse('2000588', name)
  const limit = wholeNumber(query.get('limit'), 1, limits.most) ?? limits.default
  const offset = wholeNumber(query.get('offset'), 0, 999_999_999)
  const page = wholeNumber(query.get('page'), 1, 999_999_999)
  const modified = query.get('lastmodified')
  const matches = [...filterOf(resource, call), ...searchesOf(resource, call), ...datesOf(resource, call)]
  const start = offset ?? ((page ?? 1) - 1) * limit
  return {
    resource: resource.name,
    part,
    modifiedSince: modified === null ? null : (instantOf(modified) ?? refuse('2000588', modified)),
    matches: matches.length === 0 ? null : (item) => matches.every((matching) => matching(item)),
    ...orderOf(resource, call),
    limit,
    offset: start,
    page: page ?? Math.floor(start / limit) + 1,
  }
}
