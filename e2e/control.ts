import type { APIRequestContext } from '@playwright/test'
import { expect } from './portal-test'

export interface MadeWorld {
  readonly id: string
  readonly key: string
  readonly apps: readonly {
    readonly clientId: string
    readonly clientSecret: string
    readonly redirectUris: readonly string[]
  }[]
  readonly companies: readonly { readonly tenantId: number; readonly name: string }[]
  readonly urls: {
    readonly authorize: string
    readonly token: string
    readonly revoke: string
    readonly api: string
    readonly control: string
  }
}

/** A world of the test's own, made over the control API. */
export async function makeWorld(request: APIRequestContext, body: object = {}): Promise<MadeWorld> {
  const response = await request.post('/control/v1/worlds', { data: body })
  expect(response.status()).toBe(201)
  return (await response.json()) as MadeWorld
}

/** Moves the world's clock. */
export async function advance(request: APIRequestContext, world: MadeWorld, by: string): Promise<void> {
  const response = await request.post(`${world.urls.control}/clock`, {
    data: { advance: by },
    headers: { authorization: `Bearer ${world.key}` },
  })
  expect(response.status()).toBe(200)
}
