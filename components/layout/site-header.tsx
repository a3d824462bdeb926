import { SearchTrigger } from '@/components/search/search-trigger'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { LanguageSwitch } from './language-switch'
import { SiteNav } from './site-nav'
import { ThemeToggle } from './theme-toggle'
import { Wordmark } from './wordmark'

interface SiteHeaderProps {
  readonly locale: Locale
  readonly path: string
}

export async function SiteHeader({ locale, path }: SiteHeaderProps) {
  const t = await portalWords(locale)
  return (
    <header className="site-header">
      <a
        className="mr-2 flex items-center rounded-control py-2 no-underline"
        href={`/${locale}`}
        aria-label={t('shell.home')}
      >
        <Wordmark />
      </a>
      <SiteNav locale={locale} path={path} />
      <div className="ml-auto flex min-w-0 flex-1 justify-end lg:max-w-[22rem]">
        <SearchTrigger locale={locale} />
      </div>
      <LanguageSwitch locale={locale} path={path} />
      <ThemeToggle
        words={{ light: t('theme.light'), dark: t('theme.dark'), system: t('theme.system'), change: t('theme.change') }}
      />
      <button
        className="btn btn-quiet btn-icon lg:hidden"
        type="button"
        popoverTarget="site-nav"
        aria-label={t('shell.menu')}
      >
        <svg className="size-5" viewBox="0 0 20 20" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
          <path d="M3 5.5h14M3 10h14M3 14.5h14" />
        </svg>
      </button>
    </header>
  )
}
