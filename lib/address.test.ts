import { expect, test } from 'vitest'
import { addressOf } from './address'

const from = (forwarded: string) => addressOf(new Headers({ 'x-forwarded-for': forwarded }))

test('the address is the one that was written last, not what the sender wrote before', () => {
  expect(from('203.0.113.9, 192.0.2.7')).toBe('192.0.2.7')
  expect(from('2001:db8::7')).toBe('2001:db8::7')
})

test('this machine is one address, whichever of its names a program or a browser uses', () => {
  expect(['127.0.0.1', '::1', '::ffff:127.0.0.1', '127.0.0.53'].map(from)).toEqual(Array(4).fill('127.0.0.1'))
})

test('what is no address is nobody’s', () => {
  expect([from('somebody'), from(''), addressOf(new Headers())]).toEqual(['unknown', 'unknown', 'unknown'])
})
