import { CredentialChip } from '@/components/ui/credential-chip'
import { CredentialGlyph } from '@/components/ui/credential-glyph'
import { durationMs, durationText } from '@/lib/fortnox/duration'
import { lifetimes } from '@/lib/fortnox/lifetimes.table'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

const lifetime = lifetimes['refresh-token'].value
const lifeDays = durationMs(lifetime) / durationMs('1d')
/** An example: on which days the program refreshes. Each time one token ends and the next begins. */
const madeOnDay = [0, 14, 27]
const lastDay = (madeOnDay.at(-1) ?? 0) + lifeDays
const height = 38

const share = (day: number) => `${((day / (lastDay + 1.5)) * 100).toFixed(2)}%`

interface RotationProps {
  readonly locale: Locale
}

/** Generations of refresh tokens as a staircase: each could live its whole time, and ends when it is used. */
export async function Rotation({ locale }: RotationProps) {
  const t = await portalWords(locale)
  const generations = madeOnDay.map((from, index) => ({ number: index + 1, from, usedOn: madeOnDay[index + 1] }))
  return (
    <div className="lane-grid">
      {generations.map(({ number, from, usedOn }) => (
        <Generation
          key={number}
          from={from}
          usedOn={usedOn}
          number={number}
          words={usedOn === undefined ? durationText(lifetime, locale) : t('figures.used')}
        />
      ))}
      <span />
      <svg className="lane" width="100%" height="20" aria-hidden="true">
        {[...madeOnDay, lastDay].map((day) => (
          <text key={day} x={share(day)} y="14" textAnchor={day === 0 ? 'start' : day === lastDay ? 'end' : 'middle'}>
            {t('figures.day', { day })}
          </text>
        ))}
      </svg>
    </div>
  )
}

interface GenerationProps {
  readonly number: number
  readonly from: number
  readonly usedOn: number | undefined
  readonly words: string
}

function Generation({ number, from, usedOn, words }: GenerationProps) {
  const middle = height / 2
  const end = usedOn ?? from + lifeDays
  const isValid = usedOn === undefined
  return (
    <>
      <CredentialChip kind="refresh-token">{number}</CredentialChip>
      <svg className="lane cred-refresh" width="100%" height={height} aria-hidden="true">
        {!isValid && (
          <rect x={share(from)} y="9" width={share(lifeDays)} height="20" className="lane-maybe" opacity="0.45" />
        )}
        <rect
          x={share(from)}
          y="9"
          width={share(end - from)}
          height="20"
          className={isValid ? 'lane-life lane-valid' : 'lane-life'}
        />
        {number > 1 && <line x1={share(from)} x2={share(from)} y1="0" y2={middle} className="lane-edge" />}
        <line x1={share(from)} x2={share(from)} y1="9" y2="29" className="lane-edge" />
        {!isValid && <line x1={share(end)} x2={share(end)} y1={middle} y2={height} className="lane-edge" />}
        {isValid ? (
          <text x={share(from)} dx="26" y="23.5" className="lane-text">
            {words}
          </text>
        ) : (
          <text x={share(end)} dx="9" y="23.5">
            {words}
          </text>
        )}
        <svg x={share(from)} y="0" width="30" height={height} overflow="visible" aria-hidden="true">
          <CredentialGlyph kind="access-token" x={8} y={13.5} size={11} />
        </svg>
      </svg>
    </>
  )
}
