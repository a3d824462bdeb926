import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli')

/** Whether the program at `path` is there and runs: one whose libraries are missing, or Ubuntu's stub for a snap, does not. */
const runs = (path) =>
  existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0

/** A Chromium that is already here: the one named by CHROMIUM_PATH, an installed one, or Playwright's own. */
export function presentChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && !runs(named)) throw new Error(`CHROMIUM_PATH is ${named}, and no program that runs is there.`)
  return named || [...installed, chromium.executablePath()].find(runs)
}

function attempt(what, command, args) {
  console.error(what)
  // What these print is progress, and the answer of this script is its only line on stdout.
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    timeout: 15 * 60_000,
    env: { DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000', ...process.env },
  })
  return status === 0
}

function has(command) {
  try {
    execFileSync('which', [command], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The path of a Chromium that runs; brings one where there is none, or throws what to do. */
export function findChromium() {
  const present = presentChromium()
  if (present) return present

  const isRoot = process.getuid?.() === 0
  const apt = has('apt-get')
  attempt('No Chromium here: downloading the one Playwright brings (about 170 MB).', process.execPath, [
    playwright,
    'install',
    '--no-shell',
    'chromium',
  ])
  if (runs(chromium.executablePath())) return chromium.executablePath()

  const downloaded = existsSync(chromium.executablePath())
  if (isRoot && apt) {
    attempt('Reading the lists of packages.', 'apt-get', ['update', '-qq'])
    if (downloaded) {
      attempt('Installing the system libraries that it needs.', process.execPath, [
        playwright,
        'install-deps',
        'chromium',
      ])
      if (runs(chromium.executablePath())) return chromium.executablePath()
    }
    attempt('Installing the Chromium of this system.', 'apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-liberation',
    ])
    const found = presentChromium()
    if (found) return found
  }
  throw new Error(
    `The browser tests need a Chromium, and none could be brought here. ${remedy({ isRoot, apt, downloaded })}`,
  )
}

/** The one command that helps. */
function remedy({ isRoot, apt, downloaded }) {
  if (apt && !isRoot) {
    const command = downloaded
      ? `${process.execPath} ${playwright} install-deps chromium`
      : 'apt-get install -y chromium'
    return `Its system libraries need root. Run this once, then the tests again:\n\n  sudo ${command}\n`
  }
  return 'Install Chromium or Chrome, then say where it is:\n\n  CHROMIUM_PATH=/path/to/chromium npm test\n'
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(findChromium())
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
