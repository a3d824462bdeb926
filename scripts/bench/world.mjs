/** A world with a customer for each connection. */
export const worldFor = (connections) => ({
  apps: [{ redirectUris: ['http://localhost:3000/callback'] }],
  companies: Array.from({ length: connections }, (_, index) => ({ name: `Bolag ${index + 1} AB` })),
})

export const basic = ({ clientId, clientSecret }) =>
  `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`

async function answered(response) {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

/** A call of the control API, where there is a body a POST. */
export async function control(url, key, body) {
  const headers = { ...(key ? { authorization: `Bearer ${key}` } : {}), 'content-type': 'application/json' }
  return answered(await fetch(url, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers }))
}

/** Each company approves, and its code becomes a pair of tokens: what the load goes on from. */
export async function targetOf({ key, apps: [app], companies }, urls) {
  const authorization = basic(app)
  const tokens = []
  for (const { tenantId } of companies) {
    const asked = { clientId: app.clientId, tenantId, scopes: ['companyinformation'] }
    const { code } = await control(`${urls.control}/consents`, key, asked)
    const body = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: app.redirectUris[0] })
    const pair = await answered(await fetch(urls.token, { method: 'POST', headers: { authorization }, body }))
    tokens.push(pair.refresh_token)
  }
  return { url: urls.token, authorization, tokens }
}
