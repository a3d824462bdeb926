import type { ReactNode } from 'react'
import { CredentialGlyph } from '@/components/ui/credential-glyph'
import { namedEndpoints } from '@/lib/content/named-endpoints.table'
import type { CredentialKind } from '@/lib/fortnox/credentials.table'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

/** Where each party's line stands, in hundredths of the width. */
const parties = { app: 13, browser: 50, fortnox: 87 } as const
type Party = keyof typeof parties

interface Message {
  readonly from: Party
  readonly to: Party
  readonly carries: readonly CredentialKind[]
  /** The address that it goes to, or else what it is called. */
  readonly path?: string
  readonly words?: 'redirect' | 'approves' | 'redirectBack' | 'callback' | 'tokens'
}

/** Facts §1.3, §1.4, §2.2. */
const messages: readonly Message[] = [
  { from: 'app', to: 'browser', words: 'redirect', carries: ['client-id'] },
  { from: 'browser', to: 'fortnox', path: namedEndpoints.authorize.path, carries: ['client-id'] },
  { from: 'browser', to: 'fortnox', words: 'approves', carries: [] },
  { from: 'fortnox', to: 'browser', words: 'redirectBack', carries: ['authorization-code'] },
  { from: 'browser', to: 'app', words: 'callback', carries: ['authorization-code'] },
  {
    from: 'app',
    to: 'fortnox',
    path: namedEndpoints.token.path,
    carries: ['client-id', 'client-secret', 'authorization-code'],
  },
  { from: 'fortnox', to: 'app', words: 'tokens', carries: ['access-token', 'refresh-token'] },
]

const top = 30
const step = 50
const bottom = top + messages.length * step + 8

interface CodeExchangeProps {
  readonly locale: Locale
}

/** Who sends what to whom, from the first click to the tokens. Measured in shares of the width: it stretches, its words do not. */
export async function CodeExchange({ locale }: CodeExchangeProps) {
  const t = await portalWords(locale)
  return (
    <svg className="sequence" width="100%" height={bottom} aria-hidden="true">
      {(Object.keys(parties) as Party[]).map((party) => (
        <g key={party}>
          <line x1={`${parties[party]}%`} x2={`${parties[party]}%`} y1={top} y2={bottom} className="sequence-life" />
          <text x={`${parties[party]}%`} y="16" textAnchor="middle" className="sequence-party">
            {t(`figures.${party}`)}
          </text>
        </g>
      ))}
      {messages.map((message, index) => (
        <Arrow
          key={`${message.from} ${message.path ?? message.words}`}
          message={message}
          y={top + (index + 0.72) * step}
        >
          {message.words ? t(`figures.${message.words}`) : message.path}
        </Arrow>
      ))}
    </svg>
  )
}

interface ArrowProps {
  readonly message: Message
  readonly y: number
  readonly children: ReactNode
}

function Arrow({ message: { from, to, path, carries }, y, children }: ArrowProps) {
  const [start, end] = [parties[from], parties[to]]
  const forward = end > start ? -1 : 1
  return (
    <g>
      <line x1={`${start}%`} x2={`${end}%`} y1={y} y2={y} className="sequence-line" />
      <svg x={`${end}%`} y={y} width="1" height="1" overflow="visible" aria-hidden="true">
        <path d={`M${9 * forward} -4.5 L${1.5 * forward} 0 L${9 * forward} 4.5`} className="sequence-head" />
      </svg>
      <text x={`${(start + end) / 2}%`} y={y - 14} textAnchor="middle" className={path ? 'sequence-literal' : ''}>
        {children}
      </text>
      <Load kinds={carries} x={`${start}%`} y={y} towards={end > start ? 'right' : 'left'} />
    </g>
  )
}

interface LoadProps {
  readonly kinds: readonly CredentialKind[]
  readonly x: string
  readonly y: number
  readonly towards: 'left' | 'right'
}

/** The credentials that a message carries, on the arrow, where it sets out. */
function Load({ kinds, x, y, towards }: LoadProps) {
  if (kinds.length === 0) return null
  const width = kinds.length * 19 + 5
  const left = towards === 'right' ? 8 : -8 - width
  return (
    <svg x={x} y={y} width="1" height="1" overflow="visible" aria-hidden="true">
      <rect x={left} y="-10" width={width} height="20" rx="4" className="sequence-load" />
      {kinds.map((kind, index) => (
        <CredentialGlyph key={kind} kind={kind} x={left + 6 + index * 19} y={-6} size={12} />
      ))}
    </svg>
  )
}
