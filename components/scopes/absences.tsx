import { ErrorCode } from '@/components/mdx/error-link'
import { Recorded } from '@/components/mdx/sample'
import { withoutScopeSamples } from '@/lib/content/samples.table'
import { type ScopeId, scopes } from '@/lib/fortnox/scopes.table'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { absences } from './absence.table'

interface AbsencesProps {
  readonly locale: Locale
  readonly scope: ScopeId
}

/** What a refusal looks like when something that the scope needs is missing, and one such answer as it was recorded. */
export async function Absences({ locale, scope }: AbsencesProps) {
  const t = await portalWords(locale)
  const sample = withoutScopeSamples[scope]
  const isFree = scopes[scope].licences === 'any'
  const shown = absences.filter(({ missing }) => !isFree || !missing.startsWith('licence'))
  return (
    <>
      <dl className="term-rows mb-6">
        {shown.map(({ missing, error }) => (
          <div key={missing}>
            <dt>{t(`scopes.absence.${missing}.missing`)}</dt>
            <dd>
              {t(`scopes.absence.${missing}.where`)} <ErrorCode locale={locale} id={error} />
            </dd>
          </div>
        ))}
      </dl>
      {sample && <Recorded sample={sample} locale={locale} />}
    </>
  )
}
