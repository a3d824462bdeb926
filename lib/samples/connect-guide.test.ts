import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { approveInBrowser } from '@/lib/testing/browser'
import { simulatorCommand } from '@/lib/testing/command'
import { moduleOf, programOf } from '@/lib/testing/page-code'
import { freePort } from '@/scripts/free-port.mjs'

/** The program that the guide puts together, with the settings that the simulator prints, and a browser that visits it. */
async function guidesProgram() {
  const port = await freePort(3300)
  const simulator = simulatorCommand(['--port', '0', '--json'])
  onTestFinished(() => void simulator.kill('SIGTERM'))
  const { world, urls } = JSON.parse(await simulator.ready())
  const folder = await mkdtemp(join(tmpdir(), 'koppla-guide-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = await programOf('connect', moduleOf('guides/connect-your-first-company'))
  const program = spawn(process.execPath, [file], {
    cwd: folder,
    stdio: 'inherit',
    env: {
      ...process.env,
      FORTNOX_CLIENT_ID: world.apps[0].clientId,
      FORTNOX_CLIENT_SECRET: world.apps[0].clientSecret,
      FORTNOX_REDIRECT_URI: `http://localhost:${port}/callback`,
      FORTNOX_APPS_URL: urls.apps,
      FORTNOX_API_URL: urls.api,
    },
  })
  onTestFinished(() => void program.kill())
  const visit = (path: string | URL, cookie = '') =>
    fetch(new URL(path, `http://localhost:${port}`), { redirect: 'manual', headers: { cookie } })
  while (!(await visit('/').catch(() => undefined))) if (program.exitCode !== null) throw new Error('It ended.')
  return {
    visit,
    /** Sets out for Fortnox: where to, and the cookie that this browser has got. */
    async setOut() {
      const out = await visit('/connect')
      return { to: out.headers.get('location') ?? '', cookie: out.headers.get('set-cookie')?.split(';')[0] ?? '' }
    },
    company: world.companies[0],
    stored: () => readdir(folder),
  }
}

test('the program of “Connect your first company” connects the company that the customer chose', async () => {
  const { setOut, visit, company, stored } = await guidesProgram()
  const { to, cookie } = await setOut()
  const back = await approveInBrowser(to)
  expect(await (await visit(back, cookie)).text()).toBe(`Connected to ${company.name}. Was it the right company?`)
  expect(await stored()).toEqual([`fortnox-${company.tenantId}.json`])
})

test('it takes no answer that belongs to another browser, and survives a callback with an error or with nothing', async () => {
  const { setOut, visit, stored } = await guidesProgram()
  const { to } = await setOut()
  const { cookie } = await setOut()
  const back = await approveInBrowser(to)
  const read = async (path: string | URL) => (await visit(path, cookie)).text()
  expect(await read(back)).toMatch('does not belong to your attempt')
  expect(await read('/callback')).toMatch('Fortnox sent no answer')
  expect(await read('/callback?error=access_denied&state=x')).toMatch('You cancelled')
  expect(await read('/callback?error=%3Cscript%3E')).toBe('Fortnox said no: <script>')
  expect((await visit('/callback?error=x')).headers.get('content-type')).toMatch('text/plain')
  expect(await stored()).toEqual([])
})
