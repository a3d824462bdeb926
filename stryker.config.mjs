/** `npm run mutation`: breaks the simulator's core in every small way there is, and counts what no test notices. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.mjs' },
  // Tables are data, which tests read and do not judge.
  mutate: ['lib/simulator/core/*.ts', '!lib/simulator/core/*.{test,table}.ts'],
  // What the core's tests need is all that is copied.
  ignorePatterns: ['**', '!/lib/**', '!/vitest.*', '!/package.json'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Of a busy machine. What never ends is found by the count of its steps.
  timeoutMS: 60_000,
  thresholds: { high: 95, low: 90, break: 85 },
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { reportTests: false, allowColor: false },
  htmlReporter: { fileName: '.mutation/report.html' },
  jsonReporter: { fileName: '.mutation/report.json' },
  tempDirName: '.mutation/sandbox',
}
