import { type TestApp, testSimulator } from './simulator'

export interface Tokens {
  readonly access_token: string
  readonly refresh_token: string
}

export const tokensOf = async (response: Response) => (await response.json()) as Tokens

export type WithApp = Awaited<ReturnType<typeof simulatorWithApp>>

/** A simulator with one world, the app of that world, and the tokens that a customer's approval gives it. */
export async function simulatorWithApp() {
  const made = await testSimulator()
  const world = await made.makeWorld()
  const app = world.apps[0] as TestApp
  return {
    ...made,
    world,
    app,
    connected: async () => tokensOf(await made.exchange(app, await made.consent(world))),
  }
}
