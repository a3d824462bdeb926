/** What was found in a pasted error, and what is asked of the index for it. */
export interface Pasted {
  /** Seven-digit codes, names of OAuth errors and messages, in that order. */
  readonly found: readonly string[]
  readonly query: string
}

/** Nobody types these: a text with one of them was copied from a log, a console or an address bar. */
const copied =
  /[\n\r\t{}]|<\/?[a-z]|\\"|https?:\/\/|HTTP\/\d|[?&][a-z_]+=|^\s*curl\s|\beyJ[\w-]{6,}\.|\bBearer\s+\S{12}/i
const typedAtMost = 140

/** Fortnox's own codes (facts §6.2): 1000003 to 1000031, and 2000013 and up. */
const fortnoxCode = /(?<!\d)(?:1000\d{3}|200[0-9]\d{3})(?!\d)/g
const oauthError =
  /(?<![a-z_])(?:(?:invalid|unsupported|unauthorized|access|redirect|server|error|temporarily|insufficient|missing)_[a-z_]{3,40})(?![a-z_])/g
/** Names of fields and parameters that look like the names of errors. */
const notErrors = /^(?:error_description|error_uri|access_token|redirect_uri|error_information|access_type)$/
/** Names in a number's place: `missing.rights`, `file_too_big` (facts §6.1). */
const jsonCode = /"(?:error|code)"\s*:\s*"([a-z]{2,20}(?:[._][a-z]{2,20}){1,6})"/gi
const jsonMessage = /"(?:message|error_description)"\s*:\s*"((?:[^"\\]|\\.){1,300})"/gi
const xmlMessage = /<message>([^<]{1,300})<\/message>/gi
const addressMessage = /[?&#]error_description=([^&#\s"']{1,400})/gi
const status =
  /HTTP\/\d(?:\.\d)?"?\s+(\d{3})|"status(?:_?code)?"\s*:\s*(\d{3})|(?:status(?: code)?|HTTP)[\s:=]+(\d{3})(?!\d)/i
/** Tokens, hashes and keys. What is pasted may hold secrets, and none of them may end up in a query. Codes hold none, however long. */
const secret = /[\w\-.+/=]{25,}/g
const fallbackWords = 10

/** Takes codes and messages out of a pasted error, or says that `text` is an ordinary query. */
export function readPasted(text: string): Pasted | undefined {
  if (!copied.test(text) && text.length <= typedAtMost) return undefined
  const plain = unescaped(text)
  const codes = [
    ...matches(plain, fortnoxCode, 0),
    ...matches(plain, oauthError, 0).filter((name) => !notErrors.test(name)),
    ...matches(plain, jsonCode, 1),
  ]
  const messages = [
    ...matches(plain, jsonMessage, 1),
    ...matches(plain, xmlMessage, 1),
    ...matches(plain, addressMessage, 1).map(fromAddress),
  ].map((each) => each.replace(secret, '').trim())
  const distinct = [...new Set([...codes, ...messages])].filter(Boolean).slice(0, 6)
  if (distinct.length > 0) return { found: distinct, query: distinct.join(' ') }
  const code = status.exec(plain)?.slice(1).find(Boolean)
  if (code) return { found: [code], query: code }
  return { found: [], query: firstWords(plain) }
}

/** JSON inside JSON, as log lines have it, and letters written as \u00e5. */
function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\+"/g, '"')
}

function matches(text: string, pattern: RegExp, group: number): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[group] ?? [])
}

function fromAddress(value: string): string {
  const spaced = value.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}

function firstWords(text: string): string {
  const words =
    text
      .replace(/https?:\/\//g, '')
      .replace(secret, ' ')
      .match(/[\p{L}\p{N}_]{2,}/gu) ?? []
  return words.slice(0, fallbackWords).join(' ')
}
