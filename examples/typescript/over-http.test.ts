import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { test } from 'node:test'

/** The simulator as a process of its own, on any free port. Run it with `node --test` (Node 22.18 or later reads TypeScript). */
async function startSimulator() {
  const simulator = spawn('node', ['bin/koppla.mjs', 'simulator', '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: simulator.stdout })) return { simulator, ...JSON.parse(line) }
  throw new Error('The simulator did not start.')
}

test('a program over HTTP: code, call, expiry, refresh', async () => {
  const { simulator, world, urls } = await startSimulator()
  try {
    const [app] = world.apps
    const [redirectUri] = app.redirectUris
    const basic = `Basic ${Buffer.from(`${app.clientId}:${app.clientSecret}`).toString('base64')}`
    const token = async (form: Record<string, string>) => {
      const answer = await fetch(urls.token, {
        method: 'POST',
        headers: { authorization: basic },
        body: new URLSearchParams(form),
      })
      return { status: answer.status, body: await answer.json() }
    }
    const control = async (path: string, body: object) => {
      const headers = { authorization: `Bearer ${world.key}`, 'content-type': 'application/json' }
      return (await fetch(urls.control + path, { method: 'POST', headers, body: JSON.stringify(body) })).json()
    }

    // Where a browser would open urls.authorize, the control API lets the customer approve.
    const consent = {
      clientId: app.clientId,
      tenantId: world.companies[0].tenantId,
      scopes: ['companyinformation'],
      redirectUri,
    }
    const { code } = await control('/consents', consent)
    const first = (await token({ grant_type: 'authorization_code', code, redirect_uri: redirectUri })).body

    const call = (accessToken: string) =>
      fetch(`${urls.api}/3/companyinformation`, { headers: { authorization: `Bearer ${accessToken}` } })
    assert.equal((await call(first.access_token)).status, 200)

    await control('/clock', { advance: '1h' })
    assert.equal((await call(first.access_token)).status, 401)

    const second = await token({ grant_type: 'refresh_token', refresh_token: first.refresh_token })
    assert.equal((await call(second.body.access_token)).status, 200)

    const replay = await token({ grant_type: 'refresh_token', refresh_token: first.refresh_token })
    assert.deepEqual(replay, {
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Invalid refresh token' },
    })
  } finally {
    simulator.kill()
  }
})
