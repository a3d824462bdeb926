import type { ReactNode } from 'react'
import { entries } from '@/lib/content/source'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { messageLanguage } from './error-message'
import { type ErrorPlace, errorsFrom } from './error-view'

interface ErrorListProps {
  readonly locale: Locale
  readonly place: ErrorPlace
}

/** Every error of the tables from one place: its code leads to its page, or its message where it has no code. */
export async function ErrorList({ locale, place }: ErrorListProps) {
  const t = await portalWords(locale)
  const pages = new Map(entries(locale, 'errors').map((page) => [page.error, page.href]))
  return (
    <table className="ledger error-ledger">
      <thead>
        <tr>
          <th scope="col">HTTP</th>
          <th scope="col">{t('errors.name')}</th>
          <th scope="col">{t('errors.message')}</th>
          <th scope="col">{t('errors.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {errorsFrom(place).map(({ id, status, statusSure, code, message, meaning }) => (
          <tr key={id} id={id}>
            <td className="font-mono text-fine text-ink-2">
              {status}
              {!statusSure && (
                <span title={t('errors.statusUnsure')}>
                  <span aria-hidden="true">?</span>
                  <span className="sr-only"> {t('errors.statusUnsure')}</span>
                </span>
              )}
            </td>
            <th scope="row" className="font-mono text-fine" translate="no">
              {code === null ? '–' : <PageLink href={pages.get(id)}>{code}</PageLink>}
            </th>
            <td>
              {message !== null && (
                <span lang={messageLanguage(message)} translate="no">
                  {code === null ? <PageLink href={pages.get(id)}>{message}</PageLink> : message}
                </span>
              )}
            </td>
            <td className="text-ink-2">{meaning[locale]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PageLink({ href, children }: { readonly href: string | undefined; readonly children: ReactNode }) {
  return href === undefined ? children : <a href={href}>{children}</a>
}
