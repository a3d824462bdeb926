import { llmsPath } from '@/lib/content/llms-path'
import { markdownPages } from '@/lib/content/markdown-pages'
import type { Locale } from '@/lib/i18n/locales'
import { type MachineWords, machineWords, portalWords } from '@/lib/i18n/words'
import { siteSections } from './site-sections'

/** Pages that the header leaves out. */
const furtherPages = ['endpoints', 'search', 'fidelity', 'security', 'about'] as const

interface SiteFooterProps {
  readonly locale: Locale
  readonly path: string
}

/** What programs read, for whoever looks for it. */
function forMachines(locale: Locale, path: string, t: MachineWords) {
  const isRead = path === '' || markdownPages.some((page) => path.split('/')[1] === page)
  return [
    ...(isRead ? [{ href: `/${locale}${path}.md`, text: t('footer.markdown') }] : []),
    { href: llmsPath(locale), text: 'llms.txt' },
    { href: `/${locale}/feed.xml`, text: 'Atom' },
    { href: `/${locale}/about#machines`, text: t('footer.more') },
  ]
}

export async function SiteFooter({ locale, path }: SiteFooterProps) {
  const t = await portalWords(locale)
  const machines = forMachines(locale, path, await machineWords(locale))
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
            {[...siteSections, ...furtherPages].map((section) => (
              <li key={section}>
                <a className="text-ink-2 no-underline hover:underline" href={`/${locale}/${section}`}>
                  {t(`sections.${section}`)}
                </a>
              </li>
            ))}
          </ul>
          <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
            {machines.map(({ href, text }) => (
              <li key={href}>
                <a className="text-ink-2 no-underline hover:underline" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
