/** What is hidden in a text, and what is left of it to know it by. */
interface Secret {
  readonly pattern: RegExp
  readonly shown: (match: string, ...groups: string[]) => string
}

const dots = '••••••'
const head = (text: string, letters = 4) => `${text.slice(0, letters)}${dots}`

/** Parameters, keys and headers that hold a secret, however they are spelt. */
const secretNames =
  'client[_-]?secret|refresh[_-]?token|access[_-]?token|id[_-]?token|authorization[_-]?code|api[_-]?code|legacy[_-]?token|password|passwd|code|token|secret|assertion'

const secrets: readonly Secret[] = [
  // An access token (facts §3.1): three parts with points between.
  { pattern: /\beyJ[\w-]{6,}\.[\w-]+\.?[\w-]*/g, shown: (jwt) => head(jwt, 6) },
  // Client id and secret in Base64: the client id is public.
  {
    pattern: /\b(Basic\s+)([A-Za-z0-9+/_-]{6,}={0,2})/gi,
    shown: (_, scheme, pair) => `${scheme}${clientIdOf(pair)}:${dots}`,
  },
  { pattern: /\b(Bearer\s+)(?!eyJ)([\w\-.~+/]{8,}=*)/gi, shown: (_, scheme, token) => `${scheme}${head(token)}` },
  // curl -u id:secret
  {
    pattern: /((?:^|\s)(?:-u|--user)[\s=]+["']?)([^\s:"']+):([^\s"']+)/g,
    shown: (_, flag, id) => `${flag}${id}:${dots}`,
  },
  // name=value, "name":"value", name: value, escaped JSON in JSON
  {
    pattern: new RegExp(
      `((?<![a-z])(?:${secretNames})\\\\?["']?\\s*(?:=|:|%3D)\\s*\\\\?["']?)([\\w\\-.~+/%]{6,}={0,2})`,
      'gi',
    ),
    shown: (whole, name, value) => (isName(name, value) ? whole : `${name}${head(value)}`),
  },
  // A legacy token in its own header (facts §7).
  { pattern: /((?:access-token|client-secret)\s*:\s*)(\S{6,})/gi, shown: (_, name, value) => `${name}${head(value)}` },
  // Refresh tokens: 40 hexadecimal digits. Codes and legacy tokens: UUIDs.
  { pattern: /\b[0-9a-f]{40}\b/gi, shown: (token) => head(token) },
  { pattern: /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, shown: (token) => head(token) },
]

/** `code: 2001304` and `error_code=invalid_grant` name errors, and `"token":"missing"` is a sentence: none of them opens anything. */
function isName(name: string, value: string): boolean {
  const isCode = /(^|[^a-z])code\W*$/i.test(name)
  if (/^\d{5,7}$/.test(value)) return true
  if (/^[a-z]+([_.-][a-z]+)*$/.test(value) && value.length < 30) return true
  return isCode && /^[A-Za-z]+$/.test(value)
}

function clientIdOf(pair: string): string {
  try {
    const [id = '', secret] = atob(pair.replaceAll('-', '+').replaceAll('_', '/')).split(':')
    return secret !== undefined && /^[\x20-\x7e]{1,64}$/.test(id) ? id : head(pair)
  } catch {
    return head(pair)
  }
}

/** The text with every secret in it made unreadable: what is pasted is shown again only like this. */
export function masked(text: string): string {
  return secrets.reduce((left, { pattern, shown }) => left.replace(pattern, shown), text)
}
