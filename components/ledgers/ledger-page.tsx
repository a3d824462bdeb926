import type { ReactNode } from 'react'
import { PageFeedback } from '@/components/feedback/page-feedback'
import { Shell } from '@/components/layout/shell'
import { type Fact, FactsRow } from '@/components/reading/facts-row'
import { FoldedContents, TableOfContents } from '@/components/reading/table-of-contents'
import type { Locale } from '@/lib/i18n/locales'

interface LedgerPageProps {
  readonly locale: Locale
  readonly path: string
  readonly title: string
  readonly intro: string
  readonly counts: readonly Fact[]
  /** The words over the contents. */
  readonly contents: string
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  readonly children: ReactNode
}

/** A long table in parts: what is in it at the left, the parts beside it. */
export function LedgerPage({ locale, path, title, intro, counts, contents, sections, children }: LedgerPageProps) {
  return (
    <Shell locale={locale} path={path}>
      <div className="page-width ledger-page">
        <div className="max-lg:hidden">
          <TableOfContents title={contents} sections={sections} />
        </div>
        <main id="main">
          <h1 className="page-title">{title}</h1>
          <p className="lead max-w-[44rem] text-ink-2">{intro}</p>
          <FactsRow facts={counts} />
          <FoldedContents title={contents} sections={sections} />
          {children}
          <PageFeedback locale={locale} page={path} />
        </main>
      </div>
    </Shell>
  )
}
