import { type Asking, all, type Document, type DocumentData, find } from '../core/document'
import type { Company } from '../core/world'
import { usableAccounts } from './accounts'
import { changed, documentOf, showDocument, unwrap } from './documents'
import { integer, readFields, shown } from './fields'
import { Refusal, refuse } from './refusal'
import { listOf, theOne } from './register'
import { type Call, changes, type Operations, type Resource, type Result, reads } from './resource'
import { chosenYear } from './year'

/**
 * The accounts that Fortnox uses where none is named (facts §8.3). A company whose settings say that they are not filled in shows
 * 0 for all but those that were set over the API.
 */
export const predefinedAccounts: Resource = {
  name: 'predefinedaccounts',
  one: 'PreDefinedAccount',
  many: 'PreDefinedAccounts',
  key: 'Name',
  param: 'name',
  fields: { Account: integer(0), Name: shown('') },
  list: ['Name', 'Account'],
  absent: '2001403',
  taken: 'number-taken',
}

/** Whether the account counts: filled in by the company's settings, or set over the API. */
const filledIn = ({ settings }: Company, data: DocumentData) => settings.defaultAccounts || data.Set === true
const inForce = (company: Company, data: DocumentData) => ({
  ...data,
  Account: filledIn(company, data) ? data.Account : 0,
})

/** The accounts with these names; 0 where one is not set. */
export function* predefinedFor(company: Company, names: readonly string[]): Asking<(name: string) => number> {
  const found = yield* find('predefinedaccounts', '', names)
  return (name) => {
    const document = found.get(name)
    return document ? Number(inForce(company, document.data).Account) : 0
  }
}

function* list(call: Call): Asking<Result> {
  const listed = yield* listOf(predefinedAccounts, call, '')
  if (call.company.settings.defaultAccounts) return listed
  const set = (yield* all('predefinedaccounts')).filter(({ data }) => data.Set === true).map(({ key }) => key)
  const body = listed.body as Record<string, readonly { Name: string; Account: number }[]>
  const items = (body[predefinedAccounts.many] ?? []).map((item) =>
    set.includes(item.Name) ? item : { ...item, Account: 0 },
  )
  return { ...listed, body: { ...body, [predefinedAccounts.many]: items } }
}

function* read(call: Call): Asking<Result> {
  const document = yield* theOne(predefinedAccounts, call)
  return {
    status: 200,
    body: showDocument(predefinedAccounts, call.origin, document, inForce(call.company, document.data)),
    put: [],
  }
}

/** The specification gives 2001265 for an account that is missing, unknown or inactive, 2002462 for one without four digits. */
function* update(call: Call): Asking<Result> {
  const before: Document = yield* theOne(predefinedAccounts, call)
  const given = readFields(predefinedAccounts.fields, unwrap(call.sent, predefinedAccounts.one))
  if (given.Account === undefined) refuse('2001265')
  if (!/^[1-9]\d{3}$/.test(String(given.Account))) refuse('2002462', given.Account)
  try {
    yield* usableAccounts((yield* chosenYear(call)).id, [given.Account])
  } catch (error) {
    throw error instanceof Refusal ? new Refusal('2001265', given.Account) : error
  }
  const data = { ...before.data, Account: given.Account, Set: true }
  return changed(predefinedAccounts, call, documentOf(predefinedAccounts, { key: before.key, data }, call.now))
}

export const predefinedAccountOperations: Operations = {
  'GET /3/predefinedaccounts': reads(list),
  'GET /3/predefinedaccounts/{name}': reads(read),
  'PUT /3/predefinedaccounts/{name}': changes(update),
}
