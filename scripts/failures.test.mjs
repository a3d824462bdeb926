import { expect, it } from 'vitest'
import { playwrightFailures, vitestFailures } from './failures.mjs'

it('names each unit test that failed, with its reason', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'a holds', failureMessages: [] },
    { status: 'failed', fullName: 'b holds', failureMessages: ['expected 1 to be 2'] },
  ]
  const testResults = [
    { name: `${process.cwd()}/lib/one.test.ts`, status: 'failed', message: '', assertionResults },
    { name: `${process.cwd()}/lib/two.test.ts`, status: 'passed', message: '', assertionResults: [] },
  ]
  expect(vitestFailures({ testResults })).toEqual([{ test: 'lib/one.test.ts › b holds', why: 'expected 1 to be 2' }])
})

it('names a file that could not be run at all', () => {
  const testResults = [{ name: 'lib/one.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }]
  expect(vitestFailures({ testResults })).toEqual([{ test: 'lib/one.test.ts', why: 'no such module' }])
})

it('names each browser test that failed, however deep it stands, and what failed outside any', () => {
  const spec = (title, ok) => ({
    title,
    ok,
    file: 'walk.spec.ts',
    line: 7,
    tests: [{ results: [{ errors: ok ? [] : [{ message: 'not visible' }] }] }],
  })
  const suites = [
    {
      title: 'walk.spec.ts',
      specs: [spec('fine', true)],
      suites: [{ title: 'on a phone', specs: [spec('walks', false)] }],
    },
  ]
  expect(playwrightFailures({ suites, errors: [{ message: 'no portal' }] })).toEqual([
    { test: 'walk.spec.ts:7 › on a phone › walks', why: 'not visible' },
    { test: 'outside any test', why: 'no portal' },
  ])
})
