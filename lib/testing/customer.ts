import { origin, type TestApp, type testSimulator } from './simulator'

type Made = Pick<Awaited<ReturnType<typeof testSimulator>>, 'simulator'>

export const callback = 'http://localhost:4000/callback'

/** A customer at the consent page, who was sent there by `app`. */
export function customerOf({ simulator }: Made, app: TestApp) {
  const post = (form: Record<string, string>) =>
    simulator.fetch(
      new Request(`${origin}/oauth-v1/consent`, { method: 'POST', body: new URLSearchParams(form).toString() }),
    )
  return {
    /** The page, and the one-time token on it. */
    async asked(changes: Record<string, string> = {}, headers: Record<string, string> = {}) {
      const query = new URLSearchParams({
        client_id: app.clientId,
        redirect_uri: callback,
        scope: 'companyinformation',
        state: 'a b&c',
        response_type: 'code',
        ...changes,
      })
      const response = await simulator.fetch(new Request(`${origin}/oauth-v1/auth?${query}`, { headers }))
      const text = await response.text()
      return { status: response.status, text, token: /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '' }
    },
    /** Approves as a user of a company. */
    approves: (token: string, company: { readonly tenantId: number } | undefined, user = 1) =>
      post({ token, approver: `${company?.tenantId}:${user}`, answer: 'approve' }),
  }
}
