import { CredentialChip } from '@/components/ui/credential-chip'
import { entry } from '@/lib/content/source'
import { type CredentialKind, credentials } from '@/lib/fortnox/credentials.table'
import { type Duration, durationMs, durationText } from '@/lib/fortnox/duration'
import { lifetimes } from '@/lib/fortnox/lifetimes.table'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { credentialUse } from './credential-use.table'
import { SentTo } from './term-facts'

interface LifetimeLanesProps {
  readonly locale: Locale
  /** Also says where each is sent. */
  readonly withPlaces?: boolean
}

const ticks: readonly Duration[] = ['10m', '1h', '1d', '31d']
/** The scale is logarithmic: ten minutes and a month are both to be read. */
const scale = { from: durationMs('2m'), to: durationMs('200d') }
const shortUnits: Readonly<Record<string, string>> = { m: 'min', h: 'h', d: 'd' }

function share(duration: Duration): string {
  const { from, to } = scale
  return `${((Math.log(durationMs(duration) / from) / Math.log(to / from)) * 100).toFixed(2)}%`
}

/** The five credentials, how long each lives, how often it may be used and where it is sent. */
export async function LifetimeLanes({ locale, withPlaces = false }: LifetimeLanesProps) {
  const t = await portalWords(locale)
  return (
    <table className="lanes">
      <caption className="sr-only">{t('lanes.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{t('lanes.credential')}</span>
          </th>
          <th scope="col" className="w-full">
            <span className="caps sm:sr-only">{t('dictionary.lives')}</span>
            <Ticks />
          </th>
          <th scope="col" className="caps">
            {t('dictionary.uses')}
          </th>
          {withPlaces && (
            <th scope="col" className="caps max-md:hidden">
              {t('dictionary.sentTo')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {(Object.keys(credentials) as CredentialKind[]).map((kind) => (
          <tr key={kind}>
            <th scope="row">
              <CredentialChip kind={kind} href={entry(locale, 'dictionary', credentials[kind].term)?.href ?? ''} />
            </th>
            <td>
              <Lane kind={kind} locale={locale} endless={t('dictionary.noEnd')} />
            </td>
            <td className="text-fine whitespace-nowrap">{t(`dictionary.${credentialUse[kind].uses}`)}</td>
            {withPlaces && (
              <td className="font-mono text-caps leading-[1.45] whitespace-nowrap max-md:hidden">
                <SentTo places={credentialUse[kind].sentTo} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Ticks() {
  return (
    <svg className="lane max-sm:hidden" width="100%" height="20" aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick} x={share(tick)} y="14" textAnchor="middle">
          {tick.slice(0, -1)} {shortUnits[tick.slice(-1)]}
        </text>
      ))}
    </svg>
  )
}

interface LaneProps {
  readonly kind: CredentialKind
  readonly locale: Locale
  readonly endless: string
}

/** Measured in shares of the width, so that it stretches while its words keep their size. */
function Lane({ kind, locale, endless }: LaneProps) {
  const { lives } = credentialUse[kind]
  const { value, others } = lives ? lifetimes[lives] : { value: undefined, others: [] }
  const other = others[0]?.value
  const words = value ? durationText(value, locale) : endless
  const end = value ? share(value) : '100%'
  const isLong = !value || durationMs(value) > durationMs('1d')
  return (
    <svg
      className={`lane cred-${credentials[kind].colour}`}
      width="100%"
      height="34"
      role="img"
      aria-label={other ? `${words} (${durationText(other, locale)}?)` : words}
    >
      {ticks.map((tick) => (
        <line key={tick} x1={share(tick)} x2={share(tick)} y1="0" y2="34" className="lane-tick" />
      ))}
      {other && (
        <>
          <rect
            x={end}
            y="8"
            width={`${Number.parseFloat(share(other)) - Number.parseFloat(end)}%`}
            height="18"
            className="lane-maybe"
          />
          <text x={share(other)} dx="7" y="21.5" className="max-sm:hidden">
            {Number.parseInt(other, 10)}?
          </text>
        </>
      )}
      <rect x="0" y="8" width={end} height="18" className="lane-life" />
      <line x1="1" x2="1" y1="8" y2="26" className="lane-edge" />
      {value && <line x1={end} x2={end} y1="5" y2="29" className="lane-edge" />}
      <text x={end} dx={isLong ? -8 : 8} y="21.5" textAnchor={isLong ? 'end' : 'start'} className="lane-text">
        {words}
      </text>
    </svg>
  )
}
