import { entries } from '@/lib/content/source'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { messageLanguage } from './error-message'
import { type ErrorPlace, type ErrorView, errorsFrom } from './error-view'

interface ErrorListProps {
  readonly locale: Locale
  readonly place: ErrorPlace
}

/** Every error of the tables from one place. Those that have a page of their own lead to it. */
export async function ErrorList({ locale, place }: ErrorListProps) {
  const t = await portalWords(locale)
  const pages = new Map(entries(locale, 'errors').map((page) => [page.error, page.href]))
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col" className="w-[4.5rem]">
            HTTP
          </th>
          <th scope="col">{t('errors.message')}</th>
        </tr>
      </thead>
      <tbody>
        {errorsFrom(place).map((error) => (
          <tr key={error.id} id={error.id}>
            <td className="font-mono">
              {error.status}
              {!error.statusSure && (
                <span className="text-ink-3" title={t('errors.statusUnsure')}>
                  <span aria-hidden="true">?</span>
                  <span className="sr-only"> {t('errors.statusUnsure')}</span>
                </span>
              )}
            </td>
            <td>
              <ErrorName error={error} href={pages.get(error.id)} />
              <span className="block text-ink-2">{error.meaning[locale]}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ErrorName({
  error: { code, message },
  href,
}: {
  readonly error: ErrorView
  readonly href: string | undefined
}) {
  const name = <span className="font-mono text-fine font-medium">{code}</span>
  return (
    <span className="flex flex-wrap items-baseline gap-x-3" translate="no">
      {href === undefined ? name : <a href={href}>{name}</a>}
      {message !== null && (
        <span className="min-w-0" lang={messageLanguage(message)}>
          {message}
        </span>
      )}
    </span>
  )
}
