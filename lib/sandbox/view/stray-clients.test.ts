import { expect, it } from 'vitest'
import type { StrayRequest } from '../state'
import { strayClients } from './stray-clients'

const own = 'UPk5d0aEU1pD'
const stray = (clientId: string | null, wall = 0): StrayRequest => ({
  wall,
  method: 'POST',
  path: '/oauth-v1/token',
  from: 'curl/8.5.0',
  clientId,
  status: 401,
})
const slipOf = (clientId: string | null) => strayClients([stray(clientId)], own)[0]?.slip

it('one client id that nobody has is told of once, with its newest request and how often it came', () => {
  const [newer, other, older] = [stray('nope', 2), stray('else', 1), stray('nope', 0)]
  expect(strayClients([newer, other, older], own)).toMatchObject([
    { clientId: 'nope', count: 2, newest: newer },
    { clientId: 'else', count: 1, newest: other },
  ])
})

it.each([
  ['another letter', 'UPk5d0aEU1pX', 'typo'],
  ['two letters that changed places', 'UPk5d0aUE1pD', 'typo'],
  ['a letter that was lost', 'UPk5daEU1pD', 'typo'],
  ['another case', 'UPK5D0AEU1PD', 'case'],
  ['quotation marks around it', `"${own}"`, 'around'],
  ['a space after it', `${own} `, 'around'],
  ['half of it', 'UPk5d0', 'part'],
  ['it twice', own + own, 'part'],
  ['the client secret', null, 'secret'],
  ['another app’s', 'CeivAaBsc1rg', 'other'],
  ['next to nothing', 'U', 'other'],
])('%s is told apart', (_, sent, slip) => {
  expect(slipOf(sent)).toBe(slip)
})
