import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

interface SearchFormProps {
  readonly locale: Locale
  /** `large` on the start page, where searching is one of the three things to do. */
  readonly size?: 'small' | 'large'
}

/** A plain form that leads to the search page, so that searching needs no script. */
export async function SearchForm({ locale, size = 'small' }: SearchFormProps) {
  const t = await portalWords(locale)
  return (
    <search className="w-full">
      <form className={`search-form ${size === 'large' ? 'search-form-large' : ''}`} action={`/${locale}/search`} method="get">
        <svg className="size-[1.1em] flex-none text-ink-3" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="5.5" />
          <path d="m13 13 4.5 4.5" />
        </svg>
        <input type="search" name="q" required placeholder={t('search.placeholder')} aria-label={t('search.label')} autoComplete="off" spellCheck={false} />
        <button className={size === 'large' ? 'btn btn-go' : 'sr-only'} type="submit">
          {t('search.submit')}
        </button>
      </form>
    </search>
  )
}
