import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

/**
 * No rival but the ceiling: a server on node:http that reads the form and answers a pair it made up, without looking at anything.
 * Nothing on Node that serves the grant over HTTP is faster, whatever it leaves out.
 */
const [count] = process.argv.slice(2).map(Number)
let made = 0
const pair = () => ({
  access_token: 'a'.repeat(900),
  expires_in: 3_600,
  token_type: 'bearer',
  scope: 'companyinformation',
  refresh_token: `refresh-${made++}`,
})
const server = createServer(async (request, response) => {
  new URLSearchParams(await text(request))
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify(pair()))
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const tokens = Array.from({ length: count }, (_, index) => `first-${index}`)
const url = `http://127.0.0.1:${server.address().port}/token`
console.log(JSON.stringify({ url, clientId: 'bench', clientSecret: 'bench', tokens }))
