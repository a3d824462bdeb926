import { beforeEach, describe, expect, test } from 'vitest'
import { type Api, apiOf, codeOf, today } from '@/lib/testing/api'

let api: Api
beforeEach(async () => {
  api = await apiOf()
})

const rows = (amount = 100) => [
  { Account: 5420, Debit: amount },
  { Account: 1930, Credit: amount },
]
const voucher = (more: object = {}) => ({
  Voucher: { Description: 'Programvara', TransactionDate: today, VoucherSeries: 'A', VoucherRows: rows(), ...more },
})

describe('a voucher', () => {
  test('is numbered in its series and year, and read with its rows', async () => {
    const { status, body, headers } = await api.post('/vouchers', voucher())
    expect([status, headers.get('location')]).toEqual([201, 'vouchers'])
    const row = { CostCenter: '', Project: '', Removed: false, TransactionInformation: '', Quantity: 0 }
    expect(body.Voucher).toEqual({
      '@url': 'http://localhost:3000/3/vouchers/A/1?financialyear=1',
      Comments: null,
      CostCenter: '',
      Description: 'Programvara',
      Project: '',
      ReferenceNumber: '',
      ReferenceType: 'MANUAL',
      TransactionDate: today,
      VoucherNumber: 1,
      VoucherRows: [
        { Account: 5420, Credit: 0, Debit: 100, Description: 'Programvaror', ...row },
        { Account: 1930, Credit: 100, Debit: 0, Description: 'Företagskonto', ...row },
      ],
      VoucherSeries: 'A',
      Year: 1,
      ApprovalState: 0,
    })
    expect((await api.get('/vouchers/A/1')).body).toEqual(body)
    expect((await api.post('/vouchers', voucher())).body.Voucher.VoucherNumber).toBe(2)
    const next = await api.post('/vouchers?financialyear=2', voucher({ TransactionDate: '2027-01-02' }))
    expect(next.body.Voucher).toMatchObject({ VoucherNumber: 1, Year: 2 })
  })

  test('is listed without its rows, for a year or for a series', async () => {
    await api.put('/voucherseries/C', { VoucherSeries: { Manual: true } })
    await api.post('/vouchers', voucher())
    await api.post('/vouchers', voucher({ VoucherSeries: 'C', TransactionDate: '2026-11-01' }))
    const { body } = await api.get('/vouchers?financialyear=1')
    expect(body.MetaInformation['@TotalResources']).toBe(2)
    expect(Object.keys(body.Vouchers[0])).not.toContain('VoucherRows')
    const of = async (path: string) =>
      (await api.get(path)).body.Vouchers.map(
        (one: Record<string, unknown>) => `${one.VoucherSeries}${one.VoucherNumber}`,
      )
    expect(await of('/vouchers/sublist/C')).toEqual(['C1'])
    expect(await of('/vouchers/sublist')).toEqual(['A1', 'C1'])
    expect(await of('/vouchers?fromdate=2026-11-30')).toEqual(['A1'])
    expect(await of('/vouchers?todate=2026-11-30')).toEqual(['C1'])
    expect(await of('/vouchers?financialyear=2')).toEqual([])
  })

  test('moves the balances of its accounts', async () => {
    await api.post('/vouchers', voucher({ VoucherRows: rows(0.1) }))
    await api.post('/vouchers', voucher({ VoucherRows: rows(0.2) }))
    expect((await api.get('/accounts/5420')).body.Account.BalanceCarriedForward).toBe(0.3)
    expect((await api.get('/accounts/1930')).body.Account.BalanceCarriedForward).toBe(-0.3)
    expect((await api.get('/voucherseries/A')).body.VoucherSeries.NextVoucherNumber).toBe(3)
  })

  test.each([
    ['an account that is not in the chart', { VoucherRows: [{ Account: 9999, Debit: 1 }] }, '400 2001304'],
    ['no account', { VoucherRows: [{ Debit: 1 }] }, '400 2001304'],
    ['rows that do not balance', { VoucherRows: [{ Account: 5420, Debit: 1 }] }, '400 0'],
    ['no rows', { VoucherRows: [] }, '400 0'],
    ['a series that takes none by hand', { VoucherSeries: 'F' }, '400 0'],
    ['a series that is not there', { VoucherSeries: 'Ö' }, '400 0'],
    ['a date outside the year', { TransactionDate: '2027-01-01' }, '400 0'],
    ['a date that is none', { TransactionDate: '2026-02-30' }, '400 0'],
    ['a cost centre that is not there', { CostCenter: 'XX' }, '400 0'],
    ['a number of its own', { VoucherNumber: 7 }, '400 2001399'],
    ['rows that are none', { VoucherRows: { Account: 5420 } }, '400 2001392'],
    ['an amount that is none', { VoucherRows: [{ Account: 5420, Debit: 'hundra' }] }, '400 2000108'],
  ])('with %s is refused', async (_what, more, code) => {
    expect(codeOf(await api.post('/vouchers', voucher(more)))).toBe(code)
    expect((await api.get('/vouchers')).body.MetaInformation['@TotalResources']).toBe(0)
  })

  test('on a series that takes none by hand is refused in Fortnox’s words', async () => {
    const { body } = await api.post('/vouchers', voucher({ VoucherSeries: 'F' }))
    expect(body.ErrorInformation.message).toBe('Verifikationsserien är inte manuell (F)')
  })

  test('on an account that is inactive, or of another year, is refused', async () => {
    await api.put('/accounts/5420', { Account: { Active: false } })
    expect(codeOf(await api.post('/vouchers', voucher()))).toBe('400 2000550')
    await api.put('/accounts/5420', { Account: { Active: true } })
    await api.post('/accounts?financialyear=2', { Account: { Number: 5615, Description: 'Leasing' } })
    const VoucherRows = [
      { Account: 5615, Debit: 1 },
      { Account: 1930, Credit: 1 },
    ]
    expect((await api.post('/vouchers', voucher({ VoucherRows }))).body.ErrorInformation).toEqual({
      error: 1,
      message: 'Kunde inte hitta konto',
      code: 2001304,
    })
    expect(
      (await api.post('/vouchers?financialyear=2', voucher({ VoucherRows, TransactionDate: '2027-02-01' }))).status,
    ).toBe(201)
  })

  test('in a locked period is refused until the day after it', async () => {
    await api.settings({ lockedUntil: '2026-11-30' })
    const on = async (date: string) => api.post('/vouchers', voucher({ TransactionDate: date }))
    const refused = await on('2026-11-30')
    expect(codeOf(refused)).toBe('400 2000401')
    expect(refused.body.ErrorInformation.message).toContain('har låst perioden t.o.m.')
    expect((await on('2026-12-01')).status).toBe(201)
    expect((await api.get('/settings/lockedperiod')).body).toEqual({ LockedPeriod: { EndDate: '2026-11-30' } })
  })

  test('must have the cost centre that an account demands, an active one', async () => {
    await api.put('/accounts/5420', { Account: { CostCenterSettings: 'MANDATORY' } })
    expect(codeOf(await api.post('/vouchers', voucher()))).toBe('400 2000946')
    expect((await api.post('/vouchers', voucher({ CostCenter: 'BU' }))).status).toBe(201)
    await api.put('/costcenters/BU', { CostCenter: { Active: false } })
    expect(codeOf(await api.post('/vouchers', voucher({ CostCenter: 'BU' })))).toBe('400 2000947')
  })

  test('that is not there is not found', async () => {
    expect(codeOf(await api.get('/vouchers/A/1'))).toBe('404 0')
    expect(codeOf(await api.get('/vouchers/Ö/x'))).toBe('404 0')
    expect(codeOf(await api.get('/voucherseries/Ö'))).toBe('404 0')
  })

  test('never gets the number of another, however many come at once', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => api.post('/vouchers', voucher())))
    const numbers = made.map(({ body }) => body.Voucher.VoucherNumber as number)
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })
})

test('the voucher series are those that every company begins with, A alone open to posting by hand', async () => {
  const { body } = await api.get('/voucherseries')
  const series = body.VoucherSeriesCollection as { Code: string; Manual: boolean; Description: string }[]
  expect(series.map(({ Code }) => Code).join('')).toBe('ABCDEFGHIJKLM')
  expect(series.filter(({ Manual }) => Manual).map(({ Code }) => Code)).toEqual(['A'])
  expect(series[1]).toEqual({
    '@url': 'http://localhost:3000/3/voucherseries/B?financialyear=1',
    Code: 'B',
    Description: 'Kundfakturor',
    Manual: false,
    Year: 1,
    Approver: { Id: null, Name: null },
  })
  const made = await api.post('/voucherseries', { VoucherSeries: { Code: 'W', Description: 'Webb', Manual: true } })
  expect(made.body.VoucherSeries).toMatchObject({ Code: 'W', NextVoucherNumber: 1, Year: 1 })
  expect((await api.post('/vouchers', voucher({ VoucherSeries: 'W' }))).status).toBe(201)
})
