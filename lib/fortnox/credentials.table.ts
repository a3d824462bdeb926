/** The four parts of an active connection, and the code with which one begins (facts §8.1). */
export type CredentialKind = 'client-id' | 'client-secret' | 'authorization-code' | 'access-token' | 'refresh-token'

export interface CredentialLook {
  /** Never colour alone: the glyph says the kind too. */
  readonly glyph: string
  /** The CSS custom property: `--code`, with its background `--code-wash`. */
  readonly colour: 'id' | 'secret' | 'code' | 'access' | 'refresh'
  /** The short name on chips and lanes. */
  readonly label: string
  /** Slug of the dictionary entry. */
  readonly term: string
}

export const credentials = {
  'client-id': { glyph: '#', colour: 'id', label: 'client id', term: 'client-id' },
  'client-secret': { glyph: '✱', colour: 'secret', label: 'client secret', term: 'client-secret' },
  'authorization-code': { glyph: '◇', colour: 'code', label: 'code', term: 'authorization-code' },
  'access-token': { glyph: '●', colour: 'access', label: 'access', term: 'access-token' },
  'refresh-token': { glyph: '↻', colour: 'refresh', label: 'refresh', term: 'refresh-token' },
} as const satisfies Record<CredentialKind, CredentialLook>
