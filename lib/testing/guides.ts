import { pathToFileURL } from 'node:url'
import { onTestFinished, vi } from 'vitest'
import { type Embedded, type EmbeddedOptions, startInMemory } from '@/lib/simulator/embedded'
import { moduleOf, programOf } from './page-code'

/** A Fortnox for the code of a guide: every `fetch` goes there, and the settings are those that the guides read. */
export async function fortnoxForGuides(options: EmbeddedOptions = {}): Promise<Embedded> {
  const fortnox = await startInMemory(options)
  vi.stubGlobal('fetch', fortnox.fetch)
  const origin = new URL(fortnox.world.urls.token).origin
  vi.stubEnv('FORTNOX_CLIENT_ID', fortnox.clientId)
  vi.stubEnv('FORTNOX_CLIENT_SECRET', fortnox.clientSecret)
  vi.stubEnv('FORTNOX_REDIRECT_URI', fortnox.redirectUri)
  vi.stubEnv('FORTNOX_APPS_URL', origin)
  vi.stubEnv('FORTNOX_API_URL', origin)
  onTestFinished(async () => {
    vi.unstubAllGlobals()
    await fortnox.close()
  })
  return fortnox
}

const names = ['apps', 'api', 'clientId', 'clientSecret', 'requestTokens', 'Refused']

/** Code of a guide that builds on the first one's, as a module. `exported` are the names that it has for a test alone. */
export async function importGuide<Module>(
  name: string,
  code: string,
  exported: readonly string[] = [],
): Promise<Module> {
  const first = moduleOf('guides/connect-your-first-company', ['register', 'exchange'])
  const begun = await programOf(`${name}-begun`, `${first}\nexport { ${names.join(', ')} }`)
  const used = names.filter((each) => new RegExp(`\\b${each}\\b`).test(code + exported.join(' ')))
  const file = await programOf(
    name,
    `import { ${used.join(', ')} } from '${pathToFileURL(begun).href}'\n${code}\nexport { ${exported.join(', ')} }`,
  )
  return import(/* @vite-ignore */ pathToFileURL(file).href)
}
