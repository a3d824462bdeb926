import { beforeEach, describe, expect, test } from 'vitest'
import { type Api, apiOf, codeOf } from '@/lib/testing/api'

let api: Api
beforeEach(async () => {
  api = await apiOf()
})

const bun = { ArticleNumber: '1', DeliveredQuantity: 3, Price: 10.5 }
const invoice = (more: object = {}) => ({ Invoice: { CustomerNumber: '1', ...more } })
const make = async (more: object) => (await api.post('/invoices', invoice(more))).body.Invoice

describe('an invoice', () => {
  test.each([
    ['a customer that is not there', { CustomerNumber: '99' }, '400 2000204'],
    ['no customer', { CustomerNumber: null }, '400 0'],
    ['an article that is not there', { InvoiceRows: [{ ArticleNumber: '99' }] }, '400 2001302'],
    ['an account that is not in the chart', { InvoiceRows: [{ ...bun, AccountNumber: 9999 }] }, '400 2001304'],
    ['neither article nor account', { InvoiceRows: [{ Price: 10, DeliveredQuantity: 1 }] }, '400 2001304'],
    [
      'a quantity of nothing',
      { InvoiceRows: [{ AccountNumber: 3001, DeliveredQuantity: 1, Price: 1 }] },
      '400 2003977',
    ],
    ['a discount of more than all', { InvoiceRows: [{ ...bun, Discount: 101 }] }, '400 0'],
    ['terms that are not there', { TermsOfPayment: '99' }, '400 0'],
    ['a date of no financial year', { InvoiceDate: '2030-01-01' }, '400 0'],
    [
      'work of the wrong kind',
      { TaxReductionType: 'rut', InvoiceRows: [{ ...bun, HouseWorkType: 'CONSTRUCTION' }] },
      '400 2004021',
    ],
    [
      'work that is also other costs',
      { TaxReductionType: 'rot', InvoiceRows: [{ ...bun, HouseWork: true, HouseWorkType: 'OTHERCOSTS' }] },
      '400 2002980',
    ],
    [
      'work that gives no reduction any more',
      { TaxReductionType: 'rut', InvoiceRows: [{ ...bun, HouseWorkType: 'COOKING' }] },
      '400 2003157',
    ],
    ['a field that only Fortnox sets', { Booked: true }, '400 2001399'],
    ['a row with a field that is not there', { InvoiceRows: [{ ...bun, Quantity: 1 }] }, '400 2001399'],
  ])('with %s is refused', async (_what, more, code) => {
    expect(codeOf(await api.post('/invoices', invoice(more)))).toBe(code)
    expect((await api.get('/invoices')).body.MetaInformation['@TotalResources']).toBe(0)
  })

  test('says which work does not fit which reduction', async () => {
    await api.put('/articles/1', { Article: { HouseworkType: 'GARDENING' } })
    const { body } = await api.post('/invoices', invoice({ InvoiceRows: [bun] }))
    expect(body.ErrorInformation.message).toBe(
      "Dokument med skattereduktionstypen 'none' får inte innehålla rader med husarbetestypen 'GARDENING'.",
    )
  })

  test('finds no account where the company has not filled in its preferred ones, unless each row has its own', async () => {
    await api.settings({ defaultAccounts: false })
    const refused = await api.post('/invoices', invoice({ InvoiceRows: [bun] }))
    expect(refused.body.ErrorInformation).toEqual({ error: 1, message: 'Kunde inte hitta konto', code: 2001304 })
    const { DocumentNumber } = await make({ InvoiceRows: [{ ...bun, AccountNumber: 3001 }] })
    expect(codeOf(await api.put(`/invoices/${DocumentNumber}/bookkeep`))).toBe('400 2001304')
    await api.settings({ defaultAccounts: true })
    expect((await api.put(`/invoices/${DocumentNumber}/bookkeep`)).status).toBe(200)
  })
})
