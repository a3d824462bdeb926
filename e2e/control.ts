import type { APIRequestContext } from '@playwright/test'
import type { EmbeddedWorld } from '../lib/simulator/embedded'
import { expect } from './portal-test'

/** A world of the test's own, made over the control API. */
export async function makeWorld(request: APIRequestContext, body: object = {}): Promise<EmbeddedWorld> {
  const response = await request.post('/control/v1/worlds', { data: body })
  expect(response.status()).toBe(201)
  return (await response.json()) as EmbeddedWorld
}

/** Moves the world's clock. */
export async function advance(request: APIRequestContext, world: EmbeddedWorld, by: string): Promise<void> {
  const response = await request.post(`${world.urls.control}/clock`, {
    data: { advance: by },
    headers: { authorization: `Bearer ${world.key}` },
  })
  expect(response.status()).toBe(200)
}
