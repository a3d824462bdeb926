import { beforeEach, describe, expect, test } from 'vitest'
import { type Api, apiOf, codeOf, today } from '@/lib/testing/api'
import { ocrOf } from './invoice-totals'

let api: Api
beforeEach(async () => {
  api = await apiOf()
})

const invoice = (more: object = {}) => ({ Invoice: { CustomerNumber: '1', ...more } })
const bun = { ArticleNumber: '1', DeliveredQuantity: 3, Price: 10.5 }
const make = async (more: object = { InvoiceRows: [bun] }) => {
  const made = await api.post('/invoices', invoice(more))
  expect(codeOf(made).slice(0, 3)).toBe('201')
  return made.body.Invoice
}

test.each([
  ['18', '1842'],
  ['20', '2048'],
  ['29', '2949'],
  ['32', '3244'],
  ['33', '3343'],
  ['37', '3749'],
])('invoice %s gets the OCR that was recorded for it', (number, ocr) => {
  expect(ocrOf(number)).toBe(ocr)
})

describe('an invoice', () => {
  test('without rows is as it was recorded', async () => {
    const { status, headers, body } = await api.post('/invoices', invoice({ Comments: 'A value' }))
    expect([status, headers.get('location')]).toEqual([201, 'invoices'])
    expect(Object.entries(body.Invoice)).toEqual(
      Object.entries({
        '@url': 'http://localhost:3000/3/invoices/1',
        '@urlTaxReductionList': 'http://localhost:3000/3/taxreductions?filter=invoices&referencenumber=1',
        AdministrationFee: 0,
        AdministrationFeeVAT: 0,
        Address1: '',
        Address2: '',
        Balance: 0,
        BasisTaxReduction: 0,
        Booked: false,
        Cancelled: false,
        City: 'Luleå',
        Comments: 'A value',
        ContractReference: 0,
        ContributionPercent: 0,
        ContributionValue: 0,
        Country: '',
        CostCenter: '',
        Credit: 'false',
        CreditInvoiceReference: '0',
        Currency: 'SEK',
        CurrencyRate: 1,
        CurrencyUnit: 1,
        CustomerName: 'Norrskenets Kök AB',
        CustomerNumber: '1',
        DeliveryAddress1: '',
        DeliveryAddress2: '',
        DeliveryCity: '',
        DeliveryCountry: '',
        DeliveryDate: null,
        DeliveryName: '',
        DeliveryZipCode: '',
        DocumentNumber: '1',
        DueDate: '2026-12-31',
        EDIInformation: {
          EDIGlobalLocationNumber: null,
          EDIGlobalLocationNumberDelivery: null,
          EDIInvoiceExtra1: null,
          EDIInvoiceExtra2: null,
          EDIOurElectronicReference: null,
          EDIYourElectronicReference: null,
          EDIStatus: '',
        },
        EmailInformation: {
          EmailAddressFrom: null,
          EmailAddressTo: 'kok@norrsken.example',
          EmailAddressCC: null,
          EmailAddressBCC: null,
          EmailSubject: 'Faktura {no} bifogas',
          EmailBody: ' ',
        },
        EUQuarterlyReport: false,
        ExternalInvoiceReference1: '',
        ExternalInvoiceReference2: '',
        Freight: 0,
        FreightVAT: 0,
        Gross: 0,
        HouseWork: false,
        InvoiceDate: today,
        InvoicePeriodStart: '',
        InvoicePeriodEnd: '',
        InvoiceReference: '0',
        InvoiceRows: [],
        InvoiceType: 'INVOICE',
        Labels: [],
        Language: 'SV',
        LastRemindDate: null,
        Net: 0,
        NotCompleted: false,
        NoxFinans: false,
        OCR: '133',
        OfferReference: '0',
        OrderReference: '0',
        OrganisationNumber: '559000-1001',
        OurReference: '',
        PaymentWay: '',
        Phone1: '',
        Phone2: '',
        PriceList: 'A',
        PrintTemplate: 'st',
        Project: '',
        WarehouseReady: true,
        OutboundDate: today,
        Remarks: '',
        Reminders: 0,
        RoundOff: 0,
        Sent: false,
        TaxReduction: null,
        TermsOfDelivery: '',
        TermsOfPayment: '30',
        TimeBasisReference: null,
        Total: 0,
        TotalToPay: 0,
        TotalVAT: 0,
        VATIncluded: false,
        VoucherNumber: null,
        VoucherSeries: null,
        VoucherYear: null,
        WayOfDelivery: '',
        YourOrderNumber: '',
        YourReference: '',
        ZipCode: '97231',
        AccountingMethod: 'ACCRUAL',
        FinalPayDate: null,
        TaxReductionType: 'none',
      }),
    )
  })

  test('fills its rows in from the article, and adds them up', async () => {
    const { InvoiceRows, ...made } = await make()
    expect(InvoiceRows).toEqual([
      {
        AccountNumber: 3001,
        ArticleNumber: '1',
        ContributionPercent: '0',
        ContributionValue: '0',
        Cost: 0,
        CostCenter: '',
        DeliveredQuantity: '3',
        Description: 'Kardemummabulle',
        Discount: 0,
        DiscountType: 'PERCENT',
        HouseWork: false,
        HouseWorkHoursToReport: null,
        HouseWorkType: null,
        Price: 10.5,
        PriceExcludingVAT: 10.5,
        Project: '',
        RowId: 1,
        StockPointCode: null,
        Total: 31.5,
        TotalExcludingVAT: 31.5,
        Unit: 'st',
        VAT: 25,
        VATCode: null,
      },
    ])
    expect(made).toMatchObject({ Net: 31.5, TotalVAT: 7.88, RoundOff: -0.38, Total: 39, TotalToPay: 39, Balance: 39 })
  })

  test('delivers nothing where no quantity is given', async () => {
    const { InvoiceRows } = await make({ InvoiceRows: [{ ArticleNumber: '1', Price: 10 }] })
    expect(InvoiceRows[0]).toMatchObject({ DeliveredQuantity: '0', Price: 10, Total: 0 })
  })

  test('counts VAT out of its prices where they include it, and discounts off them', async () => {
    const rows = [
      { ...bun, Price: 125, DeliveredQuantity: '2', Discount: 10 },
      { ...bun, Price: 125, DeliveredQuantity: '1', Discount: 25, DiscountType: 'AMOUNT' },
    ]
    const { InvoiceRows, Net, TotalVAT, Total } = await make({ VATIncluded: true, InvoiceRows: rows })
    expect(
      InvoiceRows.map(({ Total, TotalExcludingVAT }: Record<string, number>) => [Total, TotalExcludingVAT]),
    ).toEqual([
      [225, 180],
      [100, 80],
    ])
    expect([Net, TotalVAT, Total]).toEqual([260, 65, 325])
  })

  test('is due after the days of its terms, or the customer’s', async () => {
    expect(await make({ TermsOfPayment: '10' })).toMatchObject({ DueDate: '2026-12-11' })
    expect(await make({ CustomerNumber: '3' })).toMatchObject({ DueDate: '2026-12-11', TermsOfPayment: '10' })
    expect(await make({ DueDate: '2027-01-15' })).toMatchObject({ DueDate: '2027-01-15' })
    expect(await make({ InvoiceDate: '2026-11-01' })).toMatchObject({ DueDate: '2026-12-01' })
  })

  test('to a customer abroad is on another account and without VAT', async () => {
    await api.put('/customers/1', { Customer: { VATType: 'EXPORT' } })
    expect((await make()).InvoiceRows[0]).toMatchObject({ AccountNumber: 3105, VAT: 0 })
  })

  test('may have rows of words alone', async () => {
    const { InvoiceRows } = await make({ InvoiceRows: [{ Description: 'Tack för senast!' }, bun] })
    expect(InvoiceRows[0]).toMatchObject({ AccountNumber: null, ArticleNumber: null, Total: 0 })
  })

  test('changes what is sent, its rows by their order or by their ids', async () => {
    await make({ InvoiceRows: [bun, { ...bun, ArticleNumber: '2', Price: 1_000 }] })
    const words = await api.put('/invoices/1', { Invoice: { Comments: 'x' } })
    expect(words.body.Invoice).toMatchObject({ Comments: 'x', Net: 3_031.5 })
    const byOrder = await api.put('/invoices/1', { Invoice: { InvoiceRows: [{ Price: 20 }, {}] } })
    const rows = byOrder.body.Invoice.InvoiceRows as { RowId: number; Price: number; ArticleNumber: string }[]
    expect(rows.map(({ ArticleNumber, Price }) => [ArticleNumber, Price])).toEqual([
      ['1', 20],
      ['2', 1_000],
    ])
    const byId = await api.put('/invoices/1', {
      Invoice: { InvoiceRows: [{ RowId: rows[1]?.RowId, Price: 900 }, bun] },
    })
    const after = byId.body.Invoice.InvoiceRows as typeof rows
    expect(after.map(({ ArticleNumber, Price }) => [ArticleNumber, Price])).toEqual([
      ['2', 900],
      ['1', 10.5],
    ])
    expect(new Set([...rows, ...after].map(({ RowId }) => RowId)).size).toBe(4)
  })

  test('that is not there is not found', async () => {
    expect((await api.get('/invoices/9')).body).toEqual({
      ErrorInformation: { Error: 1, Message: 'Kan inte hitta fakturan.', Code: 2000434 },
    })
    expect(codeOf(await api.put('/invoices/9/bookkeep'))).toBe('404 2000434')
  })

  test('never gets the number of another, however many come at once', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => make()))
    const numbers = made.map(({ DocumentNumber }) => Number(DocumentNumber))
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    const ids = made.flatMap(({ InvoiceRows }) => InvoiceRows.map(({ RowId }: { RowId: number }) => RowId))
    expect(new Set(ids).size).toBe(20)
  })
})
