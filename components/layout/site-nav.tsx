import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { sectionOf, siteSections } from './site-sections'

interface SiteNavProps {
  readonly locale: Locale
  readonly path: string
}

/** On a wide screen a row in the header. On a narrow one a popover, which needs no script and which Escape closes. */
export async function SiteNav({ locale, path }: SiteNavProps) {
  const t = await portalWords(locale)
  const here = sectionOf(path)
  return (
    <nav id="site-nav" className="site-nav" popover="auto" aria-label={t('shell.sections')}>
      <ul>
        {siteSections.map((section) => (
          <li key={section}>
            <a
              href={`/${locale}/${section}`}
              aria-current={section === here ? (path === `/${section}` ? 'page' : 'true') : undefined}
            >
              {t(`sections.${section}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
