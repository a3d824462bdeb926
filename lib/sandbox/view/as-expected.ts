import type { ExpectedAnswer, RawExchange } from '../state'

/** Whether what came back is what the situation says. */
export function isAsExpected({ status, says, bareCallback }: ExpectedAnswer, { response }: RawExchange): boolean {
  if (status === null || response === null) return status === null && response === null
  if (response.status !== status) return false
  const redirect = redirectOf(response)
  if (bareCallback) return redirect !== null && new URL(redirect).search === ''
  return (
    says === null ||
    holds(response.body, says) ||
    (redirect !== null && holds(decodeURIComponent(redirect.replaceAll('+', ' ')), says))
  )
}

/** Where the browser is sent by an authorization, or by an approval over the control API. */
export function redirectOf({ headers, body }: NonNullable<RawExchange['response']>): string | null {
  const location = headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
  if (location?.includes('://')) return location
  const redirect = /"redirect":\s*"([^"]+)"/.exec(body)?.[1]
  return redirect ?? null
}

/** Answers escape Swedish letters and slashes as PHP does; `{…}` stands for what was sent. */
function holds(text: string, says: string): boolean {
  const plain = text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('\\', '')
  return says.split(/\{\w+\}/).every((part) => plain.includes(part.replaceAll('\\', '')))
}
