import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Api, apiOf } from '@/lib/testing/api'
import { operations, registers } from './operations'

let api: Api
beforeAll(async () => {
  api = await apiOf()
})

const names = [
  ...new Set(registers.flatMap(({ one, fields }) => [one, ...Object.keys(fields)])),
  '__proto__',
  'toString',
]
const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('API_BLANK', '1', '1930', 'A', '2026-12-01', '<script>', '%', '../..'),
)
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 6 }),
  ),
})).any

/** Mostly what is right on the outside, so that the inside is reached. */
const body = fc.oneof(
  fc.string(),
  value.map((sent) => JSON.stringify(sent)),
  fc
    .record({
      one: fc.constantFrom(...registers.map(({ one }) => one)),
      inside: fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 8 }),
    })
    .map(({ one, inside }) => JSON.stringify({ [one]: inside })),
)

test('no body, path or query makes the API fail, hang or answer what is no JSON', async () => {
  const paths = Object.keys(operations)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      word,
      fc.dictionary(word, word, { maxKeys: 3 }),
      body,
      async (operation, part, query, sent) => {
        const [method = 'GET', path = ''] = operation.split(' ')
        const address = path
          .slice(2)
          .replaceAll(/\{[^}]+\}/g, () => encodeURIComponent(part.replace(/\p{Cs}/gu, '')) || '1')
        const search = new URLSearchParams(Object.entries(query)).toString()
        const hasBody = method === 'POST' || method === 'PUT'
        const { status, text, headers } = await api.send(method, `${address}?${search}`, hasBody ? sent : undefined)
        expect(status).toBeLessThan(502)
        expect(status).not.toBe(500)
        if (headers.get('content-type') === 'application/json' && text !== '')
          expect(() => JSON.parse(text)).not.toThrow()
        expect(text).not.toMatch(/stack|at .*\.ts:/)
      },
    ),
    { numRuns: 300 },
  )
}, 60_000)
