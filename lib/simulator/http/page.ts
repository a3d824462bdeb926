import { createHash } from 'node:crypto'
import type { Answer, Context, Incoming } from './context'

/** The language of the simulator's own pages: the browser's, Swedish by default, as Fortnox's are. */
export function pageLocale(incoming: Incoming): 'en' | 'sv' {
  const wanted = (incoming.headers.get('accept-language') ?? '').toLowerCase().split(',')
  const first = wanted.find((tag) => /^\s*(sv|en)\b/.test(tag))
  return first?.trim().startsWith('en') ? 'en' : 'sv'
}

const characters: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for HTML, inside elements and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => characters[character] ?? '')
}

const style = `
:root{color-scheme:light dark;--paper:#fbfaf6;--sheet:#fff;--ink:#1d211f;--soft:#555d58;--rule:#d6d4ca;--pine:#14543f;--on:#fbfaf6;--bad:#a8261c;--wash:#e7f0ea}
@media(prefers-color-scheme:dark){:root{--paper:#131614;--sheet:#191d1b;--ink:#ecebe4;--soft:#adb3ae;--rule:#39413b;--pine:#7fceae;--on:#131614;--bad:#f0958b;--wash:#1c2f27}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:400 16px/1.5 "IBM Plex Sans Variable","IBM Plex Sans",system-ui,sans-serif;padding:24px 16px 48px}
main{max-width:560px;margin:0 auto}.mark{max-width:560px;margin:0 auto 16px;font-size:13px;color:var(--soft);border-left:3px solid var(--pine);padding:2px 0 2px 12px}
.sheet{background:var(--sheet);border:1px solid var(--rule);border-radius:8px;padding:24px}h1{font-size:24px;line-height:1.2;letter-spacing:-.01em;margin:0 0 6px}h2,legend{font-size:13px;font-weight:600;color:var(--soft);margin:22px 0 8px;padding:0}
p{margin:0 0 12px}fieldset{border:0;margin:0;padding:0}legend.company{font-size:16px;color:var(--ink);margin:14px 0 8px}legend small{display:inline;font-weight:400}label{display:flex;gap:12px;align-items:flex-start;padding:10px 12px;border:1px solid var(--rule);border-radius:6px;margin-bottom:8px;cursor:pointer}
label:has(:checked){border-color:var(--pine);background:var(--wash)}input[type=radio]{margin:5px 0 0;accent-color:var(--pine);inline-size:16px;block-size:16px;flex:none}label b{font-weight:600;display:block}small{font-size:13px;color:var(--soft);display:block}
small.bad{color:var(--bad)}ul{list-style:none;margin:0;padding:0;border-top:1px solid var(--rule)}li{display:grid;grid-template-columns:minmax(0,11em) 1fr;gap:0 12px;align-items:baseline;padding:7px 0;border-bottom:1px solid var(--rule)}@media(max-width:440px){li{grid-template-columns:1fr}}
code{font:14px "IBM Plex Mono",ui-monospace,monospace;overflow-wrap:anywhere}li span{color:var(--soft);font-size:14px}.do{display:flex;gap:10px;margin-top:24px;flex-wrap:wrap}
button{font:600 15px/1 inherit;font-family:inherit;padding:12px 18px;border-radius:6px;border:1px solid var(--rule);background:var(--sheet);color:var(--ink);cursor:pointer}button.go{background:var(--pine);border-color:var(--pine);color:var(--on)}
:focus-visible{outline:3px solid #0b62d6;outline-offset:2px}@media(prefers-color-scheme:dark){:focus-visible{outline-color:#7fb2ff}}a{color:var(--pine)}`

const styleHash = createHash('sha256').update(style).digest('base64')

export const simulatorMark = {
  en: 'This is Koppla’s simulator, not Fortnox. The companies and people are made up.',
  sv: 'Det här är Kopplas simulator, inte Fortnox. Företagen och personerna är påhittade.',
}

/** A page of the simulator's own: no script, no frame, no referrer, a form only to `formAction` (S10). */
export function htmlPage(
  context: Context,
  page: {
    readonly status: number
    readonly locale: 'en' | 'sv'
    readonly title: string
    readonly main: string
    readonly formAction?: string
  },
): Answer {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `form-action ${page.formAction ?? "'none'"}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
  return {
    status: page.status,
    headers: [
      ['Content-Type', 'text/html; charset=UTF-8'],
      ['Cache-Control', 'no-store'],
      ['Content-Security-Policy', policy],
      ['X-Frame-Options', 'DENY'],
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'no-referrer'],
      ['X-Uid', Buffer.from(context.random(4)).toString('hex')],
    ],
    body: `<!doctype html><html lang="${page.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(page.title)}</title><style>${style}</style></head><body><p class="mark">${simulatorMark[page.locale]}</p><main class="sheet">${page.main}</main></body></html>`,
  }
}
