import { isDay } from './dates'
import { refuse } from './refusal'

export interface Field {
  /** `code`: letters and digits only. `quantity`: a number that is shown as a string (facts §10.7). */
  readonly kind: 'text' | 'code' | 'integer' | 'number' | 'quantity' | 'boolean' | 'day' | 'group' | 'rows'
  /** What is shown where nothing was set: on the wire a mix of null, '' and values (facts §10.5). */
  readonly unset: unknown
  /** Shown, never taken: sending it is 2001399. */
  readonly readonly?: boolean
  readonly required?: boolean
  readonly max?: number
  readonly values?: readonly string[]
  /** An address may stand in it: `://` is allowed. */
  readonly address?: boolean
  /** A null empties it, where it usually leaves a field as it is (facts §6.2 E, 2004021). */
  readonly nullEmpties?: boolean
  readonly fields?: Fields
}

/** A resource's fields, in the order of the wire. */
export type Fields = Readonly<Record<string, Field>>

type More = Omit<Partial<Field>, 'kind' | 'unset'>

export const text = (unset: string | null, max?: number, more: More = {}): Field => ({
  kind: 'text',
  unset,
  ...(max === undefined ? {} : { max }),
  ...more,
})
export const code = (max: number, more: More = {}): Field => ({ kind: 'code', unset: null, max, ...more })
export const oneOf = (unset: string | null, ...values: string[]): Field => ({ kind: 'text', unset, values })
export const integer = (unset: number | null, more: More = {}): Field => ({ kind: 'integer', unset, ...more })
export const number = (unset: number | null, more: More = {}): Field => ({ kind: 'number', unset, ...more })
export const quantity = (unset: string): Field => ({ kind: 'quantity', unset })
export const boolean = (unset: boolean): Field => ({ kind: 'boolean', unset })
export const day = (unset: string | null, more: More = {}): Field => ({ kind: 'day', unset, ...more })
export const group = (fields: Fields): Field => ({ kind: 'group', unset: unsetOf(fields), fields })
export const rows = (fields: Fields): Field => ({ kind: 'rows', unset: [], fields })
/** What only Fortnox sets. */
export const shown = (unset: unknown): Field => ({ kind: 'text', unset, readonly: true })

export function unsetOf(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.unset]))
}

/** Empties a text field; null, '' and leaving the field out do not (facts §5.2; '' was recorded to change nothing). */
const blank = 'API_BLANK'

/** Facts §6.2 B: an ellipsis and a middle dot are refused. That control characters and pictographs are too is assumed. */
const forbidden = /[\p{Cc}\p{Cs}\p{Extended_Pictographic}…·]/u
const forbiddenIn = (field: Field, value: string) =>
  forbidden.test(value.replace(/[\t\n\r©®™]/g, '')) || (!field.address && value.includes('://'))

function readText(field: Field, value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return refuse('2000106', value)
  const written = String(value)
  if (field.kind === 'code' && !/^[\p{L}\p{N}]+$/u.test(written)) return refuse('2000106', written)
  if (forbiddenIn(field, written)) return refuse('2000359', written)
  if (field.max !== undefined && written.length > field.max) return refuse('2000107', written)
  if (field.values && !field.values.includes(written)) return refuse('value-not-listed', written)
  return written
}

/** Above this, sums of kronor and öre are no longer exact. */
const largest = 1e14

function readNumber(value: unknown, whole: boolean): number {
  const numeric = typeof value === 'string' && /^-?\d{1,15}(\.\d{1,10})?$/.test(value.trim()) ? Number(value) : value
  if (typeof numeric !== 'number' || !Number.isFinite(numeric)) return refuse('2000108', value)
  if (Math.abs(numeric) > largest || (whole && !Number.isInteger(numeric))) return refuse('2000108', value)
  return numeric
}

function readBoolean(value: unknown): boolean {
  if (typeof value === 'boolean') return value
  if (value === 'true' || value === 'false') return value === 'true'
  return refuse('2000134', value)
}

function readValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'text':
    case 'code':
      return readText(field, value)
    case 'integer':
      return readNumber(value, true)
    case 'number':
      return readNumber(value, false)
    case 'quantity':
      return String(Math.round(readNumber(value, false) * 100) / 100)
    case 'boolean':
      return readBoolean(value)
    case 'day':
      return typeof value === 'string' && isDay(value) ? value : refuse('date-invalid', value)
    case 'group':
      return readFields(field.fields ?? {}, value)
    case 'rows':
      return Array.isArray(value) ? value.map((row) => readFields(field.fields ?? {}, row)) : refuse('2001392')
  }
}

/** What was sent, checked and in the field's own type; only what sets a field is in the answer. */
export function readFields(fields: Fields, sent: unknown): Record<string, unknown> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return refuse('2001392')
  const read: [string, unknown][] = []
  for (const [name, value] of Object.entries(sent)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field || field.readonly) return refuse('2001399', name)
    const isText = field.kind === 'text' || field.kind === 'code' || field.kind === 'day'
    if (value === null) {
      if (field.nullEmpties) read.push([name, null])
    } else if (isText && value === blank) {
      read.push([name, field.unset === null ? null : ''])
    } else if (!(isText && value === '')) {
      read.push([name, readValue(field, value)])
    }
  }
  return Object.fromEntries(read)
}

/** Refuses a new document without one of its required fields. */
export function requireFields(fields: Fields, data: Readonly<Record<string, unknown>>): void {
  for (const [name, field] of Object.entries(fields)) {
    if (field.required && (data[name] === undefined || data[name] === null || data[name] === ''))
      refuse('field-required', name)
  }
}

/** The data as it is shown: every field in its order, what is unset as the wire has it. */
export function showFields(fields: Fields, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const value = Object.hasOwn(data, name) ? data[name] : field.unset
      if (field.kind === 'rows' && field.fields && Array.isArray(value)) {
        const { fields: inner } = field
        return [name, value.map((row) => showFields(inner, row as Record<string, unknown>))]
      }
      if (field.kind === 'group' && field.fields)
        return [name, showFields(field.fields, value as Record<string, unknown>)]
      return [name, value]
    }),
  )
}
