/** The addresses that the pages use carry the version of the content, so what they gave once is never asked for again. */
export const keptForEver = { headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } } as const
