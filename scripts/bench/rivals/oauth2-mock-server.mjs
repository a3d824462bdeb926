import { OAuth2Server } from 'oauth2-mock-server'

/** oauth2-mock-server as it comes. It takes any refresh token and gives a new one, with an access token that is signed RS256. */
const [count] = process.argv.slice(2).map(Number)
const server = new OAuth2Server()
await server.issuer.keys.generate('RS256')
await server.start(0, '127.0.0.1')
const { port } = server.address()
const tokens = Array.from({ length: count }, (_, index) => `token-${index}`)
console.log(JSON.stringify({ url: `http://127.0.0.1:${port}/token`, clientId: 'bench', clientSecret: 'bench', tokens }))
