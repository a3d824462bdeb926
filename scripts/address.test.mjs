import { expect, test } from 'vitest'
import { nextHost, readAddress } from './address.mjs'

test('the portal listens to this machine alone, on port 3000, unless it is told otherwise', () => {
  expect(readAddress({})).toEqual({ host: '127.0.0.1', port: 3000, url: 'http://localhost:3000' })
  expect(readAddress({ PORT: '4000' })).toMatchObject({ port: 4000, url: 'http://localhost:4000' })
})

test.each(['0.0.0.0', '::', '192.168.1.7', 'koppla.example', '127.0.0.1.example'])(
  'listening on %s is refused without a control key',
  (host) => {
    for (const name of ['KOPPLA_HOST', 'HOST']) {
      expect(readAddress({ [name]: host }).refused).toContain('KOPPLA_CONTROL_KEY')
      expect(readAddress({ [name]: host, KOPPLA_CONTROL_KEY: 'a long random secret' })).toMatchObject({ host })
    }
  },
)

test.each(['127.0.0.1', 'localhost', '::1'])('%s is this machine, which Next knows by name', (host) => {
  expect(readAddress({ KOPPLA_HOST: host })).toMatchObject({ host })
  expect(nextHost(host)).toEqual({ name: 'localhost', resultOrder: host === '::1' ? 'ipv6first' : 'ipv4first' })
})

test('an address of this machine that Next would take for another is refused, and says which to take', () => {
  const refused = readAddress({ KOPPLA_HOST: '127.1.2.3', KOPPLA_CONTROL_KEY: 'a long random secret' }).refused
  expect(refused).toContain('127.0.0.1 or')
})

test.each(['x', '0', '65536', '30.5', '-1'])('%s is refused as a port', (port) => {
  expect(readAddress({ PORT: port }).refused).toContain(port)
})
