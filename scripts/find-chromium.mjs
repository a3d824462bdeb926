import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const macPrograms = [
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
  const folders = (process.env.PATH ?? '').split(delimiter)
  const installed = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return named || [...installed, ...macPrograms, chromium.executablePath()].find(runs)
}

/** Says what it does, does it, and answers whether there is a Chromium now. What the commands print is progress: it goes to stderr. */
function attempt(what, ...commands) {
  console.error(what)
  const env = { DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000', ...process.env }
  const worked = commands.every(
    ([name, ...args]) => spawnSync(name, args, { stdio: ['ignore', 2, 2], timeout: 15 * 60_000, env }).status === 0,
  )
  if (!worked) console.error('That did not work.')
  return presentChromium()
}

const download = [process.execPath, playwright, 'install', '--no-shell', 'chromium']
const libraries = [process.execPath, playwright, 'install-deps', 'chromium']
const lists = ['apt-get', 'update', '-qq']
const debianPackage = ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation']

/** The path of a Chromium that runs; brings one where there is none, or throws what to do. */
export function findChromium() {
  const found =
    presentChromium() ??
    attempt('There is no Chromium here. Downloading the one that Playwright brings, about 170 MB.', download)
  if (found) return found

  const downloaded = existsSync(chromium.executablePath())
  const isRoot = process.getuid?.() === 0
  const hasApt = existsSync('/usr/bin/apt-get')
  const brought =
    isRoot && hasApt
      ? ((downloaded ? attempt('Installing the system libraries that it needs.', lists, libraries) : undefined) ??
        attempt('Installing the Chromium of this system.', lists, debianPackage))
      : undefined
  if (brought) return brought
  throw new Error(
    `The browser tests need a Chromium, and none could be brought. ${remedy(hasApt && !isRoot, downloaded)}`,
  )
}

/** The one command that helps. */
function remedy(needsRoot, downloaded) {
  if (!needsRoot) return 'Install Chromium or Chrome, or name one:\n\n  CHROMIUM_PATH=/path/to/chromium npm test\n'
  const command = downloaded ? libraries.join(' ') : `sh -c 'apt-get update && apt-get install -y chromium'`
  return `Its system libraries need root. Run this once, then the tests again:\n\n  sudo ${command}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(findChromium())
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
