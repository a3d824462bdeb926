import { beforeEach, describe, expect, it } from 'vitest'
import enWords from '@/content/messages/en/feedback.json'
import svWords from '@/content/messages/sv/feedback.json'
import { openDatabase } from '@/lib/db/open'
import { readEnv } from '@/lib/env'
import { assemble, type Server } from '@/lib/server'
import { getExport, postFeedback, postOwner } from './handle'
import { ownerView } from './owner-view'

const origin = 'http://localhost:3000'
const key = 'a-control-key-of-the-test'
const ours = { origin, 'sec-fetch-site': 'same-origin', host: 'localhost:3000', 'x-forwarded-for': '::1' }
const note = { kind: 'missing', locale: 'sv', page: '/faq/invalid-client', text: 'Vad gör jag när …?' }

let parts: Server

async function serve(variables: Record<string, string> = {}) {
  parts = assemble(readEnv(variables), await openDatabase({}), 'a secret of the test')
  Object.assign(globalThis, { kopplaServer: Promise.resolve(parts) })
}
beforeEach(() => serve())

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  new Request(`${origin}/api/feedback${path}`, {
    method: 'POST',
    headers: { ...ours, ...headers },
    body: new URLSearchParams(fields),
  })
const tell = (fields: Record<string, string> = note, headers: Record<string, string> = {}) =>
  postFeedback(post('', fields, headers))
const asScript = { accept: 'application/json' }
const stored = () => parts.feedback.list({ most: 100 })
const goesTo = (response: Response) => response.headers.get('location')?.replace(origin, '')

describe('what a reader tells', () => {
  it('is stored, and a browser without a script is led to a page in its language', async () => {
    const response = await tell()
    expect(response.status).toBe(303)
    expect(goesTo(response)).toBe('/sv/feedback/sent?kind=missing&page=%2Ffaq%2Finvalid-client')
    expect(await stored()).toMatchObject([{ ...note, asked: '', handled: false }])
  })

  it('is answered to a script in the reader’s words', async () => {
    const response = await tell({ ...note, kind: 'unhelpful' }, asScript)
    expect(response.status).toBe(201)
    expect(await response.json()).toEqual({ text: svWords.thanks.unhelpful })
    // A vote carries no words, whatever the form held.
    expect(await stored()).toMatchObject([{ kind: 'unhelpful', text: '' }])
  })

  it('holds nothing that says who it was', async () => {
    await tell({ ...note, text: 'Hör av dig: asa@example.com, nyckel 3f8a0c5e9b1d2c4f6a7b8c9d0e1f2a3b4c5d6e7f' })
    const [row] = await stored()
    expect(Object.keys(row ?? {}).sort()).toEqual(['asked', 'day', 'handled', 'id', 'kind', 'locale', 'page', 'text'])
    expect(row?.day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(row?.text).not.toMatch(/asa|9b1d2c4f/)
  })

  it('may be as long as its field lets it be, line ends counted once', async () => {
    const text = 'a\r\n'.repeat(1_000).slice(0, -2)
    expect((await tell({ ...note, text }, asScript)).status).toBe(201)
    expect((await tell({ ...note, text: 'a'.repeat(2_001) }, asScript)).status).toBe(400)
    expect((await stored())[0]?.text).toHaveLength(1_999)
  })

  it.each([
    ['wrong-origin', note, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['wrong-origin', note, { origin: 'null' }, 403],
    ['too-large', { ...note, text: 'å'.repeat(9_000) }, {}, 413],
    ['trap-filled', { ...note, website: 'https://spam.example' }, {}, 400],
    ['unknown-kind', { ...note, kind: 'love' }, {}, 400],
    ['unknown-page', { ...note, page: '/faq/no-such-page' }, {}, 400],
    ['unknown-page', { ...note, page: 'https://evil.example/' }, {}, 400],
    ['nothing-said', { ...note, text: ' \n ' }, {}, 400],
    ['nothing-said', { ...note, kind: 'looked-for', page: '/search', text: '' }, {}, 400],
  ] as const)('is refused with its reason and nothing stored: %s', async (code, fields, headers, status) => {
    const response = await tell({ ...fields }, { ...asScript, 'accept-language': 'en', ...headers })
    expect(response.status).toBe(status)
    const language = code === 'wrong-origin' || code === 'too-large' ? enWords : svWords
    expect(await response.json()).toMatchObject({ code, status, title: language.problems[code] })
    expect(goesTo(await tell({ ...fields }, headers))).toContain(`problem=${code}`)
    expect(await stored()).toEqual([])
  })

  it('may be what was searched for, alone', async () => {
    await tell({ kind: 'looked-for', locale: 'en', page: '/search', asked: 'kontoplan för bostadsrätt', text: '' })
    expect(await stored()).toMatchObject([{ asked: 'kontoplan för bostadsrätt', text: '', page: '/search' }])
  })

  it('comes in at a human pace: more in an hour is refused, from one sender before all', async () => {
    const from = (sender: string) => tell({ ...note, kind: 'helpful' }, { ...asScript, 'x-forwarded-for': sender })
    const statuses = []
    for (let sent = 0; sent < 31; sent++) statuses.push((await from('192.0.2.1')).status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(30)
    expect(statuses.at(-1)).toBe(429)
    expect((await from('192.0.2.2')).status).toBe(201)
  })
})

describe('the owner’s page', () => {
  const see = (headers: Record<string, string>, query = '') =>
    ownerView('sv', new Headers({ ...ours, ...headers }), new URLSearchParams(query))
  const signIn = (given: string) => postOwner(post('/sign-in', { key: given, locale: 'sv' }), 'sign-in')
  const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? ''
  const fetchExport = (headers: Record<string, string> = {}, query = '') =>
    getExport(new Request(`${origin}/api/feedback/export?${query}`, { headers: { ...ours, ...headers } }))

  it('is open on this machine alone where there is no key', async () => {
    expect((await see({})).access).toBe('open')
    expect((await see({ 'x-forwarded-for': '127.0.0.1' })).access).toBe('open')
    for (const headers of [
      { host: 'evil.example:3000' },
      { 'x-forwarded-for': '192.0.2.1' },
      { 'x-forwarded-for': '::1, 192.0.2.1' },
    ] as Record<string, string>[])
      expect((await see(headers)).access, JSON.stringify(headers)).toBe('closed')
    await serve({ KOPPLA_URL: 'https://koppla.example' })
    expect((await see({ host: 'koppla.example' })).access).toBe('closed')
  })

  it('opens to the control key, for a cookie that no script and no other site gets at and that does not hold the key', async () => {
    await serve({ KOPPLA_CONTROL_KEY: key })
    await tell()
    expect(await see({})).toEqual({ access: 'sign-in' })
    const response = await signIn(key)
    expect(goesTo(response)).toBe('/sv/feedback')
    expect(response.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict$/)
    expect(cookieOf(response)).not.toContain(key)
    expect(await see({ cookie: cookieOf(response) })).toMatchObject({
      access: 'signed-in',
      rows: [{ text: note.text }],
      counts: [{ page: note.page, missing: 1, waiting: 1 }],
    })
  })

  it('has a cookie for https alone where the portal is reached by https', async () => {
    await serve({ KOPPLA_CONTROL_KEY: key, KOPPLA_URL: 'https://koppla.example' })
    const request = post('/sign-in', { key, locale: 'sv' }, { origin: 'https://koppla.example' })
    expect((await postOwner(request, 'sign-in')).headers.get('set-cookie')).toMatch(/^__Host-koppla_owner=.*; Secure$/)
  })

  it('stays shut to another key, to a cookie of another key or secret, and to one that ran out', async () => {
    await serve({ KOPPLA_CONTROL_KEY: key })
    const cookie = cookieOf(await signIn(key))
    for (const wrong of ['', key.slice(1), `${key}x`, key.toUpperCase()]) {
      const response = await signIn(wrong)
      expect(goesTo(response)).toBe('/sv/feedback?problem=wrong-key')
      expect(response.headers.get('set-cookie')).toBeNull()
    }
    for (const planted of ['', 'koppla_owner=', 'koppla_owner=1', `${cookie}A`, cookie.slice(0, -1)])
      expect((await see({ cookie: planted })).access, planted).toBe('sign-in')
    const inHalfADay = { ...parts.simulator.context, wall: () => Date.now() + 12 * 3_600_000 }
    const later = { ...parts, simulator: { ...parts.simulator, context: inHalfADay } }
    Object.assign(globalThis, { kopplaServer: Promise.resolve(later) })
    expect((await see({ cookie })).access).toBe('sign-in')
    await serve({ KOPPLA_CONTROL_KEY: `another ${key}`.replace(' ', '-') })
    expect((await see({ cookie })).access).toBe('sign-in')
  })

  it('lets nobody try keys without end', async () => {
    await serve({ KOPPLA_CONTROL_KEY: key })
    for (let tried = 0; tried < 10; tried++) await signIn(`wrong-key-number-${tried}`)
    expect(goesTo(await signIn(key))).toBe('/sv/feedback?problem=too-many')
  })

  it('is where a note is handled, reopened and removed, and the way back keeps the filter', async () => {
    await serve({ KOPPLA_CONTROL_KEY: key })
    await tell()
    const [row] = await stored()
    const cookie = cookieOf(await signIn(key))
    const act = (action: string, more: Record<string, string> = {}) =>
      postOwner(
        post(`/${action}`, { id: String(row?.id), locale: 'sv', filter: '?state=all&evil=1', ...more }, { cookie }),
        action,
      )
    expect(goesTo(await act('handle'))).toBe('/sv/feedback?state=all')
    expect(await stored()).toMatchObject([{ handled: true }])
    await act('reopen')
    expect(await stored()).toMatchObject([{ handled: false }])
    expect(goesTo(await act('explode'))).toContain('problem=unknown-action')
    expect(goesTo(await act('remove', { id: '1.5' }))).toContain('problem=unknown-action')
    await act('remove')
    expect(await stored()).toEqual([])
  })

  it('does nothing for a stranger, nor for another site that uses the owner’s cookie', async () => {
    await serve({ KOPPLA_CONTROL_KEY: key })
    await tell()
    const [row] = await stored()
    const cookie = cookieOf(await signIn(key))
    const fields = { id: String(row?.id), locale: 'sv' }
    expect(goesTo(await postOwner(post('/remove', fields), 'remove'))).toBe('/sv/feedback?problem=not-signed-in')
    await postOwner(post('/remove', fields, { cookie, origin: 'https://evil.example' }), 'remove')
    expect(await stored()).toHaveLength(1)
    expect(goesTo(await fetchExport())).toBe('/en/feedback?problem=not-signed-in')
  })

  it('gives what its filter shows as a file', async () => {
    await tell()
    await tell({ kind: 'helpful', locale: 'en', page: '/faq/invalid-client' })
    const csv = await fetchExport({}, 'format=csv&in=sv')
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="feedback.csv"')
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(2)
    const json = await fetchExport({}, 'format=json&kind=helpful')
    expect(await json.json()).toMatchObject([{ kind: 'helpful', locale: 'en' }])
  })

  it('signs out', async () => {
    await serve({ KOPPLA_CONTROL_KEY: key })
    const response = await postOwner(post('/sign-out', { locale: 'en' }), 'sign-out')
    expect(response.headers.get('set-cookie')).toMatch(/^koppla_owner=; Path=\/; Max-Age=0/)
    expect(goesTo(response)).toBe('/en/feedback')
  })
})
