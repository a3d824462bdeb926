import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** How many bytes of our own scripts, gzipped, a page that is there to be read may load at first. */
const budget = 15_000

/**
 * Next's own page for a broken layout. It takes nothing from our layouts, so it loads what every page of the build must: the floor.
 * A page with no component of its own weighs the same to the byte.
 */
const emptyPage = '_global-error.html'

/** Words that survive minifying and stand in code which reading pages load only when it is asked for. */
const askedFor = {
  'the search engine': 'Not the id of an entry',
  'the sandbox': '/api/sandbox',
  'React Query': 'No QueryClient set',
}

const pages = '.next/server/app'
const isReadingPage = (page) => /^(en|sv)(\/|\.html$)/.test(page) && !/^(en|sv)\/sandbox/.test(page)

/** The scripts that a browser fetches for a prerendered page; one with `nomodule` it does not. */
function scriptsOf(page) {
  const tags = readFileSync(join(pages, page), 'utf8').match(/<script[^>]*\ssrc="[^"]*"[^>]*>/g) ?? []
  const modern = tags.filter((tag) => !/\snomodule/i.test(tag))
  return [...new Set(modern.map((tag) => decodeURI(tag.match(/\ssrc="([^"?]*)/)[1]).replace(/^.*\/_next\//, '.next/')))]
}

const read = new Map()
function script(path) {
  if (!read.has(path)) {
    const code = readFileSync(path)
    read.set(path, { code: code.toString(), weight: gzipSync(code, { level: 6 }).length })
  }
  return read.get(path)
}

const weightOf = (page) => scriptsOf(page).reduce((sum, path) => sum + script(path).weight, 0)
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`

if (!existsSync(join(pages, emptyPage))) {
  console.error(`There is no ${join(pages, emptyPage)} to compare with. Run "npm run build" first.`)
  process.exit(1)
}

const problems = []
const reading = readdirSync(pages, { recursive: true, encoding: 'utf8' })
  .map((page) => page.replaceAll('\\', '/'))
  .filter((page) => page.endsWith('.html') && isReadingPage(page))
if (reading.length === 0) problems.push('No reading page was prerendered.')

// A word that stands nowhere would find nothing in any page.
const chunks = readdirSync('.next/static/chunks').filter((name) => name.endsWith('.js'))
for (const [what, word] of Object.entries(askedFor)) {
  if (!chunks.some((name) => script(join('.next/static/chunks', name)).code.includes(word))) {
    problems.push(`No script of the build holds "${word}", by which ${what} is known.`)
  }
}

const floor = weightOf(emptyPage)
const weighed = reading.map((page) => ({ page, own: weightOf(page) - floor })).sort((a, b) => b.own - a.own)
for (const { page, own } of weighed) {
  const beyond = scriptsOf(page).filter((path) => !scriptsOf(emptyPage).includes(path))
  if (own > budget) {
    const parts = beyond.map((path) => `${basename(path)} ${kB(script(path).weight)}`).join(', ')
    problems.push(
      `${page} loads ${kB(own)} of our own scripts; ${kB(budget)} are allowed. Beyond the empty page's: ${parts}`,
    )
  }
  for (const [what, word] of Object.entries(askedFor)) {
    const holder = beyond.find((path) => script(path).code.includes(word))
    if (holder) problems.push(`${page} loads ${what} before anybody asks for it (${basename(holder)}).`)
  }
}

const heaviest = weighed[0]
if (heaviest) {
  console.log(
    `${weighed.length} reading pages. The heaviest, ${heaviest.page}, loads ${kB(heaviest.own)} of our own scripts ` +
      `above the ${kB(floor)} of an empty page; ${kB(budget)} are allowed.`,
  )
}
for (const problem of problems) console.error(problem)
process.exitCode = problems.length === 0 ? 0 : 1
