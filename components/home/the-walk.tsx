import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { steps } from '@/lib/sandbox/steps.table'
import { Door } from './door'

interface TheWalkProps {
  readonly locale: Locale
}

export async function TheWalk({ locale }: TheWalkProps) {
  const t = await portalWords(locale)
  return (
    <Door id="connect" title={t('home.connect')} about={t('home.aboutConnect')}>
      <ol className="walk-steps">
        {steps.map(({ id, endpoint }) => (
          <li key={id}>
            <span>{t(`home.steps.${id}`)}</span>
            {endpoint && (
              <span className="font-mono text-caps text-ink-3" translate="no">
                {endpoint}
              </span>
            )}
          </li>
        ))}
      </ol>
      <a className="btn btn-go mt-4" href={`/${locale}/sandbox`}>
        {t('home.openSandbox')}
      </a>
    </Door>
  )
}
