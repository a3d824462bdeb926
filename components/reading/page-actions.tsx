import type { Entry } from '@/lib/content/entry'
import { portalWords } from '@/lib/i18n/words'
import { sourceFile } from '@/lib/source-file'

interface PageActionsProps {
  readonly entry: Pick<Entry, 'locale' | 'href' | 'file'>
}

/** What one can do with a page: take it along as Markdown, and mend its file. */
export async function PageActions({ entry: { locale, href, file } }: PageActionsProps) {
  const t = await portalWords(locale)
  const source = sourceFile(file)
  const markdown = `${href}.md`
  return (
    <ul className="page-actions">
      <li className="needs-script">
        <button type="button" data-copy-from={markdown} data-said={t('reading.copied')}>
          <span aria-live="polite">{t('reading.copyMarkdown')}</span>
        </button>
      </li>
      <li>
        <a href={markdown} type="text/markdown">
          {t('reading.markdown')}
        </a>
      </li>
      <li>
        {source.href === undefined ? (
          <>
            {t('reading.file')} <code translate="no">{source.path}</code>
          </>
        ) : (
          <a href={source.href} rel="noreferrer" title={source.path}>
            {t('reading.edit')}
          </a>
        )}
      </li>
    </ul>
  )
}
