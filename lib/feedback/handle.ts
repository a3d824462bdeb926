import { defaultLocale } from '@/lib/i18n/locales'
import { preferredLocale } from '@/lib/i18n/preferred-locale'
import { isSentFromOwnPage } from '@/lib/security/own-origin'
import { type Server, server } from '@/lib/server'
import { type Asker, download, refusal, seeOther, thanks } from './answers'
import { csvOf, jsonOf } from './export'
import { filterQuery, queryOf, readFilter } from './filter'
import { accessOf, signedIn, signedOut } from './owner'
import { readBody } from './read-body'
import { localeOf, readFeedback } from './read-feedback'

const largestBody = 16_384
const mostExported = 10_000

/** `POST /api/feedback`: what a reader tells. No cookie is read, and of the sender nothing is kept. */
export async function postFeedback(request: Request): Promise<Response> {
  const form = await readForm(request)
  const { parts, asker } = form
  if (!('fields' in form)) return refusal(asker, form.problem)
  if (!parts.limits.feedback.allows(senderOf(request))) return refusal(asker, 'too-many')
  const day = new Date(parts.simulator.context.wall()).toISOString().slice(0, 10)
  const read = readFeedback(form.fields, asker.locale, day)
  if ('problem' in read) return refusal(asker, read.problem)
  await parts.feedback.add(read.feedback)
  return thanks(asker, read.feedback.kind)
}

/** `POST /api/feedback/{action}`: what the owner does. Each leads back to the owner's page. */
export async function postOwner(request: Request, action: string): Promise<Response> {
  const form = await readForm(request)
  const { parts, asker } = form
  const now = parts.simulator.context.wall()
  if (!('fields' in form)) return refusal(asker, form.problem)
  const back = (cookie?: string) =>
    seeOther(
      parts.env.origin,
      `/${asker.locale}/feedback${filterQuery(readFilter(new URLSearchParams(form.fields.get('filter') ?? '')))}`,
      cookie,
    )
  if (action === 'sign-in') {
    if (!parts.limits.signIn.allows(senderOf(request))) return toSignIn(asker, 'too-many')
    const cookie = signedIn(parts, form.fields.get('key') ?? '', now)
    return cookie === undefined ? toSignIn(asker, 'wrong-key') : back(cookie)
  }
  if (action === 'sign-out') return back(signedOut(parts))
  if (!mayRead(parts, request)) return toSignIn(asker, 'not-signed-in')
  const id = Number(form.fields.get('id'))
  const act = Number.isSafeInteger(id) ? acts[action] : undefined
  if (!act) return refusal(asker, 'unknown-action')
  await act(parts, id)
  return back()
}

const acts: Readonly<Record<string, (parts: Server, id: number) => Promise<void>>> = {
  handle: ({ feedback }, id) => feedback.mark(id, true),
  reopen: ({ feedback }, id) => feedback.mark(id, false),
  remove: ({ feedback }, id) => feedback.remove(id),
}

/** `GET /api/feedback/export`: what the filter shows, as a file. */
export async function getExport(request: Request): Promise<Response> {
  const parts = await server()
  const params = new URL(request.url).searchParams
  const locale = localeOf(new URLSearchParams({ locale: params.get('in') ?? '' })) ?? defaultLocale
  const asker = { origin: parts.env.origin, locale, page: '', json: false }
  if (!mayRead(parts, request)) return toSignIn(asker, 'not-signed-in')
  const rows = await parts.feedback.list(queryOf(readFilter(params), mostExported))
  return params.get('format') === 'json'
    ? download(jsonOf(rows), 'application/json', 'feedback.json')
    : download(csvOf(rows), 'text/csv; charset=utf-8', 'feedback.csv')
}

function mayRead(parts: Server, request: Request): boolean {
  const access = accessOf(parts, request.headers, parts.simulator.context.wall())
  return access === 'open' || access === 'signed-in'
}

type Form = { readonly parts: Server; readonly asker: Asker } & (
  | { readonly fields: URLSearchParams }
  | { readonly problem: 'wrong-origin' | 'too-large' }
)

/** A form of one of our own pages, or why it is none. */
async function readForm(request: Request): Promise<Form> {
  const parts = await server()
  const { origin } = parts.env
  const json = request.headers.get('accept')?.startsWith('application/json') ?? false
  const locale = preferredLocale(undefined, request.headers.get('accept-language'))
  const stranger = { origin, locale, page: '', json }
  if (!isSentFromOwnPage(request.headers, origin)) return { parts, asker: stranger, problem: 'wrong-origin' }
  const body = await readBody(request, largestBody)
  if (body === undefined) return { parts, asker: stranger, problem: 'too-large' }
  const fields = new URLSearchParams(body)
  const asker = { origin, locale: localeOf(fields) ?? locale, page: fields.get('page') ?? '', json }
  return { parts, asker, fields }
}

function toSignIn({ origin, locale }: Asker, problem: 'wrong-key' | 'too-many' | 'not-signed-in'): Response {
  return seeOther(origin, `/${locale}/feedback?problem=${problem}`)
}

/** For the limit alone. As Next names it; one who makes it up is held by the limit of all. */
function senderOf(request: Request): string {
  return request.headers.get('x-forwarded-for') ?? ''
}
