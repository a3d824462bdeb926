import { beforeEach, describe, expect, test } from 'vitest'
import { type Api, apiOf, codeOf } from '@/lib/testing/api'

let api: Api
beforeEach(async () => {
  api = await apiOf()
})

const customer = { Customer: { Name: 'A' } }

describe('a body is refused', () => {
  test.each([
    ['{"Customer":', '400 2002115'],
    ['', '400 2001392'],
    ['[]', '400 2001392'],
    ['null', '400 2001392'],
    ['"Customer"', '400 2001392'],
    ['{"Name":"A"}', '400 2001392'],
    ['{"customer":{"Name":"A"}}', '400 2001392'],
    ['{"Customer":null}', '400 2001392'],
    ['{"Customer":[{"Name":"A"}]}', '400 2001392'],
    ['{"__proto__":{"Name":"A"}}', '400 2001392'],
    ['{"Customer":{"__proto__":{"Name":"A"}}}', '400 2001399'],
    ['{"Customer":{"Name":"A","constructor":1}}', '400 2001399'],
    ['{"Customer":{"Name":"\\u0000"}}', '400 2000359'],
    ['{"Customer":{"Name":"\\ud800"}}', '400 2000359'],
    ['{"Customer":{"Name":"🙂"}}', '400 2000359'],
    ['{"Customer":{"Name":true}}', '400 2000106'],
    ['{"Customer":{"Name":"A","InvoiceDiscount":1e99}}', '400 2000108'],
  ])('%s', async (body, code) => {
    expect(codeOf(await api.post('/customers', body))).toBe(code)
  })

  test('that is nested deeper than any document', async () => {
    const deep = (inside: string) => `${'['.repeat(100_000)}${inside}${']'.repeat(100_000)}`
    expect(codeOf(await api.post('/customers', `{"Customer":{"Name":${deep('')}}}`))).toBe('400 2000106')
    expect(codeOf(await api.post('/customers', deep('')))).toBe('400 2001392')
  })

  test('with more rows than a statement can name accounts', async () => {
    const VoucherRows = Array.from({ length: 40_000 }, (_, index) => ({ Account: index }))
    const sent = { Voucher: { Description: 'A', TransactionDate: '2026-12-01', VoucherSeries: 'A', VoucherRows } }
    expect(codeOf(await api.post('/vouchers', sent))).toBe('400 2001304')
  })

  test('that is not labelled JSON', async () => {
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']
    for (const type of types) {
      expect(codeOf(await api.send('POST', '/customers', customer, { 'content-type': type }))).toBe('400 1000031')
    }
    const labelled = await api.send('POST', '/customers', customer, {
      'content-type': 'application/json; charset=utf-8',
    })
    expect(labelled.status).toBe(201)
  })

  test('of XML, with a word that the simulator has none, or with Fortnox’s where it is no XML', async () => {
    const xml = { 'content-type': 'application/xml' }
    expect((await api.send('POST', '/customers', '<Customer/>', xml)).status).toBe(501)
    expect(codeOf(await api.send('POST', '/customers', 'Customer', xml))).toBe('400 2001740')
  })
})

describe('an answer', () => {
  test('that is asked for as anything but JSON is refused, even where it would be a PDF', async () => {
    for (const accept of ['application/pdf', 'text/html', 'image/*']) {
      expect(codeOf(await api.send('GET', '/customers', undefined, { accept }))).toBe('400 1000030')
    }
    expect((await api.send('GET', '/customers', undefined, { accept: 'application/xml' })).status).toBe(501)
    for (const accept of ['*/*', 'application/json', 'text/html, application/json;q=0.9', '']) {
      expect((await api.send('GET', '/customers', undefined, { accept })).status).toBe(200)
    }
  })

  test('escapes slashes and everything outside ASCII', async () => {
    const { text } = await api.get('/units/f%C3%B6rp')
    expect(text).toBe(
      '{"Unit":{"@url":"http:\\/\\/localhost:3000\\/3\\/units\\/f%C3%B6rp","Code":"f\\u00f6rp","CodeEnglish":"pack","Description":"f\\u00f6rpackning"}}',
    )
  })
})

describe('a path', () => {
  test('without the id that its method needs is refused', async () => {
    expect(codeOf(await api.put('/customers', customer))).toBe('400 2000729')
    expect(codeOf(await api.remove('/articles'))).toBe('400 2000729')
    expect((await api.put('/predefinedaccounts', {})).body.ErrorInformation.message).toBe(
      'A valid identifier was not provided.',
    )
  })

  test('with a method that it does not take is told which it takes', async () => {
    const { status, headers } = await api.remove('/invoices/1')
    expect([status, headers.get('allow')]).toEqual([405, 'GET, PUT'])
  })

  test('whose escapes are broken leads nowhere', async () => {
    expect(codeOf(await api.get('/customers/%E0%A4%A'))).toBe('404 2000433')
  })
})
