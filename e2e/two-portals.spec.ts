import { randomUUID } from 'node:crypto'
import { request as requests } from '@playwright/test'
import { startPostgres } from '../lib/testing/embedded-postgres'
import { startChild } from '../scripts/bench/child.mjs'
import { freePort } from '../scripts/free-port.mjs'
import { makeWorld } from './control'
import { expect, test } from './portal-test'

const atOnce = 200
const redirect = 'http://localhost:9000/callback'

/** The built portal on a port of its own; both are known by the address of the first, as behind one proxy. */
async function start(port: number, variables: Record<string, string>) {
  const { stop } = await startChild(['e2e/serve.mjs'], {
    variables: { PORT: String(port), NODE_ENV: 'production', ...variables },
    readyBy: (line) => /Koppla is ready: (\S+)/.exec(line)?.[1],
  })
  return { origin: `http://localhost:${port}`, stop }
}

test('two portals on one PostgreSQL give one pair of tokens for a code, and one for a refresh token, however many ask both', async () => {
  const database = await startPostgres()
  const first = await freePort(3_310)
  const second = await freePort(first + 1)
  const variables = {
    DATABASE_URL: database.url,
    KOPPLA_URL: `http://localhost:${first}`,
    KOPPLA_SECRET: `${randomUUID()}${randomUUID()}`,
  }
  const portals = await Promise.all([first, second].map((port) => start(port, variables)))
  const control = await requests.newContext({ baseURL: portals[0]?.origin ?? '' })
  try {
    const world = await makeWorld(control)
    const [[app], [company]] = [world.apps, world.companies]
    const consented = await control.post(`${world.urls.control}/consents`, {
      headers: { authorization: `Bearer ${world.key}` },
      data: {
        clientId: app?.clientId,
        tenantId: company?.tenantId,
        scopes: ['companyinformation'],
        redirectUri: redirect,
      },
    })
    const { code } = (await consented.json()) as { code: string }
    const authorization = `Basic ${btoa(`${app?.clientId}:${app?.clientSecret}`)}`

    /** Asks both in turn without waiting for any: what the one success brought. */
    const onlyOne = async (form: Record<string, string>) => {
      const answers = await Promise.all(
        Array.from({ length: atOnce }, async (_, index) => {
          const portal = portals[index % portals.length]
          const body = new URLSearchParams(form)
          const answer = await fetch(`${portal?.origin}/oauth-v1/token`, {
            method: 'POST',
            headers: { authorization },
            body,
          })
          return { status: answer.status, body: (await answer.json()) as { refresh_token: string } }
        }),
      )
      const given = answers.filter(({ status }) => status === 200)
      expect(given).toHaveLength(1)
      expect(answers.filter(({ status }) => status === 400)).toHaveLength(atOnce - 1)
      return given[0]?.body.refresh_token ?? ''
    }
    const token = await onlyOne({ grant_type: 'authorization_code', code, redirect_uri: redirect })
    const next = await onlyOne({ grant_type: 'refresh_token', refresh_token: token })
    expect(await onlyOne({ grant_type: 'refresh_token', refresh_token: next })).not.toBe('')
  } finally {
    await control.dispose()
    await Promise.all(portals.map(({ stop }) => stop()))
    await database.stop()
  }
})
