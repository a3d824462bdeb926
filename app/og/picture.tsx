import { CredentialGlyph } from '@/components/ui/credential-glyph'
import { type CredentialKind, credentials } from '@/lib/fortnox/credentials.table'
import { drawable, lightColours } from './look'

export interface PictureWords {
  readonly title: string
  readonly lead: string
  /** From the section downwards. */
  readonly steps: readonly string[]
  readonly credential?: CredentialKind | undefined
  /** A code, a scope: what a reader compares with what stands on their screen. */
  readonly literal?: string | undefined
  /** What Koppla is. */
  readonly what: string
}

const colours = lightColours()
const longest = { title: 110, lead: 190 } as const
const kinds = Object.keys(credentials) as CredentialKind[]

/** What is shown where a link to a page is shared: the head of the page, in the look of the portal. */
export function Picture({ title, lead, steps, credential, literal, what }: PictureWords) {
  const name = cut(drawable(title), longest.title)
  return (
    <div
      style={{
        ...column,
        width: '100%',
        height: '100%',
        padding: '56px 72px 0',
        background: colours['paper'],
        color: colours['ink'],
        fontFamily: 'sans',
      }}
    >
      <div style={{ ...row, color: colours['pine'], fontSize: 42, fontWeight: 600, letterSpacing: -1 }}>
        <Mark />
        <div style={{ marginLeft: 14 }}>koppla</div>
      </div>
      <div style={{ ...column, flexGrow: 1, justifyContent: 'center' }}>
        <div style={{ ...row, fontSize: 26, color: colours['ink-2'] }}>{drawable(steps.join(' / '))}</div>
        {(credential ?? literal) && (
          <div style={{ ...row, marginTop: 18 }}>
            {credential ? <Chip kind={credential} /> : <Literal>{drawable(literal ?? '')}</Literal>}
          </div>
        )}
        <div
          style={{
            ...row,
            marginTop: 14,
            fontSize: sizeFor(name),
            fontWeight: 600,
            lineHeight: 1.12,
            letterSpacing: -1,
          }}
        >
          {name}
        </div>
        <div style={{ ...row, marginTop: 20, fontSize: 29, lineHeight: 1.4, color: colours['ink-2'] }}>
          {cut(drawable(lead), longest.lead)}
        </div>
      </div>
      <div
        style={{
          ...row,
          height: 84,
          borderTop: `2px solid ${colours['rule']}`,
          fontSize: 24,
          color: colours['ink-2'],
          justifyContent: 'space-between',
        }}
      >
        <div>{drawable(what)}</div>
        <div style={{ ...row, gap: 18 }}>
          {kinds.map((kind) => (
            <Glyph key={kind} kind={kind} size={28} />
          ))}
        </div>
      </div>
    </div>
  )
}

const row = { display: 'flex', alignItems: 'center' } as const
const column = { display: 'flex', flexDirection: 'column' } as const

/** The wordmark's drawing. */
function Mark() {
  return (
    <svg
      width="44"
      height="44"
      viewBox="0 0 20 20"
      fill="none"
      stroke={colours['pine']}
      strokeWidth="2.4"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M4 2.5v15M15.5 3.5 9.5 10l6 6.5" />
      <circle cx="9" cy="10" r="2.6" fill={colours['pine']} stroke="none" />
    </svg>
  )
}

function Chip({ kind }: { readonly kind: CredentialKind }) {
  const { colour, label } = credentials[kind]
  return (
    <div
      style={{
        ...row,
        gap: 12,
        padding: '4px 16px 6px',
        borderRadius: 8,
        background: colours[`${colour}-wash`],
        color: colours[colour],
        fontFamily: 'mono',
        fontSize: 34,
      }}
    >
      <Glyph kind={kind} size={28} />
      <div>{label}</div>
    </div>
  )
}

function Glyph({ kind, size }: { readonly kind: CredentialKind; readonly size: number }) {
  return (
    <div style={{ ...row, color: colours[credentials[kind].colour] }}>
      {CredentialGlyph({ kind, x: 0, y: 0, size })}
    </div>
  )
}

function Literal({ children }: { readonly children: string }) {
  return (
    <div
      style={{
        ...row,
        padding: '4px 16px 6px',
        borderRadius: 8,
        background: colours['sunk'],
        border: `2px solid ${colours['rule']}`,
        fontFamily: 'mono',
        fontSize: 34,
      }}
    >
      {children}
    </div>
  )
}

function sizeFor(title: string): number {
  return title.length < 28 ? 76 : title.length < 56 ? 60 : 48
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, '')} …`
}
