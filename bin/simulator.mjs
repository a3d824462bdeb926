import { load } from './load.mjs'

/** The simulator inside a test: `import { startInMemory } from 'koppla/simulator'`. */
export const { startInMemory } = await load()
