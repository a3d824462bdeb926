import type { ShownScenario } from '@/lib/content/shown-scenarios'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

interface ScenarioListProps {
  readonly scenarios: readonly ShownScenario[]
  readonly locale: Locale
}

/** What the reader can make happen in the sandbox, to see it for themselves. */
export async function ScenarioList({ scenarios, locale }: ScenarioListProps) {
  const t = await portalWords(locale)
  return scenarios.map(({ title, next, href }) => (
    <div className="try-it" key={href}>
      <div>
        <p className="font-medium text-ink">{title}</p>
        <p className="text-small text-ink-2">{next}</p>
      </div>
      <a className="btn btn-go" href={href}>
        {t('tryIt.go')}
      </a>
    </div>
  ))
}
