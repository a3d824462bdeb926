import type { ReactElement } from 'react'
import type { Program } from '@/lib/content/programs.table'
import type { Locale } from '@/lib/i18n/locales'
import { CodeBlock } from './code-block'

/** What MDX makes of a fence of code: `<pre><code className="language-ts">…`. */
export interface FenceProps {
  readonly children: ReactElement<{ readonly className: string; readonly children: string }>
}

export function languageOf({ children }: FenceProps): Program {
  // The content check refuses other languages.
  return children.props.className.replace('language-', '') as Program
}

export function Fence({ locale, ...fence }: FenceProps & { readonly locale: Locale }) {
  return <CodeBlock locale={locale} language={languageOf(fence)} code={fence.children.props.children.trimEnd()} />
}
