import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { playwrightFailures, vitestFailures } from './failures.mjs'
import { findChromium } from './find-chromium.mjs'
import { run } from './run.mjs'

const reports = mkdtempSync(join(tmpdir(), 'koppla-reports-'))
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))

/** How much of a reason is shown again at the end, in characters. */
const reasonLength = 1_500

const total = { passed: 0, failures: [] }

/** Of a step: how many passed, and what failed, as `{ test, why }`. */
function count(name, { passed, failures }) {
  total.passed += passed
  total.failures.push(...failures.map((failure) => ({ name, ...failure })))
  console.log(`── ${name}: ${passed} passed, ${failures.length} failed`)
  return failures.length === 0
}

const announce = (name, what) => console.log(`\n── ${name}: ${what}`)

/** A check that passes or fails as a whole. */
async function check(name, what, ...commands) {
  announce(name, what)
  for (const command of commands) {
    const { code } = await run(command)
    if (code !== 0) return count(name, { passed: 0, failures: [{ test: command, why: 'Its output stands above.' }] })
  }
  return count(name, { passed: 1, failures: [] })
}

/** A runner that counts its own tests. One that fails without a failed test (no report, an error outside any test) counts as one. */
async function tests(name, what, command, env, read) {
  announce(name, what)
  const report = join(reports, `${name}.json`)
  const { code } = await run(command(report), { env: { ...process.env, ...env(report) } })
  let seen = { passed: 0, failures: [] }
  try {
    seen = read(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    console.error(`The ${name} tests left no report.`)
  }
  const outside = code !== 0 && seen.failures.length === 0
  return count(
    name,
    outside ? { ...seen, failures: [{ test: 'outside any test', why: 'Its output stands above.' }] } : seen,
  )
}

function skip(name, why) {
  announce(name, `not run, ${why}`)
  return count(name, { passed: 0, failures: [{ test: 'not run', why }] })
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
  (report) => ({ passed: report.numPassedTests, failures: vitestFailures(report) }),
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
    (report) => ({ passed: report.stats.expected + report.stats.flaky, failures: playwrightFailures(report) }),
  )
}

if (total.failures.length > 0) console.log('\nFailed:')
for (const { name, test, why } of total.failures) console.log(`── ${name}: ${test}\n${why.slice(0, reasonLength)}\n`)
console.log(`\n${total.passed} passed, ${total.failures.length} failed`)
process.exitCode = total.failures.length === 0 ? 0 : 1
