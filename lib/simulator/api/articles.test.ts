import { beforeEach, describe, expect, test } from 'vitest'
import { type Api, apiOf, codeOf } from '@/lib/testing/api'

let api: Api
beforeEach(async () => {
  api = await apiOf()
})

describe('an article', () => {
  test('made of a description alone is as it was recorded', async () => {
    const { status, headers, body } = await api.post('/articles', { Article: { Description: 'A value' } })
    expect([status, headers.get('location')]).toEqual([201, 'articles'])
    expect(Object.entries(body.Article)).toEqual(
      Object.entries({
        '@url': 'http://localhost:3000/3/articles/4',
        ArticleNumber: '4',
        Bulky: false,
        ConstructionAccount: 0,
        Depth: 0,
        Description: 'A value',
        DisposableQuantity: 0,
        EAN: '',
        EUAccount: 3108,
        EUVATAccount: 3106,
        ExportAccount: 3105,
        Height: 0,
        Housework: false,
        HouseworkType: null,
        Active: true,
        Manufacturer: null,
        ManufacturerArticleNumber: '',
        Note: '',
        PurchaseAccount: 4000,
        PurchasePrice: 0,
        QuantityInStock: 0,
        ReservedQuantity: 0,
        SalesAccount: 3001,
        StockGoods: false,
        StockPlace: null,
        StockValue: 0,
        StockWarning: 0,
        SupplierName: null,
        SupplierNumber: null,
        Type: 'STOCK',
        Unit: null,
        VAT: 25,
        WebshopArticle: false,
        Weight: 0,
        Width: 0,
        Expired: false,
        SalesPrice: null,
        CostCalculationMethod: null,
        StockAccount: null,
        StockChangeAccount: null,
        DirectCost: null,
        FreightCost: null,
        OtherCost: null,
        DefaultStockPoint: null,
        DefaultStockLocation: null,
      }),
    )
  })

  test('has its numbers as texts in the list', async () => {
    const { body } = await api.get('/articles?description=bulle')
    expect(Object.entries(body.Articles[0])).toEqual(
      Object.entries({
        '@url': 'http://localhost:3000/3/articles/1',
        ArticleNumber: '1',
        Description: 'Kardemummabulle',
        DisposableQuantity: '40',
        EAN: '',
        Housework: false,
        PurchasePrice: '6',
        SalesPrice: null,
        QuantityInStock: '40',
        ReservedQuantity: '0',
        StockPlace: null,
        StockValue: '240',
        Unit: 'st',
        VAT: '25',
        WebshopArticle: false,
      }),
    )
  })

  test('takes its VAT from its sales account, unless it is given', async () => {
    const vat = async (article: object) =>
      (await api.post('/articles', { Article: { Description: 'A', ...article } })).body.Article.VAT
    expect(await vat({ SalesAccount: 3003 })).toBe(6)
    expect(await vat({ SalesAccount: 3004 })).toBe(0)
    expect(await vat({ SalesAccount: 3004, VAT: 12 })).toBe(12)
    expect((await api.put('/articles/1', { Article: { Note: 'x' } })).body.Article.VAT).toBe(25)
    expect((await api.put('/articles/1', { Article: { SalesAccount: 3002 } })).body.Article.VAT).toBe(12)
  })

  test('keeps its number for ever', async () => {
    const numbered = (ArticleNumber: string) => api.post('/articles', { Article: { Description: 'A', ArticleNumber } })
    expect((await numbered('1')).body.ErrorInformation).toEqual({
      error: 1,
      message: 'Artikelnummer används redan',
      code: 2000013,
    })
    await api.remove('/articles/1')
    expect(codeOf(await numbered('1'))).toBe('400 2000013')
    expect(codeOf(await api.get('/articles/1'))).toBe('404 2000428')
  })

  test('loses its kind of house work by null, which leaves other fields as they are', async () => {
    await api.put('/articles/2', { Article: { Housework: true, HouseworkType: 'CLEANING', Note: 'x' } })
    const { body } = await api.put('/articles/2', { Article: { HouseworkType: null, Note: null } })
    expect(body.Article).toMatchObject({ HouseworkType: null, Note: 'x', Housework: true })
  })

  test('cannot be changed while its purchase account is missing, but with another', async () => {
    await api.remove('/accounts/4000')
    const refused = await api.put('/articles/1', { Article: { Description: 'Bulle' } })
    expect(refused.status).toBe(400)
    expect(refused.body.ErrorInformation.message).toBe(
      'Inköpskonto inte uppdaterat. Kontot "4000" existerar inte. (PurchaseAccount)',
    )
    expect(codeOf(await api.post('/articles', { Article: { Description: 'A' } }))).toBe('400 0')
    const other = await api.put('/articles/1', { Article: { Description: 'Bulle', PurchaseAccount: 5410 } })
    expect(other.body.Article).toMatchObject({ Description: 'Bulle', PurchaseAccount: 5410 })
  })

  test.each([
    [{ SalesAccount: 3999 }, '400 2001304'],
    [{ PurchaseAccount: 9999 }, '400 2001304'],
    [{ HouseworkType: 'PARTY' }, '400 0'],
    [{ VAT: 'moms' }, '400 2000108'],
    [{ StockGoods: 1 }, '400 2000134'],
    [{ Weight: 1.5 }, '400 2000108'],
    [{ SalesPrice: 10 }, '400 2001399'],
    [{ ArticleNumber: 'x'.repeat(51) }, '400 2000107'],
  ])('with %j is refused', async (article, code) => {
    expect(codeOf(await api.post('/articles', { Article: { Description: 'A', ...article } }))).toBe(code)
  })
})

describe('the small registers', () => {
  test('store the code of terms of payment in capitals, and find it by those alone', async () => {
    const { status, headers, body } = await api.post('/termsofpayments', {
      TermsOfPayment: { Code: '30days', Description: 'A' },
    })
    expect([status, headers.get('location'), body.TermsOfPayment.Code]).toEqual([201, 'paymentterms', '30DAYS'])
    expect(codeOf(await api.get('/termsofpayments/30days'))).toBe('404 2000429')
    expect((await api.get('/termsofpayments/30DAYS')).status).toBe(200)
  })

  test('refuse a code that is not letters and digits', async () => {
    const { body } = await api.post('/termsofpayments', { TermsOfPayment: { Code: '30 days', Description: 'A' } })
    expect(body.ErrorInformation).toEqual({
      error: 1,
      message: 'Värdet måste vara alfanumeriskt (30 days)',
      code: 2000106,
    })
  })

  test('do not find what is not there, each with its number', async () => {
    expect(codeOf(await api.get('/units/x'))).toBe('404 2000432')
    expect(codeOf(await api.get('/projects/9'))).toBe('404 2001161')
  })

  test('number a project and show it as it was recorded', async () => {
    const { headers, body } = await api.post('/projects', {
      Project: { Comments: 'A value', Description: 'Some important project' },
    })
    expect(headers.get('location')).toBe('project')
    expect(Object.entries(body.Project)).toEqual(
      Object.entries({
        '@url': 'http://localhost:3000/3/projects/2',
        Comments: 'A value',
        ContactPerson: null,
        Description: 'Some important project',
        EndDate: null,
        ProjectLeader: null,
        ProjectNumber: '2',
        Status: 'ONGOING',
        StartDate: null,
      }),
    )
  })
})

describe('the company', () => {
  test('has its number as a number in one place and as a text in the other', async () => {
    expect((await api.get('/companyinformation')).body.CompanyInformation.DatabaseNumber).toBe(api.tenantId)
    const { CompanySettings } = (await api.get('/settings/company')).body
    expect(CompanySettings.DatabaseNumber).toBe(String(api.tenantId))
    expect(CompanySettings).toMatchObject({ CountryCode: 'SE', TaxEnabled: true, VATNumber: 'SE559000000101' })
  })

  test('that is gone from the world lets nobody in', async () => {
    await api.control('POST', `/worlds/${api.world.id}/reset`, api.world.key, {})
    expect(codeOf(await api.get('/customers'))).toBe('401 {"message":"unauthorized"}')
  })
})
