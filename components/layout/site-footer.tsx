import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { siteSections } from './site-sections'

interface SiteFooterProps {
  readonly locale: Locale
  readonly path: string
}

export async function SiteFooter({ locale }: SiteFooterProps) {
  const t = await portalWords(locale)
  return (
    <footer className="mt-16 border-t border-rule text-fine text-ink-2">
      <div className="page-width flex flex-wrap justify-between gap-x-12 gap-y-5 py-8">
        <div className="max-w-[38rem] space-y-2">
          <p>
            <strong className="font-medium text-ink">{t('footer.unofficial')}</strong> {t('footer.names')}
          </p>
          <p>{t('footer.licence')}</p>
        </div>
        <nav aria-label={t('footer.links')}>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {[...siteSections, 'search' as const, 'about' as const].map((section) => (
              <li key={section}>
                <a className="text-ink-2 no-underline hover:underline" href={`/${locale}/${section}`}>
                  {t(`sections.${section}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
