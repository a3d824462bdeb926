import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import everything from './vitest.config.ts'

/** Properties last: most mutants are noticed before one is tried. */
class QuickFirst extends BaseSequencer {
  async sort(files) {
    const isSlow = ({ moduleId }) => Number(moduleId.includes('.property.'))
    return files.toSorted((one, other) => isSlow(one) - isSlow(other))
  }
}

/** The core's own tests alone: what only a test of a whole endpoint would notice counts as unnoticed. No PostgreSQL, one order, one thread, and
 * time enough on a busy machine: what never ends is noticed by the count of its steps. */
export default defineConfig({
  ...everything,
  test: {
    ...everything.test,
    include: ['lib/simulator/core/**/*.test.ts'],
    globalSetup: [],
    sequence: { sequencer: QuickFirst },
    isolate: false,
    setupFiles: ['lib/testing/first-failure.ts'],
    testTimeout: 120_000,
  },
})
