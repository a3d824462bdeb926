import { expect, test } from 'vitest'
import { testNames } from './test-names'

const code = `
const many = 200
const cases: [string, number][] = [['a wrong secret', 401], ['no code', 400]]
describe('the door', () => {
  test('opens', () => {})
  describe('at night', () => { it('is shut', () => {}) })
  test.each(cases)('refuses %s with %s', () => {})
  test.each(['/a', '/b'])('has %s', () => {})
  test.each(rows())('knows nothing of %s', () => {})
  test.skip('is skipped', () => {})
})
describe('the window', () => {
  const cases = ['a stone']
  test.each(cases)('refuses %s', () => {})
})
describe.each(databases())('on $name', () => { test('holds', () => {}) })
const guarantees = () => test(\`\${many} at once\`, () => {})
`

test('tests are known by the names that Vitest prints, and by nothing that only resembles one', () => {
  expect(testNames('x.test.ts', code)).toEqual([
    'the door opens',
    'the door at night is shut',
    'the door refuses a wrong secret with 401',
    'the door refuses no code with 400',
    'the door has /a',
    'the door has /b',
    'the window refuses a stone',
    '200 at once',
  ])
})
