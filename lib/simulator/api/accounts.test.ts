import { beforeEach, describe, expect, test } from 'vitest'
import { type Api, apiOf, codeOf } from '@/lib/testing/api'

let api: Api
beforeEach(async () => {
  api = await apiOf()
})

describe('the chart of accounts', () => {
  test('is that of the year of today, in the order of its numbers', async () => {
    const { body } = await api.get('/accounts')
    const numbers = body.Accounts.map(({ Number: number }: { Number: number }) => number)
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    expect(numbers.length).toBeGreaterThanOrEqual(40)
    expect(body.Accounts[0]).toEqual({
      '@url': 'http://localhost:3000/3/accounts/1220?financialyear=1',
      Active: true,
      BalanceBroughtForward: 0,
      CostCenter: '',
      CostCenterSettings: 'ALLOWED',
      Description: 'Inventarier och verktyg',
      Number: 1220,
      Project: '',
      ProjectSettings: 'ALLOWED',
      SRU: 7215,
      VATCode: null,
      Year: 1,
    })
  })

  test('of another year is found by its id or by a day of it', async () => {
    const yearOf = async (query: string) => (await api.get(`/accounts/1930?${query}`)).body.Account.Year
    expect(await yearOf('financialyear=2')).toBe(2)
    expect(await yearOf('financialyeardate=2027-05-01')).toBe(2)
    expect(await yearOf('financialyeardate=2026-05-01')).toBe(1)
    expect(codeOf(await api.get('/accounts/1930?financialyeardate=2030-01-01'))).toBe('400 2000588')
  })

  test('changes with the clock, when the next year begins', async () => {
    expect((await api.get('/accounts/1930')).body.Account.Year).toBe(1)
    await api.advance(api.world, '40m')
    const far = await apiOf()
    await far.advance(far.world, '31d')
    const authorization = `Bearer ${await far.tokenFor(['bookkeeping'])}`
    expect((await far.send('GET', '/accounts/1930', undefined, { authorization })).body.Account.Year).toBe(2)
  })

  test('takes a new account in one year alone', async () => {
    const { status, body, headers } = await api.post('/accounts?financialyear=2', {
      Account: { Number: 5615, Description: 'Leasing' },
    })
    expect([status, headers.get('location')]).toEqual([201, 'accounts'])
    expect(body.Account).toMatchObject({
      Number: 5615,
      Year: 2,
      Active: true,
      '@url': expect.stringMatching(/5615\?financialyear=2$/),
    })
    expect(codeOf(await api.get('/accounts/5615'))).toBe('404 2000423')
    expect((await api.get('/accounts/5615?financialyear=2')).status).toBe(200)
  })

  test.each([
    [{ Number: 12, Description: 'A' }, '400 2002462'],
    [{ Number: 19300, Description: 'A' }, '400 2002462'],
    [{ Number: 'femton', Description: 'A' }, '400 2000108'],
    [{ Number: 1930, Description: 'A' }, '400 0'],
    [{ Number: 5615 }, '400 0'],
    [{ Number: 5615, Description: 'A', CostCenter: 'XX' }, '400 0'],
  ])('refuses %j', async (account, code) => {
    expect(codeOf(await api.post('/accounts', { Account: account }))).toBe(code)
  })

  test('forgets a deleted account, whose number is free again', async () => {
    expect((await api.remove('/accounts/6570')).status).toBe(204)
    expect(codeOf(await api.get('/accounts/6570'))).toBe('404 2000423')
    expect((await api.get('/accounts/6570?financialyear=2')).status).toBe(200)
    expect((await api.post('/accounts', { Account: { Number: 6570, Description: 'Bank' } })).status).toBe(201)
  })

  test('does not let an account change its number', async () => {
    const { body } = await api.put('/accounts/6570', { Account: { Number: 6571, Description: 'Bank' } })
    expect(body.Account).toMatchObject({ Number: 6570, Description: 'Bank' })
  })
})

describe('the financial years', () => {
  test('are two around the beginning of the world, and found by a day', async () => {
    const { body } = await api.get('/financialyears')
    expect(body.FinancialYears).toEqual([
      {
        '@url': 'http://localhost:3000/3/financialyears/1',
        Id: 1,
        FromDate: '2026-01-01',
        ToDate: '2026-12-31',
        AccountChartType: 'BAS',
        AccountingMethod: 'ACCRUAL',
      },
      expect.objectContaining({ Id: 2, FromDate: '2027-01-01', ToDate: '2027-12-31' }),
    ])
    const found = await api.get('/financialyears?date=2027-03-01')
    expect(found.body.FinancialYears.map(({ Id }: { Id: number }) => Id)).toEqual([2])
    expect(codeOf(await api.get('/financialyears/3'))).toBe('404 0')
  })

  test('can be followed by a new one with a chart of its own, which may not overlap', async () => {
    const year = (from: string, to: string) =>
      api.post('/financialyears', { FinancialYear: { FromDate: from, ToDate: to } })
    expect(codeOf(await year('2027-07-01', '2028-06-30'))).toBe('400 0')
    expect(codeOf(await year('2028-06-30', '2028-01-01'))).toBe('400 0')
    const { status, body } = await year('2028-01-01', '2028-12-31')
    expect([status, body.FinancialYear.Id]).toEqual([201, 3])
    expect((await api.get('/accounts/1930?financialyear=3')).status).toBe(200)
    expect((await api.get('/voucherseries?financialyear=3')).body.VoucherSeriesCollection).toHaveLength(13)
  })
})

describe('the preferred accounts', () => {
  test('are those of a real company, and can be changed to another account', async () => {
    const { body } = await api.get('/predefinedaccounts/SALES')
    expect(body).toEqual({
      PreDefinedAccount: { '@url': 'http://localhost:3000/3/predefinedaccounts/SALES', Account: 3001, Name: 'SALES' },
    })
    const changed = await api.put('/predefinedaccounts/SALES', { PreDefinedAccount: { Account: 3004 } })
    expect(changed.body.PreDefinedAccount.Account).toBe(3004)
    expect((await api.post('/articles', { Article: { Description: 'A' } })).body.Article).toMatchObject({
      SalesAccount: 3004,
      VAT: 0,
    })
  })

  test('refuse an account that is missing, unknown, inactive or not of four digits, and a name that is not there', async () => {
    const put = async (account: unknown) =>
      codeOf(await api.put('/predefinedaccounts/SALES', { PreDefinedAccount: account }))
    expect(await put({})).toBe('400 2001265')
    expect(await put({ Account: 3999 })).toBe('400 2001265')
    expect(await put({ Account: 300 })).toBe('400 2002462')
    await api.put('/accounts/3004', { Account: { Active: false } })
    expect(await put({ Account: 3004 })).toBe('400 2001265')
    expect(codeOf(await api.get('/predefinedaccounts/NONE'))).toBe('400 2001403')
  })

  test('are 0 where the company has not filled them in, but for those that were set', async () => {
    await api.settings({ defaultAccounts: false })
    await api.put('/predefinedaccounts/FREIGHT', { PreDefinedAccount: { Account: 3520 } })
    const { body } = await api.get('/predefinedaccounts')
    const set = body.PreDefinedAccounts.filter(({ Account }: { Account: number }) => Account !== 0)
    expect(set.map(({ Name }: { Name: string }) => Name)).toEqual(['FREIGHT'])
    expect((await api.get('/predefinedaccounts/SALES')).body.PreDefinedAccount.Account).toBe(0)
  })
})
