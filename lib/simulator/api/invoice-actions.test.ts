import { beforeEach, describe, expect, test } from 'vitest'
import { type Api, apiOf, codeOf, today } from '@/lib/testing/api'
import { ocrOf } from './invoice-totals'

let api: Api
beforeEach(async () => {
  api = await apiOf()
})

const bun = { ArticleNumber: '1', DeliveredQuantity: 3, Price: 10.5 }
const make = async (more: object = { InvoiceRows: [bun] }) =>
  (await api.post('/invoices', { Invoice: { CustomerNumber: '1', ...more } })).body.Invoice

describe('booking', () => {
  test('makes a voucher of series B that balances, and marks the invoice', async () => {
    await make({ Freight: 100, InvoiceRows: [bun, { ...bun, AccountNumber: 3003, VAT: 6 }] })
    const { status, body } = await api.put('/invoices/1/bookkeep')
    expect(status).toBe(200)
    expect(body.Invoice).toMatchObject({
      Booked: true,
      VoucherNumber: 1,
      VoucherSeries: 'B',
      VoucherYear: 1,
      FinalPayDate: null,
    })
    const { Voucher } = (await api.get('/vouchers/B/1')).body
    expect(Voucher).toMatchObject({ ReferenceNumber: '1', ReferenceType: 'INVOICE', TransactionDate: today })
    const rows = Voucher.VoucherRows as { Account: number; Debit: number; Credit: number }[]
    expect(rows.map(({ Account, Debit, Credit }) => [Account, Debit, Credit])).toEqual([
      [1510, body.Invoice.Total, 0],
      [3001, 0, 31.5],
      [3003, 0, 31.5],
      [2611, 0, 32.88],
      [2631, 0, 1.89],
      [3520, 0, 100],
      [3740, 0, 0.23],
    ])
    expect(rows.reduce((sum, { Debit, Credit }) => sum + Math.round(100 * Debit) - Math.round(100 * Credit), 0)).toBe(0)
  })

  test('of an invoice that comes to nothing pays it too', async () => {
    await make({})
    expect((await api.put('/invoices/1/bookkeep')).body.Invoice).toMatchObject({
      Booked: true,
      FinalPayDate: today,
      Balance: 0,
    })
    expect((await api.get('/invoices?filter=fullypaid')).body.Invoices).toHaveLength(1)
  })

  test('is refused twice, after cancelling, in a locked period, and before the invoice is completed', async () => {
    for (let made = 0; made < 3; made += 1) await make()
    await api.put('/invoices/1/bookkeep')
    expect(codeOf(await api.put('/invoices/1/bookkeep'))).toBe('400 0')
    await api.put('/invoices/2/cancel')
    expect(codeOf(await api.put('/invoices/2/bookkeep'))).toBe('400 0')
    await api.put('/invoices/3', { Invoice: { NotCompleted: true } })
    expect(codeOf(await api.put('/invoices/3/bookkeep'))).toBe('400 0')
    await api.put('/invoices/3', { Invoice: { NotCompleted: false } })
    await api.settings({ lockedUntil: today })
    expect(codeOf(await api.put('/invoices/3/bookkeep'))).toBe('400 2000401')
    expect((await api.get('/vouchers')).body.MetaInformation['@TotalResources']).toBe(1)
  })

  test('twice at once makes one voucher', async () => {
    await make()
    const both = await Promise.all([api.put('/invoices/1/bookkeep'), api.put('/invoices/1/bookkeep')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
    expect((await api.get('/vouchers')).body.MetaInformation['@TotalResources']).toBe(1)
  })
})

describe('cancelling and crediting', () => {
  test('cancels what is not booked, once, and lets nobody change it after', async () => {
    await make()
    expect((await api.put('/invoices/1/cancel')).body.Invoice).toMatchObject({ Cancelled: true, Balance: 0 })
    expect(codeOf(await api.put('/invoices/1/cancel'))).toBe('400 0')
    expect(codeOf(await api.put('/invoices/1', { Invoice: { Comments: 'x' } }))).toBe('400 0')
    expect(codeOf(await api.put('/invoices/1/credit'))).toBe('400 0')
  })

  test('credits what is booked, once, by an invoice the other way round that can be booked too', async () => {
    const { Total } = await make()
    expect(codeOf(await api.put('/invoices/1/credit'))).toBe('400 0')
    await api.put('/invoices/1/bookkeep')
    expect(codeOf(await api.put('/invoices/1/cancel'))).toBe('400 0')
    expect(codeOf(await api.put('/invoices/1', { Invoice: { Comments: 'x' } }))).toBe('400 0')
    const { body } = await api.put('/invoices/1/credit')
    expect(body.Invoice).toMatchObject({ DocumentNumber: '1', CreditInvoiceReference: '2' })
    const credit = (await api.get('/invoices/2')).body.Invoice
    expect(credit).toMatchObject({
      Credit: 'true',
      CreditInvoiceReference: '1',
      Total: -Total,
      Booked: false,
      OCR: ocrOf('2'),
    })
    expect(credit.InvoiceRows[0]).toMatchObject({ DeliveredQuantity: '-3', Total: -31.5 })
    expect(codeOf(await api.put('/invoices/1/credit'))).toBe('400 0')
    await api.put('/invoices/2/bookkeep')
    expect((await api.get('/accounts/1510')).body.Account.BalanceCarriedForward).toBe(0)
    expect((await api.get('/accounts/2611')).body.Account.BalanceCarriedForward).toBe(0)
  })
})

describe('the actions', () => {
  test('that send are GETs, and a PUT of them is Fortnox’s error without a number', async () => {
    await make()
    for (const action of ['email', 'einvoice', 'eprint', 'print', 'preview', 'printreminder']) {
      const { status, body } = await api.put(`/invoices/1/${action}`)
      expect([status, body.ErrorInformation.message], action).toEqual([400, 'Felaktig action på faktura (PUT).'])
    }
    expect(codeOf(await api.get('/invoices/1/bookkeep'))).toBe('400 0')
  })

  test.each(['email', 'einvoice', 'print', 'printreminder'])('%s marks the invoice as sent', async (action) => {
    await make()
    expect((await api.get(`/invoices/1/${action}`)).status).toBe(200)
    expect((await api.get('/invoices/1')).body.Invoice.Sent).toBe(true)
  })

  test('preview and print are PDFs, which may not be asked for as such; preview sends nothing', async () => {
    await make()
    const { headers, text } = await api.get('/invoices/1/preview')
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(text).toMatch(/^%PDF-1\.4[\s\S]*%%EOF\n$/)
    expect((await api.get('/invoices/1')).body.Invoice.Sent).toBe(false)
    expect(codeOf(await api.send('GET', '/invoices/1/print', undefined, { accept: 'application/pdf' }))).toBe(
      '400 1000030',
    )
    expect((await api.put('/invoices/1/externalprint')).body.Invoice.Sent).toBe(true)
  })
})

describe('the invoices', () => {
  test('are listed as they were recorded, with their rate as a text', async () => {
    await make()
    expect(Object.entries((await api.get('/invoices')).body.Invoices[0])).toEqual(
      Object.entries({
        '@url': 'http://localhost:3000/3/invoices/1',
        Balance: 39,
        Booked: false,
        Cancelled: false,
        CostCenter: '',
        Currency: 'SEK',
        CurrencyRate: '1',
        CurrencyUnit: 1,
        CustomerName: 'Norrskenets Kök AB',
        CustomerNumber: '1',
        DocumentNumber: '1',
        DueDate: '2026-12-31',
        ExternalInvoiceReference1: '',
        ExternalInvoiceReference2: '',
        InvoiceDate: today,
        InvoiceType: 'INVOICE',
        NoxFinans: false,
        OCR: '133',
        VoucherNumber: null,
        VoucherSeries: null,
        VoucherYear: null,
        WayOfDelivery: '',
        TermsOfPayment: '30',
        Project: '',
        Sent: false,
        Total: 39,
        FinalPayDate: null,
      }),
    )
  })

  test('are filtered, searched and bounded by dates', async () => {
    await make({ InvoiceRows: [bun], YourReference: 'Gandalf', InvoiceDate: '2026-10-01' })
    await make({ InvoiceRows: [bun], InvoiceDate: '2026-11-30' })
    await make({ InvoiceRows: [{ ...bun, ArticleNumber: '2' }], CustomerNumber: '2' })
    await make()
    await api.put('/invoices/1/bookkeep')
    await api.put('/invoices/2/bookkeep')
    await api.put('/invoices/4/cancel')
    const found = async (query: string) =>
      (await api.get(`/invoices?${query}`)).body.Invoices.map(
        ({ DocumentNumber }: { DocumentNumber: string }) => DocumentNumber,
      ).join()
    expect(await found('filter=unbooked')).toBe('3')
    expect(await found('filter=cancelled')).toBe('4')
    expect(await found('filter=unpaid')).toBe('1,2')
    expect(await found('filter=unpaidoverdue')).toBe('1')
    expect(await found('filter=fullypaid')).toBe('')
    expect(await found('yourreference=gandalf')).toBe('1')
    expect(await found('fromdate=2026-11-01&todate=2026-11-30')).toBe('2')
    expect(await found('articlenumber=2')).toBe('3')
    expect(await found('customernumber=2')).toBe('3')
    expect(await found('filter=unpaid&todate=2026-10-31')).toBe('1')
    expect(await found('sortby=invoicedate&sortorder=descending&filter=unpaid')).toBe('2,1')
    expect(codeOf(await api.get('/invoices?fromdate=igår'))).toBe('400 2000588')
  })
})
