import { readFileSync } from 'node:fs'
import type { Command } from './options'

/** Where nothing is said of an app: one that leads back to a program on this machine. */
const defaultApps = [{ redirectUris: ['http://localhost:3000/callback'], anyLoopbackRedirect: true }]

/** The request for the standing world, as `POST /control/v1/worlds` takes it, which also judges it. */
export function worldRequest({ config, seed }: Pick<Command, 'config' | 'seed'>): object {
  const given = config === null ? {} : readObject(config)
  return { apps: defaultApps, ...given, ...(seed === null ? {} : { seed }) }
}

function readObject(path: string): object {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path} cannot be read as JSON: ${(error as Error).message}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${path} must hold one JSON object.`)
  return value
}
