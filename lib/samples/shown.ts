import type { Sample } from '@/lib/content/sample'

/** A request as a scenario gives it, ready to send. */
export interface Sent {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

type Pair = readonly [name: string, value: string]

/** The headers that a reader learns from. */
const telling = ['authorization', 'content-type', 'accept', 'tenantid', 'location', 'retry-after']

const spelling: Readonly<Record<string, string>> = {
  'content-type': 'Content-Type',
  location: 'Location',
  'retry-after': 'Retry-After',
}

/** A page of the consent is looked at in the sandbox, not read as markup. */
const isPage = (body: string) => /^\s*<!doctype html/i.test(body)

/** Tokens are two kilobytes long, and a pair of credentials says nothing: their beginning is enough to know them by. */
function shortened(text: string): string {
  return text
    .replace(/\b(eyJ[\w-]{12})[\w-]*\.[\w-]+\.[\w-]+/g, '$1…')
    .replace(/\b(Basic )[\w+/=]+/, '$1<client_id:client_secret, Base64>')
    .replace(/\b(Bearer [\w-]{12})[\w-]{24,}/, '$1…')
}

/** An answer, or why there is none to show. */
export type Came = { readonly response: Response; readonly body: string } | 'lost' | 'yours'

/** An exchange as a page shows it. */
export function shownSample({ method, url, headers, body }: Sent, came: Came): Sample {
  return {
    request: { method, url, headers: shownHeaders(Object.entries(headers)), body: shortened(body ?? '') },
    answer:
      typeof came === 'string'
        ? came
        : {
            status: came.response.status,
            headers: shownHeaders([...came.response.headers]),
            body: isPage(came.body) ? '' : shortened(came.body),
          },
  }
}

/** An approval over the control API, which stands for the customer at the consent page: what a page shows is how the browser comes back. */
export function shownCallback(redirect: string): Sample {
  return { request: { method: 'GET', url: redirect, headers: [], body: '' }, answer: 'yours' }
}

function shownHeaders(headers: readonly Pair[]): Pair[] {
  return headers
    .filter(([name]) => telling.includes(name.toLowerCase()))
    .map(([name, value]) => [spelling[name] ?? name, shortened(value)] as const)
}
