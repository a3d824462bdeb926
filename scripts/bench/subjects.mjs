import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../free-port.mjs'
import { startChild } from './child.mjs'
import { basic, control, targetOf, worldFor } from './world.mjs'

/** What is measured. Each is a process of its own; `target` is where the load goes, and what it begins with. */

/** A folder that goes with what was started in it. */
async function inFolder(start) {
  const folder = mkdtempSync(join(tmpdir(), 'koppla-bench-'))
  const started = await start(folder)
  return {
    ...started,
    async stop() {
      await started.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** `koppla simulator` in the folder, kept where `place` says: in memory where it says nothing. */
async function simulatorIn(folder, connections, { file, databaseUrl }, nodeWords) {
  const config = join(folder, 'world.json')
  writeFileSync(config, JSON.stringify(worldFor(connections)))
  const words = ['bin/koppla.mjs', 'simulator', '--port', '0', '--json', '--data', folder, '--config', config]
  const child = await startChild([...nodeWords, ...words, ...(file ? ['--file', file] : [])], {
    variables: databaseUrl ? { DATABASE_URL: databaseUrl } : {},
  })
  return { ...child, target: await targetOf(child.said.world, child.said.urls) }
}

/** In a folder of its own, unless `place` names one, which then stays. */
export const startSimulator = (connections, { folder, file, ...place } = {}, nodeWords = []) =>
  folder
    ? simulatorIn(folder, connections, { file, ...place }, nodeWords)
    : inFolder((own) => simulatorIn(own, connections, { file: file && join(own, 'koppla.db'), ...place }, nodeWords))

/** The built portal, where the same simulator is behind Next's route handlers. */
const startPortal = (connections, { databaseUrl } = {}) =>
  inFolder(async (folder) => {
    const port = await freePort(3_400)
    const child = await startChild(['scripts/start.mjs'], {
      variables: {
        PORT: String(port),
        KOPPLA_URL: `http://127.0.0.1:${port}`,
        KOPPLA_DATA: folder,
        NODE_ENV: 'production',
        ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
      },
      readyBy: (line) => /Koppla is ready: (\S+)/.exec(line)?.[1],
    })
    const made = await control(`${child.said}/control/v1/worlds`, null, worldFor(connections))
    return { ...child, target: await targetOf(made, made.urls) }
  })

async function startRival(name, connections, ...more) {
  const child = await startChild([`scripts/bench/rivals/${name}.mjs`, String(connections), ...more])
  const { url, tokens, ...client } = child.said
  return { ...child, target: { url, authorization: basic(client), tokens } }
}

const provider = 'oidc-provider'

/** What all are compared with: the same grant, with access tokens of Fortnox's form. */
export const rival = `${provider}, JWT`

/** `postgres` makes a fresh database and answers its URL. */
export const subjects = ({ postgres, portal = existsSync('.next/BUILD_ID') }) => [
  { name: 'koppla, alone, in memory', aim: 3, start: (count) => startSimulator(count) },
  { name: 'koppla, alone, on a file', aim: 1.5, start: (count) => startSimulator(count, { file: true }) },
  {
    name: 'koppla, alone, on PostgreSQL',
    aim: 0.7,
    start: async (count) => startSimulator(count, { databaseUrl: await postgres() }),
  },
  ...(portal
    ? [
        { name: 'koppla, portal, on a file', start: (count) => startPortal(count) },
        {
          name: 'koppla, portal, on PostgreSQL',
          start: async (count) => startPortal(count, { databaseUrl: await postgres() }),
        },
      ]
    : []),
  { name: rival, start: (count) => startRival(provider, count, 'jwt') },
  { name: `${provider}, random access tokens`, start: (count) => startRival(provider, count) },
  { name: 'oauth2-mock-server', start: (count) => startRival('oauth2-mock-server', count) },
  { name: 'node:http that looks at nothing', start: (count) => startRival('node-http', count) },
]
