import type { ComponentProps } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

type CodeBlockProps = ComponentProps<'pre'> & { readonly locale: Locale }

/** `ReadingAids` copies what stands before the button. */
export async function CodeBlock({ locale, ...pre }: CodeBlockProps) {
  const t = await portalWords(locale)
  return (
    <div className="code-block">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take focus (WCAG 2.1.1) */}
      <pre {...pre} tabIndex={0} />
      <button className="needs-script" type="button" data-copy="" data-copied={t('reading.copied')}>
        {t('reading.copy')}
      </button>
    </div>
  )
}
