import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const postgres = 'lib/testing/postgres.ts'

export default defineConfig({
  resolve: {
    alias: [
      { find: /^contentlayer\/generated$/, replacement: here('.contentlayer/generated/index.mjs') },
      { find: /^@\//, replacement: here('./') },
    ],
  },
  test: {
    include: ['{app,components,lib}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs', '*.test.ts'],
    globalSetup: existsSync(here(postgres)) ? [postgres] : [],
    // A guarantee that only holds when something else ran first is none.
    sequence: { shuffle: true },
    // A slow machine is no failure; what never ends is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 300_000 } },
    restoreMocks: true,
    unstubEnvs: true,
  },
})
