import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import type { Language } from './highlight'
import { Highlighted } from './highlighted'

interface CodeBlockProps {
  readonly locale: Locale
  readonly language: Language
  readonly code: string
}

/** `ReadingAids` copies what stands before the button. */
export async function CodeBlock({ locale, language, code }: CodeBlockProps) {
  const t = await portalWords(locale)
  return (
    <div className="code-block">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take focus (WCAG 2.1.1) */}
      <pre tabIndex={0}>
        <code className={`language-${language}`} translate="no">
          <Highlighted language={language} code={code} />
        </code>
      </pre>
      <button className="needs-script" type="button" title={t('reading.copy')} data-copy={t('reading.copied')}>
        <svg
          className="size-4"
          viewBox="0 0 16 16"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          aria-hidden="true"
        >
          <path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />
          <path d="m3 8.5 3.5 3.5L13 4.5" strokeWidth="2" />
        </svg>
        <span className="sr-only" aria-live="polite">
          {t('reading.copy')}
        </span>
      </button>
    </div>
  )
}
