import { highest } from '../core/document'
import { boolean, code, group, integer, shown, text } from './fields'
import { operationsOf } from './register'
import type { Resource } from './resource'

/** The series of a year, each with numbers of its own (facts §8.3, §10.3). */
export const voucherSeries: Resource = {
  name: 'voucherseries',
  one: 'VoucherSeries',
  many: 'VoucherSeriesCollection',
  key: 'Code',
  yearly: true,
  fields: {
    Code: code(10, { required: true }),
    Description: text('', 200),
    Manual: boolean(false),
    NextVoucherNumber: shown(1),
    Year: shown(0),
    Approver: group({ Id: integer(null), Name: shown(null) }),
  },
  list: ['Code', 'Description', 'Manual', 'Year', 'Approver'],
  sort: { code: 'Code' },
  absent: 'series-absent',
  taken: 'number-taken',

  *create(_call, _given, { part, data }) {
    const last = yield* highest('vouchers', `${part}/${data.Code}`)
    return { ...data, Year: Number(part), NextVoucherNumber: last + 1 }
  },

  *present({ part, key }) {
    return { NextVoucherNumber: (yield* highest('vouchers', `${part}/${key}`)) + 1 }
  },
}

export const voucherSeriesOperations = operationsOf(voucherSeries, 'list', 'create', 'read', 'update')
