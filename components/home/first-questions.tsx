import { entries } from '@/lib/content/source'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { Door } from './door'

interface FirstQuestionsProps {
  readonly locale: Locale
}

const shown = 6

export async function FirstQuestions({ locale }: FirstQuestionsProps) {
  const t = await portalWords(locale)
  const links = [...entries(locale, 'guides'), ...entries(locale, 'faq').slice(0, shown)]
  return (
    <Door id="read" title={t('home.read')} about={t('home.aboutRead')}>
      <ul className="door-links">
        {links.map(({ id, kind, href, title }) => (
          <li key={id}>
            <a href={href}>
              {title}
              {kind === 'guides' && <span className="caps ml-2">{t('kinds.guides')}</span>}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap gap-x-4 text-small">
        <a href={`/${locale}/faq`}>{t('home.allQuestions')}</a>
        <a href={`/${locale}/dictionary`}>{t('home.allTerms')}</a>
      </p>
    </Door>
  )
}
