import { CodeBlock } from '@/components/mdx/code-block'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import type { ErrorView } from './error-view'

interface OrderErrorProps {
  readonly locale: Locale
  readonly error: ErrorView
}

/** How to have the simulator answer with an error to which no situation of the sandbox leads: a fault, ordered for one request. */
export async function OrderError({ locale, error }: OrderErrorProps) {
  const t = await portalWords(locale)
  const isUnknown = error.family === 'api' && error.message === null
  return (
    <>
      <p>
        {t.rich('errors.order', {
          guide: (words) => <a href={`/${locale}/guides/test-your-integration#start`}>{words}</a>,
        })}{' '}
        {isUnknown && t('errors.orderWords')}
      </p>
      <CodeBlock locale={locale} language="sh" code={command(error)} />
    </>
  )
}

function command({ id, place }: ErrorView): string {
  const fault = { on: { endpoint: endpointOf(place) }, times: 1, effect: { error: id } }
  return [
    'curl -X POST "$KOPPLA_WORLD_URL/faults" \\',
    '  -H "Authorization: Bearer $KOPPLA_WORLD_KEY" -H "Content-Type: application/json" \\',
    `  -d '${JSON.stringify(fault)}'`,
  ].join('\n')
}

function endpointOf(place: ErrorView['place']): string {
  if (place === 'authorize-redirect' || place === 'authorize-page') return 'authorize'
  return place === 'token' || place === 'revoke' || place === 'migrate' ? place : 'api'
}
