import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readContentFiles } from '@/lib/content/read-files'
import { sampleText } from '@/lib/content/sample-text'
import { errorSamples } from '@/lib/content/samples.table'
import { errorIds } from '@/lib/fortnox/errors'
import { causesOf } from './causes.table'
import { diagnose } from './diagnose'
import { otherFindings, requestFindings } from './findings.table'
import { inputs } from './inputs.table'

const now = Date.parse('2026-11-24T08:00:00Z')

test('there are at least sixty recorded inputs', () => expect(inputs.length).toBeGreaterThanOrEqual(60))

describe('what people paste leads to its cause:', () => {
  test.each(inputs)('$name', ({ text, page, step }) => {
    const { causes, step: found } = diagnose(text, now)
    expect([causes[0]?.page, found]).toEqual([page, step])
  })
})

describe('an answer of the simulator is recognised:', () => {
  const answers = Object.entries(errorSamples).flatMap(([id, sample]) => {
    const { answer } = sampleText(sample)
    // The simulator also has words of its own, which no table of Fortnox's holds.
    return answer === null || !/[{?]/.test(answer) || !errorIds.includes(id) ? [] : [{ id, answer }]
  })
  test.each(answers)('$id', ({ id, answer }) => {
    const { errors } = diagnose(answer, now)
    // Two errors may have the same words: then both are named.
    expect(errors.map((error) => error.id)).toContain(id)
  })
})

test('every page that a cause leads to exists', () => {
  const pages = readContentFiles(process.cwd()).map(({ path }) => path)
  const named = [...Object.values(causesOf).flat(), ...requestFindings, ...otherFindings].map(({ page }) => page)
  expect(named.filter((page) => !pages.includes(`content/en/${page}.mdx`))).toEqual([])
})

test('the scope that an address needs is told, and whether the token has it', () => {
  const call = inputs.find(({ name }) => name === 'a token without the scope')
  expect(diagnose(call?.text ?? '', now).scope).toEqual({ needed: 'bookkeeping', has: false })
  expect(diagnose('GET /3/invoices', now).scope).toEqual({ needed: 'invoice', has: null })
})

test('random text never breaks it', () => {
  const words = fc.constantFrom(
    ...inputs.map(({ text }) => text),
    '{',
    '"',
    '\\u',
    '%',
    '?',
    '=',
    '&',
    'curl -d',
    'eyJ',
    'Basic ',
    '\n\n',
  )
  const pasted = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(words, fc.string())).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(pasted, (text) => {
      const { causes, shown } = diagnose(text, now)
      expect(causes.length).toBeLessThanOrEqual(6)
      expect(typeof shown).toBe('string')
    }),
    { numRuns: 400 },
  )
})

test('bytes of any kind and a megabyte of them are read in the blink of an eye, and no pattern runs away', () => {
  const hard = [
    '"'.repeat(50_000),
    'a='.repeat(50_000),
    '\\'.repeat(50_000),
    'eyJ'.repeat(50_000),
    'code:'.repeat(50_000),
    'https://x/?'.repeat(20_000),
    ' '.repeat(100_000),
    '\n'.repeat(100_000),
  ]
  for (const text of hard) expect(() => diagnose(text, now)).not.toThrow()
})
