import { beforeEach, describe, expect, test } from 'vitest'
import { type Api, apiOf, codeOf } from '@/lib/testing/api'

let api: Api
beforeEach(async () => {
  api = await apiOf()
})

describe('a customer', () => {
  test('made of a name alone has the recorded mix of null and empty', async () => {
    const { status, headers, body, text } = await api.post('/customers', { Customer: { Name: 'A value' } })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe('customers')
    expect(headers.get('content-type')).toBe('application/json')
    expect(text).toContain('"@url":"http:\\/\\/localhost:3000\\/3\\/customers\\/4"')
    expect(body.Customer).toEqual({
      '@url': 'http://localhost:3000/3/customers/4',
      Address1: null,
      Address2: null,
      City: null,
      Country: null,
      Comments: null,
      Currency: 'SEK',
      CostCenter: null,
      CountryCode: null,
      Active: true,
      CustomerNumber: '4',
      DefaultDeliveryTypes: { Invoice: 'PRINT', Order: 'PRINT', Offer: 'PRINT' },
      DefaultTemplates: {
        Order: 'DEFAULTTEMPLATE',
        Offer: 'DEFAULTTEMPLATE',
        Invoice: 'DEFAULTTEMPLATE',
        CashInvoice: 'DEFAULTTEMPLATE',
      },
      DeliveryAddress1: null,
      DeliveryAddress2: null,
      DeliveryCity: null,
      DeliveryCountry: null,
      DeliveryCountryCode: null,
      DeliveryFax: null,
      DeliveryName: null,
      DeliveryPhone1: null,
      DeliveryPhone2: null,
      DeliveryZipCode: null,
      Email: '',
      EmailInvoice: '',
      EmailInvoiceBCC: '',
      EmailInvoiceCC: '',
      EmailOffer: '',
      EmailOfferBCC: '',
      EmailOfferCC: '',
      EmailOrder: '',
      EmailOrderBCC: '',
      EmailOrderCC: '',
      ExternalReference: null,
      Fax: null,
      GLN: null,
      GLNDelivery: null,
      InvoiceAdministrationFee: null,
      InvoiceDiscount: null,
      InvoiceFreight: null,
      InvoiceRemark: '',
      Name: 'A value',
      OrganisationNumber: '',
      OurReference: '',
      Phone1: null,
      Phone2: null,
      PriceList: 'A',
      Project: '',
      SalesAccount: null,
      ShowPriceVATIncluded: false,
      TermsOfDelivery: '',
      TermsOfPayment: '',
      Type: 'COMPANY',
      VATNumber: '',
      VATType: 'SEVAT',
      VisitingAddress: null,
      VisitingCity: null,
      VisitingCountry: null,
      VisitingCountryCode: null,
      VisitingZipCode: null,
      WayOfDelivery: '',
      WWW: '',
      YourReference: '',
      ZipCode: null,
    })
  })

  test('has its fields in the order of the wire', async () => {
    const { body } = await api.get('/customers/1')
    expect(Object.keys(body.Customer).slice(0, 12)).toEqual([
      '@url',
      'Address1',
      'Address2',
      'City',
      'Country',
      'Comments',
      'Currency',
      'CostCenter',
      'CountryCode',
      'Active',
      'CustomerNumber',
      'DefaultDeliveryTypes',
    ])
  })

  test('is listed with Phone for Phone1, and with empty for null', async () => {
    const { body } = await api.get('/customers?name=måleri')
    expect(body.Customers).toEqual([
      {
        '@url': 'http://localhost:3000/3/customers/2',
        Address1: '',
        Address2: '',
        City: 'Växjö',
        CustomerNumber: '2',
        Email: '',
        Name: 'Ö & Å Måleri',
        OrganisationNumber: '559000-1002',
        Phone: '0470-000 00',
        ZipCode: '35230',
      },
    ])
  })

  test('takes its sales account as a text and shows it as a number', async () => {
    const { body } = await api.post('/customers', { Customer: { Name: 'A', SalesAccount: '3001' } })
    expect(body.Customer.SalesAccount).toBe(3001)
  })

  test('keeps what a change leaves out, sends as null or empty, and empties what is API_BLANK', async () => {
    await api.put('/customers/1', { Customer: { Comments: 'Ring först', Email: 'a@b.example' } })
    const kept = await api.put('/customers/1', { Customer: { Comments: null, Email: '', Phone1: '1' } })
    expect(kept.body.Customer).toMatchObject({
      Comments: 'Ring först',
      Email: 'a@b.example',
      Phone1: '1',
      City: 'Luleå',
    })
    const blank = await api.put('/customers/1', { Customer: { Comments: 'API_BLANK', Email: 'API_BLANK' } })
    expect(blank.body.Customer).toMatchObject({ Comments: null, Email: '', Phone1: '1' })
    expect((await api.get('/customers/1')).body).toEqual(blank.body)
  })

  test('changes a part of a group and keeps the rest of it', async () => {
    const { body } = await api.put('/customers/1', { Customer: { DefaultDeliveryTypes: { Invoice: 'EMAIL' } } })
    expect(body.Customer.DefaultDeliveryTypes).toEqual({ Invoice: 'EMAIL', Order: 'PRINT', Offer: 'PRINT' })
  })

  test('gets the name of its country from the code', async () => {
    const { body } = await api.put('/customers/1', { Customer: { CountryCode: 'NO' } })
    expect(body.Customer).toMatchObject({ CountryCode: 'NO', Country: 'Norge' })
  })

  test('that is deleted is found no more, and its number stays taken', async () => {
    const gone = await api.remove('/customers/3')
    expect([gone.status, gone.text]).toEqual([204, ''])
    expect(codeOf(await api.get('/customers/3'))).toBe('404 2000433')
    expect(codeOf(await api.remove('/customers/3'))).toBe('404 2000433')
    const again = await api.post('/customers', { Customer: { Name: 'A', CustomerNumber: '3' } })
    expect(again.body).toEqual({
      ErrorInformation: {
        error: 1,
        message: 'Kundnummer 3 används redan. Kundnumret har redan använts men blivit raderat.',
        code: 2000637,
      },
    })
    expect((await api.post('/customers', { Customer: { Name: 'A' } })).body.Customer.CustomerNumber).toBe('4')
  })

  test('with a number of its own choice is followed by the next one', async () => {
    await api.post('/customers', { Customer: { Name: 'A', CustomerNumber: 900 } })
    await api.post('/customers', { Customer: { Name: 'B', CustomerNumber: 'K-7/Å' } })
    expect((await api.post('/customers', { Customer: { Name: 'C' } })).body.Customer.CustomerNumber).toBe('901')
    const { body } = await api.get('/customers/K-7%2F%C3%85')
    expect(body.Customer).toMatchObject({ '@url': 'http://localhost:3000/3/customers/K-7%2F%C3%85', Name: 'B' })
  })

  test('not found is told in Pascal case', async () => {
    const { status, body } = await api.get('/customers/123456789')
    expect(status).toBe(404)
    expect(body).toEqual({ ErrorInformation: { Error: 1, Message: 'Kan inte hitta kunden.', Code: 2000433 } })
  })

  test.each([
    [{ Name: 'A', SalesAccount: 9999 }, '400 2001304'],
    [{ Name: 'A', VATNumber: 'SE55667788' }, '400 2004194'],
    [{ Name: 'x'.repeat(1_025) }, '400 2000107'],
    [{ Name: 'Fler …' }, '400 2000359'],
    [{ Name: 'Se https://a.example' }, '400 2000359'],
    [{ Name: 'A', Active: 'ja' }, '400 2000134'],
    [{ Name: 'A', InvoiceDiscount: 'tio' }, '400 2000108'],
    [{ Name: { a: 1 } }, '400 2000106'],
    [{ Name: 'A', Namn: 'A' }, '400 2001399'],
    [{ Name: 'A', '@url': 'x' }, '400 2001399'],
    [{ City: 'Luleå' }, '400 0'],
    [{ Name: 'A', TermsOfPayment: '77' }, '400 0'],
  ])('of %j is refused', async (customer, code) => {
    expect(codeOf(await api.post('/customers', { Customer: customer }))).toBe(code)
    expect((await api.get('/customers')).body.MetaInformation['@TotalResources']).toBe(3)
  })

  test('with a country in capitals is refused in Fortnox’s words', async () => {
    const { body } = await api.post('/customers', { Customer: { Name: 'A', CountryCode: 'SVERIGE' } })
    expect(body.ErrorInformation.message).toBe('Ogiltig landskod: SVERIGE')
  })

  test('takes an address where one belongs', async () => {
    const { body } = await api.post('/customers', { Customer: { Name: 'A', WWW: 'https://a.example' } })
    expect(body.Customer.WWW).toBe('https://a.example')
  })
})

describe('the customers', () => {
  test('are filtered by being active', async () => {
    await api.put('/customers/2', { Customer: { Active: false } })
    const names = async (filter: string) =>
      (await api.get(`/customers?filter=${filter}`)).body.Customers.map(
        ({ CustomerNumber }: { CustomerNumber: string }) => CustomerNumber,
      )
    expect(await names('active')).toEqual(['1', '3'])
    expect(await names('inactive')).toEqual(['2'])
  })

  test('are searched in several fields at once, whatever the case', async () => {
    const { body } = await api.get('/customers?city=LULE&name=k%C3%96k')
    expect(body.MetaInformation).toEqual({ '@TotalResources': 1, '@TotalPages': 1, '@CurrentPage': 1 })
  })

  test('are sorted by name, either way', async () => {
    const names = async (query: string) =>
      (await api.get(`/customers?${query}`)).body.Customers.map(({ Name }: { Name: string }) => Name[0])
    expect(await names('sortby=name')).toEqual(['A', 'N', 'Ö'])
    expect(await names('sortby=name&sortorder=descending')).toEqual(['Ö', 'N', 'A'])
    expect(await names('sortorder=descending')).toEqual(['A', 'Ö', 'N'])
  })

  test('of another company are others', async () => {
    const tenantId = api.world.companies[1]?.tenantId
    const authorization = `Bearer ${await api.tokenFor(['settings'], { tenantId })}`
    await api.send('POST', '/units', { Unit: { Code: 'm', Description: 'meter' } }, { authorization })
    const total = async (headers = {}) =>
      (await api.send('GET', '/units', undefined, headers)).body.MetaInformation['@TotalResources']
    expect(await total({ authorization })).toBe(5)
    expect(await total()).toBe(4)
  })
})
