import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

interface ShellProps {
  readonly locale: Locale
  /** The page's address behind the language: `/dictionary/refresh-token`, empty for the start page. */
  readonly path: string
  /** The page itself. It brings its own `<main id="main">`, to which the skip link leads. */
  readonly children: ReactNode
}

/** What stands around every page: the way past the header, the header, the footer. */
export async function Shell({ locale, path, children }: ShellProps) {
  const t = await portalWords(locale)
  return (
    <>
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <SiteHeader locale={locale} path={path} />
      {children}
      <SiteFooter locale={locale} path={path} />
    </>
  )
}
