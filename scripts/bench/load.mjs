import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'

/**
 * The load, a process of its own: each refresh token is one connection that refreshes, and refreshes with what it got, for so
 * many seconds or so many grants in all. The job comes on standard input, the result goes to standard output.
 */
const {
  url,
  authorization,
  tokens,
  seconds = Number.POSITIVE_INFINITY,
  grants = Number.POSITIVE_INFINITY,
} = JSON.parse(await text(process.stdin))
const agent = new Agent({ keepAlive: true, maxSockets: tokens.length })
const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'koppla-bench' }

function refresh(token) {
  return new Promise((resolve, reject) => {
    const body = `grant_type=refresh_token&refresh_token=${encodeURIComponent(token)}`
    const sent = request(url, { agent, method: 'POST', headers: { ...headers, 'content-length': body.length } })
    sent.on('error', reject)
    sent.on('response', (answer) => text(answer).then((said) => resolve([answer.statusCode, said]), reject))
    sent.end(body)
  })
}

/** The new refresh token: nothing is fast by failing. */
function checked([status, said], token) {
  const { access_token: access, refresh_token: next } = status === 200 ? JSON.parse(said) : {}
  if (!access || !next || next === token) throw new Error(`A refresh was answered ${status}: ${said.slice(0, 300)}`)
  return next
}

const times = []
let asked = 0
const until = performance.now() + seconds * 1_000

async function connection(first) {
  let token = first
  for (let began = performance.now(); began < until && asked < grants; began = performance.now()) {
    asked += 1
    token = checked(await refresh(token), token)
    times.push(performance.now() - began)
  }
  return token
}

const began = performance.now()
const left = await Promise.all(tokens.map(connection))
const took = (performance.now() - began) / 1_000
times.sort((a, b) => a - b)
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]
console.log(
  JSON.stringify({ grants: times.length, perSecond: times.length / took, p50: at(0.5), p99: at(0.99), tokens: left }),
)
process.exit(0)
