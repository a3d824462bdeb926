import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'
import { programs } from '@/lib/content/programs.table'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { type FenceProps, languageOf } from './fence'

interface LanguagesProps {
  readonly locale: Locale
  readonly children: ReactNode
}

/** The same program in several languages, of which one is shown: chosen by radio buttons, so that it needs no script. */
export async function Languages({ locale, children }: LanguagesProps) {
  const t = await portalWords(locale)
  const elements = Children.toArray(children).filter(isValidElement) as ReactElement<FenceProps>[]
  const fences = elements.map((fence) => ({ fence, language: languageOf(fence.props) }))
  const group = fences.map(({ language }) => language).join('-')
  return (
    <fieldset className="languages">
      <legend className="sr-only">{t('reading.languages')}</legend>
      {fences.map(({ fence, language }, index) => (
        <div key={language}>
          <label>
            <input type="radio" name={group} value={language} defaultChecked={index === 0} />
            {programs[language]}
          </label>
          {fence}
        </div>
      ))}
    </fieldset>
  )
}
