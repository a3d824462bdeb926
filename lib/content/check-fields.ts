import { type CredentialKind, credentials } from '@/lib/fortnox/credentials.table'
import { errorIds } from '@/lib/fortnox/errors'
import { scopes } from '@/lib/fortnox/scopes.table'
import { sources } from '@/lib/fortnox/sources.table'
import { scenarios } from '@/lib/simulator/core/scenarios.table'
import { type Field, fieldsOf, type Reference } from './fields'
import { didYouMean } from './nearest'
import type { Page } from './page'
import type { Problem } from './problem'
import type { Site } from './site'

/** Each field is there, of its type, names only what exists, and there is no other. */
export function checkFields(page: Page, site: Site): Problem[] {
  const fields = fieldsOf[page.kind]
  const wrong = (name: string, message: string): Problem => ({ file: page.file, line: page.lineOfField(name), message })
  const unknown = Object.keys(page.fields)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) =>
      wrong(name, `has a field "${name}" that ${page.kind} pages do not have.${didYouMean(name, Object.keys(fields))}`),
    )
  const faulty = Object.entries(fields).flatMap(([name, field]) => {
    const value = page.fields[name]
    if (value === undefined || value === null) {
      return field.required ? [wrong(name, `lacks the field "${name}". ${field.description}`)] : []
    }
    const complaint = typeComplaint(value, field)
    if (complaint) return [wrong(name, `field "${name}" ${complaint}`)]
    return 'names' in field
      ? deadNames(value, field.names, page, site).map((message) => wrong(name, `field "${name}" ${message}`))
      : []
  })
  return [...unknown, ...faulty, ...checkNamesake(page, wrong)]
}

function typeComplaint(value: unknown, field: Field): string | undefined {
  switch (field.type) {
    case 'string':
      if (typeof value === 'number') return `is a number, but text is wanted: put it in quotes, "${value}".`
      return isText(value) ? undefined : 'must be text.'
    case 'number':
      return Number.isInteger(value) ? undefined : 'must be a whole number.'
    case 'date':
      return isDay(value) ? undefined : 'must be a day, YYYY-MM-DD.'
    case 'enum':
      if (field.options.some((option) => option === value)) return undefined
      return `is "${value}", but must be one of ${field.options.join(', ')}.${didYouMean(String(value), field.options)}`
    case 'list': {
      if (!Array.isArray(value)) return 'must be a list: ["one", "two"].'
      const odd = value.find((each) => !isText(each))
      if (odd !== undefined) return `holds ${JSON.stringify(odd)}, but only text is wanted: put it in quotes.`
      const twice = value.find((each, index) => value.indexOf(each) !== index)
      if (twice !== undefined) return `names "${twice}" twice.`
      return field.atLeastOne && value.length === 0 ? 'must name at least one.' : undefined
    }
  }
}

function deadNames(value: unknown, names: Reference | undefined, page: Page, site: Site): string[] {
  if (!names) return []
  const known = namesThatExist(names, page, site)
  return [value].flat().flatMap((each) => {
    const name = String(each)
    if (names === 'page' && name === page.id) return ['names the page itself.']
    return known.includes(name) ? [] : [`names the ${names} "${name}", which does not exist.${didYouMean(name, known)}`]
  })
}

function namesThatExist(names: Reference, page: Page, site: Site): readonly string[] {
  switch (names) {
    case 'source':
      return Object.keys(sources)
    case 'error':
      return errorIds
    case 'scenario':
      return Object.keys(scenarios)
    case 'scope':
      return Object.keys(scopes)
    case 'page':
      return site.ids(page.locale)
  }
}

/** A page about one row of a table stands at that row's name, since the tables link to it there. */
function checkNamesake(page: Page, wrong: (name: string, message: string) => Problem): Problem[] {
  const { error, scope, credential } = page.fields
  const row =
    page.kind === 'errors' ? error : page.kind === 'scopes' ? scope : credentials[credential as CredentialKind]?.term
  if (typeof row !== 'string' || row === page.slug) return []
  const name = page.kind === 'errors' ? 'error' : page.kind === 'scopes' ? 'scope' : 'credential'
  return [wrong(name, `field "${name}" belongs to ${row}.mdx, but the file is called ${page.slug}.mdx.`)]
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(value)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
