import { expect, test } from 'vitest'
import type * as published from '@/bin/simulator.mjs'
import { startInMemory } from './embedded'

test('what is published to other projects is what there is', async () => {
  // The claims are judged by the type check.
  const start: typeof published.startInMemory = (options) =>
    startInMemory(options as Parameters<typeof startInMemory>[0])
  const fortnox: published.Embedded = await start({ seed: 'a', apps: [{ clientId: 'mine1' }] })
  const { code } = await fortnox.consent({ scopes: ['profile'] })
  expect([fortnox.clientId, typeof code]).toEqual(['mine1', 'string'])
  await fortnox.close()
})
