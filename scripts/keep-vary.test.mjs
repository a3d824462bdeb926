import { IncomingMessage, ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { keepVary } from './keep-vary.mjs'

class Response extends ServerResponse {}
keepVary(Response.prototype)
const response = () => new Response(new IncomingMessage(null))

test('a Vary that is set keeps what it said before, each name once', () => {
  const one = response()
  one.setHeader('Vary', 'Accept')
  one.setHeader('vary', 'rsc, accept, Accept-Encoding')
  expect(one.getHeader('vary')).toBe('accept, rsc, Accept-Encoding')
})

test('other headers, and other answers of the process, are set as ever', () => {
  const one = response()
  one.setHeader('X-One', '1')
  one.setHeader('X-One', '2')
  expect(one.getHeader('x-one')).toBe('2')
  const plain = new ServerResponse(new IncomingMessage(null))
  plain.setHeader('Vary', 'Accept')
  plain.setHeader('Vary', 'rsc')
  expect(plain.getHeader('vary')).toBe('rsc')
})
