import { type ApiErrorCode, apiErrors } from '@/lib/fortnox/api-errors.table'
import { assumedMessages, type OtherErrorId, otherErrors } from './other-errors.table'

export type RefusalId = ApiErrorCode | OtherErrorId

/** Longest part of what was sent that an answer repeats. */
const longestEcho = 100

/** What ends an operation without having changed anything: an error of the REST API. */
export class Refusal extends Error {
  readonly id: RefusalId
  readonly value: string

  constructor(id: RefusalId, value: unknown = '') {
    super(id)
    this.id = id
    // Of an object nothing is repeated: it may be nested deeper than could be written out.
    this.value = ['string', 'number', 'boolean'].includes(typeof value) ? String(value).slice(0, longestEcho) : ''
  }
}

export function refuse(id: RefusalId, value?: unknown): never {
  throw new Refusal(id, value)
}

const isCode = (id: RefusalId): id is ApiErrorCode => Object.hasOwn(apiErrors, id)

/** The refusal in Fortnox's envelope, in the casing that was seen for its kind (facts §6.1). */
export function errorBody({ id, value }: Pick<Refusal, 'id' | 'value'>): { status: number; body: object } {
  const status = isCode(id) ? apiErrors[id].status : otherErrors[id].status
  const text = isCode(id) ? (assumedMessages[id] ?? apiErrors[id].message ?? '') : otherErrors[id].message
  const message = wording(id, text, value)
  if (!isCode(id) && otherErrors[id].bare) return { status, body: { message } }
  const code = isCode(id) ? Number(id) : 0
  const pascal = isCode(id) ? apiErrors[id].casing === 'pascal' : status === 404
  return {
    status,
    body: { ErrorInformation: pascal ? { Error: 1, Message: message, Code: code } : { error: 1, message, code } },
  }
}

/** The recorded words, with what they were recorded about put in the place of the example. */
function wording(id: RefusalId, text: string, value: string): string {
  if (id === '2004021') {
    const [reduction = '', work = ''] = value.split('/')
    return text.replace("'rut'", () => `'${reduction}'`).replace("'CONSTRUCTION'", () => `'${work}'`)
  }
  return text.replace(/\{(Value|Message)\}/, () => value)
}
