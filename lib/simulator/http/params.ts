/** Parameters of a query or a form. An empty value counts as absent (RFC 6749 §3.1). */
export interface Params {
  get(name: string): string | null
  /** Names that came more than once. */
  readonly repeated: readonly string[]
}

export function readParams(encoded: string): Params {
  const search = new URLSearchParams(encoded)
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const name of search.keys()) (seen.has(name) ? repeated : seen).add(name)
  return { get: (name) => search.get(name) || null, repeated: [...repeated] }
}

/** The scopes of a `scope` parameter (RFC 6749 §3.3), without empty ones. */
export function readScopes(scope: string | null): string[] {
  return (scope ?? '').split(' ').filter((name) => name !== '')
}

/** `uri` with the parameters added to what query it has (RFC 6749 §3.1.2), in the order given, those without a value left out. */
export function withParams(uri: string, params: readonly (readonly [string, string | null])[]): string {
  const query = new URLSearchParams(params.filter((param): param is [string, string] => param[1] !== null)).toString()
  if (query === '') return uri
  return `${uri}${uri.includes('?') ? '&' : '?'}${query}`
}
