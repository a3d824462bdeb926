import { describe, expect, test } from 'vitest'
import { apiErrors } from './api-errors.table'
import { durationMs, durationText, parseDuration } from './duration'
import { endpoints } from './endpoints.table'
import { errorIds, fortnoxError } from './errors'
import type { Evidence } from './evidence'
import { licences } from './licences.table'
import { lifetimes } from './lifetimes.table'
import { oauthErrors } from './oauth-errors.table'
import { rateLimit } from './rate-limit.table'
import { scopes } from './scopes.table'
import { sources } from './sources.table'
import { unnumberedErrors } from './unnumbered-errors.table'
import { webhooks } from './webhooks.table'

const evidence: readonly (readonly [what: string, Evidence])[] = [
  ...[oauthErrors, apiErrors, unnumberedErrors, scopes, webhooks].flatMap((table) =>
    Object.entries<{ evidence: Evidence }>(table).map(([id, entry]) => [id, entry.evidence] as const),
  ),
  ...Object.entries(lifetimes).flatMap(([id, lifetime]) =>
    [lifetime, ...lifetime.others].map((value) => [id, value.evidence] as const),
  ),
  ['rate limit', rateLimit.evidence],
]

describe('the tables', () => {
  test('everything stands on at least one source, and every source is listed', () => {
    const bad = evidence.filter(
      ([, { sources: ids }]) => ids.length === 0 || ids.some((id) => !Object.hasOwn(sources, id)),
    )
    expect(bad).toEqual([])
  })

  test('everything says on which day it was checked', () => {
    const bad = evidence.filter(
      ([, { checked }]) => new Date(`${checked}T00:00:00Z`).toJSON()?.slice(0, 10) !== checked,
    )
    expect(bad).toEqual([])
  })

  test('what is called documented has a page of Fortnox’s among its sources', () => {
    const official = ['fortnox', 'fortnox-archive']
    const bad = evidence.filter(
      ([, { level, sources: ids }]) => level === 'documented' && !ids.some((id) => official.includes(sources[id].kind)),
    )
    expect(bad).toEqual([])
  })

  test('every lifetime is a duration of more than nothing', () => {
    const values = Object.values(lifetimes).flatMap(({ value, others }) => [
      value,
      ...others.map((other) => other.value),
    ])
    for (const value of values) {
      expect(parseDuration(value)).toBe(value)
      expect(durationMs(value)).toBeGreaterThan(0)
    }
  })
})

describe('scopes', () => {
  test('the 23 of Fortnox’s page and the 7 met elsewhere are there', () => {
    const listed = Object.values(scopes).map((scope) => scope.listed)
    expect(listed.filter(Boolean)).toHaveLength(23)
    expect(listed.filter((each) => !each)).toHaveLength(7)
  })

  test('every licence a scope asks for exists, and a scope that asks for one names it', () => {
    for (const [id, { licences: needed }] of Object.entries(scopes)) {
      if (needed === 'any') continue
      expect(needed.length, id).toBeGreaterThan(0)
      expect(
        needed.filter((licence) => !Object.hasOwn(licences, licence)),
        id,
      ).toEqual([])
    }
  })

  test('a scope on Fortnox’s page has its name in the portal', () => {
    expect(Object.values(scopes).filter(({ listed, portalName }) => listed && portalName === null)).toEqual([])
  })
})

describe('endpoints', () => {
  test('every scope exists', () => {
    expect(endpoints.filter(({ scope }) => scope !== null && !Object.hasOwn(scopes, scope))).toEqual([])
  })

  test('no two have the same method and path, whatever their placeholders are called', () => {
    const keys = endpoints.map(({ method, path }) => `${method} ${path.replaceAll(/\{[^}]+\}/g, '{}')}`)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  test('the first that fits an address is the one with that very path', () => {
    const fits = (template: string, path: string) =>
      new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path)
    const first = ({ method, path }: (typeof endpoints)[number]) =>
      endpoints.find((endpoint) => endpoint.method === method && fits(endpoint.path, path))
    expect(endpoints.filter((endpoint) => first(endpoint) !== endpoint)).toEqual([])
  })

  test('one whose scope is unknown is never called sure', () => {
    expect(endpoints.filter(({ scope, level }) => scope === null && level !== 'assumed')).toEqual([])
  })
})

describe('API errors', () => {
  test('every code is the seven digits that fit in an envelope', () => {
    expect(Object.keys(apiErrors).filter((code) => !/^[12]\d{6}$/.test(code))).toEqual([])
  })

  test('404 answers, and they alone, are in Pascal case', () => {
    const bad = Object.entries(apiErrors).filter(([, { status, casing }]) => (status === 404) !== (casing === 'pascal'))
    expect(bad).toEqual([])
  })

  test('a status that was recorded is called sure, one that we took for granted is not', () => {
    expect(apiErrors['2001304']).toMatchObject({ status: 400, statusSure: false })
    expect(apiErrors['2000433']).toMatchObject({ status: 404, statusSure: true })
  })
})

describe('errors of all tables', () => {
  test('no id stands in two tables', () => {
    expect(new Set(errorIds).size).toBe(errorIds.length)
  })

  test('each can be told by a code or a message', () => {
    expect(errorIds.map(fortnoxError).filter(({ code, message }) => code === null && message === null)).toEqual([])
  })

  test('an unknown id is refused with those that exist', () => {
    expect(() => fortnoxError('toString')).toThrow(/no error "toString".*permission-missing/)
  })
})

describe('durations', () => {
  test('one is singular and all others plural, in both languages', () => {
    expect(durationText('1h', 'en')).toBe('1 hour')
    expect(durationText('31d', 'sv')).toBe('31 dagar')
    expect(durationText('1d', 'sv')).toBe('1 dag')
  })

  test('only a whole number with a unit, up to ten years, is a duration', () => {
    expect(parseDuration('90m')).toBe('90m')
    for (const text of ['', '5', 'm', '1.5h', '-1d', '1w', '1d2h', '3651d', ' 1d'])
      expect(parseDuration(text)).toBeUndefined()
  })
})
