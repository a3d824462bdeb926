import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './find-chromium.mjs'
import { run } from './run.mjs'

const reports = mkdtempSync(join(tmpdir(), 'koppla-reports-'))
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))

const total = { passed: 0, failed: 0 }
const failures = []

function count(name, { passed, failed }) {
  total.passed += passed
  total.failed += failed
  if (failed > 0) failures.push(name)
  console.log(`── ${name}: ${passed} passed, ${failed} failed`)
  return failed === 0
}

const announce = (name, what) => console.log(`\n── ${name}: ${what}`)

/** A check that passes or fails as a whole. */
async function check(name, what, ...commands) {
  announce(name, what)
  for (const command of commands) {
    if ((await run(command)).code !== 0) return count(name, { passed: 0, failed: 1 })
  }
  return count(name, { passed: 1, failed: 0 })
}

/** A runner that counts its own tests. One that fails without a failed test (no report, an error outside any test) counts as one. */
async function tests(name, what, command, env, read) {
  announce(name, what)
  const report = join(reports, `${name}.json`)
  const { code } = await run(command(report), { env: { ...process.env, ...env(report) } })
  let seen = { passed: 0, failed: 0 }
  try {
    seen = read(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    console.error(`The ${name} tests left no report.`)
  }
  return count(name, { ...seen, failed: code !== 0 && seen.failed === 0 ? 1 : seen.failed })
}

function skip(name, why) {
  announce(name, `not run, ${why}`)
  return count(name, { passed: 0, failed: 1 })
}

await check('content', 'reading every page, its links, terms and translations', 'contentlayer2 build')
await check('samples', 'recording every sample again and comparing', 'node scripts/samples.mjs --check')
await check('types', 'checking types', 'next typegen', 'tsc --noEmit')
await check('lint', 'checking style, imports and accessibility of the markup', 'biome ci .')
await tests(
  'unit',
  'running unit, property and contract tests, on SQLite and PostgreSQL',
  (report) => `vitest run --reporter=default --reporter=json --outputFile.json=${report}`,
  () => ({}),
  ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
)

if (await check('build', 'building the portal where that is needed', 'node scripts/ensure-build.mjs')) {
  await check('budget', 'weighing the scripts of reading pages', 'node scripts/js-budget.mjs')
  await browserTests()
} else {
  skip('budget', 'since there is no build')
  skip('browser', 'since there is no build')
}

async function browserTests() {
  let chromium
  try {
    chromium = findChromium()
  } catch (error) {
    console.error(error.message)
    return skip('browser', 'since there is no Chromium')
  }
  return tests(
    'browser',
    `running browser tests in ${chromium}`,
    () => 'playwright test --reporter=list,json',
    (report) => ({ CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    ({ stats, errors }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }),
  )
}

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}. The output of each stands above.`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
