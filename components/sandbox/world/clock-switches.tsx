'use client'

import { useTranslations } from 'next-intl'
import { CredentialGlyph } from '@/components/ui/credential-glyph'
import { credentials } from '@/lib/fortnox/credentials.table'
import { type Duration, durationMs, durationText } from '@/lib/fortnox/duration'
import { type LifetimeId, lifetimes } from '@/lib/fortnox/lifetimes.table'
import { nextDeath } from '@/lib/sandbox/view/lanes'
import { stepText } from '@/lib/sandbox/view/time-text'
import { useDesk } from '../desk-context'
import parts from '../parts/parts.module.css'
import { ProblemNote } from '../parts/problem-note'
import { useAction } from '../use-sandbox'
import { useMoment } from '../world-time'
import { DurationForm } from './duration-form'
import styles from './world.module.css'

/** One minute over a code's life is surely too late; a token's own lifetime is exactly so. */
const steps: readonly { readonly past: LifetimeId; readonly by: Duration }[] = [
  { past: 'authorization-code', by: `${durationMs(lifetimes['authorization-code'].value) / durationMs('1m') + 1}m` },
  { past: 'access-token', by: lifetimes['access-token'].value },
  { past: 'refresh-token', by: lifetimes['refresh-token'].value },
]

/** Time enough to see it die. */
const justBefore = durationMs('10s')

/** The switches of the world's clock, which only goes forwards. */
export function ClockSwitches() {
  const t = useTranslations('sandbox.clock')
  const { state, locale } = useDesk()
  const clock = useAction('clock')
  const moment = useMoment(state.credentials)
  const dying = nextDeath(state.credentials, Math.max(moment, state.world.now))

  const move = (body: Parameters<typeof clock.send>[0]) => clock.send(body).catch(() => undefined)
  return (
    <fieldset id="clock" tabIndex={-1} className={styles.switches}>
      <legend className={parts.hidden}>{t('label')}</legend>
      {steps.map(({ past, by }) => (
        <button
          key={past}
          type="button"
          className="btn"
          title={t('past', {
            credential: t(`credential.${past}`),
            lifetime: durationText(lifetimes[past].value, locale),
          })}
          onClick={() => move({ advance: by })}
        >
          {stepText(by, locale)}
        </button>
      ))}
      <button
        type="button"
        className="btn"
        disabled={dying === null || dying.expiresAt - justBefore <= state.world.now}
        onClick={() => dying && move({ set: new Date(dying.expiresAt - justBefore).toISOString() })}
      >
        {dying === null
          ? t('nothingDies')
          : t.rich('justBefore', {
              token: () => (
                <span key="token" className={styles.dying}>
                  <CredentialGlyph kind={dying.type} />
                  <span className={parts.hidden}>{credentials[dying.type].label}</span>
                  {dying.generation > 0 ? ` ${dying.generation}` : ''}
                </span>
              ),
            })}
      </button>
      <DurationForm onMove={(advance) => move({ advance })} />
      <button
        type="button"
        className="btn btn-quiet"
        aria-pressed={state.world.frozen}
        onClick={() => move({ freeze: !state.world.frozen })}
      >
        {t(state.world.frozen ? 'unfreeze' : 'freeze')}
      </button>
      <ProblemNote code={clock.code} />
    </fieldset>
  )
}
