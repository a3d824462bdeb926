import { type Locale, localeNames, otherLocale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

interface LanguageSwitchProps {
  readonly locale: Locale
  readonly path: string
}

/** A plain link to the same page in the other language; visiting it makes that language the reader's own (`proxy.ts`). */
export async function LanguageSwitch({ locale, path }: LanguageSwitchProps) {
  const other = otherLocale(locale)
  const t = await portalWords(other)
  return (
    <a className="btn btn-quiet px-2 font-normal" href={`/${other}${path}`} hrefLang={other} lang={other}>
      <span className="sr-only">{t('shell.readInThis')}</span>
      <span className="max-md:hidden" aria-hidden="true">
        {localeNames[other]}
      </span>
      <span className="uppercase md:hidden" aria-hidden="true">
        {other}
      </span>
    </a>
  )
}
