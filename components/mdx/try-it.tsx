import type { ReactNode } from 'react'
import type { TryItStep } from '@/lib/content/components.table'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

interface TryItProps {
  readonly step: TryItStep
  readonly locale: Locale
  readonly children: ReactNode
}

/** Sends the reader to the step of the sandbox where they can see it for themselves. */
export async function TryIt({ step, locale, children }: TryItProps) {
  const t = await portalWords(locale)
  return (
    <div className="try-it">
      <div>
        <p className="font-medium text-ink">{t(`tryIt.${step}`)}</p>
        <div className="text-small text-ink-2">{children}</div>
      </div>
      <a className="btn btn-go" href={`/${locale}/sandbox#${step}`}>
        {t('tryIt.go')}
      </a>
    </div>
  )
}
