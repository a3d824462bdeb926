import { readEnv } from '@/lib/env'

/** The portal's public address, for what must be absolute. Read when it is asked for, since one build serves anywhere. */
export function siteOrigin(): string {
  // biome-ignore lint/style/noProcessEnv: as lib/server reads it, but without opening a database
  return readEnv(process.env).origin
}
