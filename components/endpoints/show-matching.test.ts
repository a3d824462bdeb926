import { expect, test } from 'vitest'
import { fits } from './show-matching'

const bookkeep = '/3/invoices/{documentnumber}/bookkeep invoices put'
const customers = '/3/customers/{customernumber} customers get put delete'

test.each([
  'invoices',
  'INVOICES',
  '/3/invoices',
  'bookkeep',
  '/3/invoices/17/bookkeep',
  'invoices/17/bookkeep',
  '/invoices/17/bookkeep/',
  'https://api.fortnox.se/3/invoices/17/bookkeep?x=1',
  'api.fortnox.se/3/invoices/17/bookkeep',
  'PUT https://api.fortnox.se/3/invoices/17/bookkeep?x=1',
  `curl -X PUT "https://api.fortnox.se/3/invoices/17/bookkeep" -H "Accept: application/json"`,
  'put',
  'PUT invoices',
  '',
])('an address is found by %j', (typed) => expect(fits(bookkeep, typed)).toBe(true))

test.each([
  '/3/invoices/17',
  '/3/invoices/17/18/bookkeep',
  'orders',
  '(',
  'delete',
  'GET /3/invoices/17/bookkeep',
  `curl --request DELETE https://api.fortnox.se/3/invoices/17/bookkeep`,
])('an address is not found by %j', (typed) => {
  expect(fits(bookkeep, typed)).toBe(false)
})

test('a method leaves only what takes it', () => {
  expect([bookkeep, customers].filter((row) => fits(row, 'DELETE'))).toEqual([customers])
  expect([bookkeep, customers].filter((row) => fits(row, 'PUT'))).toEqual([bookkeep, customers])
})
