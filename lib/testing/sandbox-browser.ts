import { expect } from 'vitest'
import { answerCallback } from '@/lib/sandbox/answer-callback'
import { streamEvents } from '@/lib/sandbox/events'
import { getState, postAction } from '@/lib/sandbox/handle'
import type { SandboxState } from '@/lib/sandbox/state'
import type { Server } from '@/lib/server'

export const origin = 'http://localhost:3000'

/** A browser of the sandbox: it keeps its cookie, and sends Origin with every POST. */
export class Browser {
  cookie = ''

  constructor(
    readonly parts: Server,
    readonly address = '192.0.2.7',
  ) {}

  #headers(more: Record<string, string> = {}): Record<string, string> {
    return { 'x-forwarded-for': this.address, ...(this.cookie === '' ? {} : { cookie: this.cookie }), ...more }
  }

  #keep(response: Response): Response {
    const set = response.headers.get('set-cookie')
    if (set) this.cookie = set.split(';')[0] ?? ''
    return response
  }

  async post(action: string, body: unknown = {}, headers: Record<string, string> = { origin }): Promise<Response> {
    const request = new Request(`${origin}/api/sandbox/${action}`, {
      method: 'POST',
      headers: this.#headers(headers),
      body: JSON.stringify(body),
    })
    return this.#keep(await postAction(request, action))
  }

  async act(action: string, body: unknown = {}): Promise<SandboxState> {
    const response = await this.post(action, body)
    expect(response.status, await response.clone().text()).toBe(200)
    return (await response.json()) as SandboxState
  }

  state = () => getState(new Request(`${origin}/api/sandbox`, { headers: this.#headers() }))
  events = (signal: AbortSignal) =>
    streamEvents(new Request(`${origin}/api/sandbox/events`, { headers: this.#headers(), signal }))
  callback = (url: string) => answerCallback(new Request(url, { headers: this.#headers() }))

  /** Goes to the consent page, approves as the first user, and answers where it is sent. */
  async approve(url: string): Promise<string> {
    const page = await (await this.parts.simulator.fetch(new Request(url))).text()
    const field = (pattern: RegExp) => pattern.exec(page)?.[1] ?? ''
    const form = {
      token: field(/name="token" value="([^"]+)"/),
      approver: field(/name="approver" value="([^"]+)"/),
      answer: 'approve',
    }
    const back = await this.parts.simulator.fetch(
      new Request(`${origin}/oauth-v1/consent`, { method: 'POST', body: new URLSearchParams(form) }),
    )
    return back.headers.get('location') ?? ''
  }

  /** The walk up to the tokens. */
  async connect(): Promise<SandboxState> {
    await this.act('start')
    const asked = await this.act('authorize', { scopes: ['companyinformation'], locale: 'sv' })
    await this.callback(await this.approve(asked.walk.authorization?.url ?? ''))
    return this.act('exchange')
  }
}
