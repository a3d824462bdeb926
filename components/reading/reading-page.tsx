import type { ReactNode } from 'react'
import { Shell } from '@/components/layout/shell'
import { renderMdx } from '@/components/mdx/render-mdx'
import type { Entry } from '@/lib/content/entry'
import type { Evidence } from '@/lib/fortnox/evidence'
import { portalWords } from '@/lib/i18n/words'
import { Breadcrumb } from './breadcrumb'
import { EvidenceSection } from './evidence-section'
import { type Fact, FactsRow } from './facts-row'
import { Neighbours } from './neighbours'
import { ReadingAids } from './reading-aids'
import { Related } from './related'
import { Sidebar, type SidebarGroup } from './sidebar'
import { FoldedContents, TableOfContents } from './table-of-contents'

interface ReadingPageProps {
  readonly entry: Entry
  /** The part of its kind to which the page belongs, for the breadcrumb. */
  readonly group?: string | undefined
  /** Stands before the title: the chip of a credential. */
  readonly mark?: ReactNode
  readonly facts?: readonly Fact[]
  readonly sidebar: readonly SidebarGroup[]
  /** Where the tables know more than the page's own fields. */
  readonly evidence?: Evidence
  /** Sections that the tables give, with their headings; they come before the words. */
  readonly first?: readonly PageSection[]
  /** As `first`, after the words. */
  readonly last?: readonly PageSection[]
}

export interface PageSection {
  readonly id: string
  readonly title: string
  readonly content: ReactNode
}

/** One page of any kind: what it is about, the facts from the tables, the words, how we know it, and where to read on. */
export async function ReadingPage({
  entry,
  group,
  mark,
  facts = [],
  sidebar,
  evidence,
  first = [],
  last = [],
}: ReadingPageProps) {
  const { locale, kind, title, href } = entry
  const t = await portalWords(locale)
  const { lead, body } = renderMdx(entry.code, locale)
  const sections = [...first, ...entry.sections.filter(({ id }) => id !== ''), ...last]
  const kindHref = `/${locale}/${kind}`
  return (
    <Shell locale={locale} path={`/${kind}/${entry.slug}`}>
      <div className="page-width reading">
        <Sidebar label={t(`sections.${kind}`)} groups={sidebar} current={href} />
        <main id="main">
          <article>
            <Breadcrumb
              label={t('reading.breadcrumb')}
              steps={[
                { text: t(`sections.${kind}`), href: kindHref },
                ...(group === undefined ? [] : [{ text: group }]),
              ]}
            />
            <h1 className="page-title">
              {mark}
              {title}
            </h1>
            <p className="lead">{lead}</p>
            <FactsRow facts={facts} />
            {sections.length > 1 && <FoldedContents title={t('reading.contents')} sections={sections} />}
            <div className="prose">
              <Sections sections={first} />
              {body}
              <Sections sections={last} />
            </div>
          </article>
          <EvidenceSection
            locale={locale}
            evidence={evidence ?? { level: entry.confidence, sources: entry.sources, checked: entry.checked }}
          />
          <Related locale={locale} entry={entry} />
          <Neighbours locale={locale} groups={sidebar} current={href} />
        </main>
        <div className="max-xl:hidden">
          {sections.length > 1 && <TableOfContents title={t('reading.contents')} sections={sections} />}
        </div>
      </div>
      <ReadingAids />
    </Shell>
  )
}

function Sections({ sections }: { readonly sections: readonly PageSection[] }) {
  return sections.map(({ id, title, content }) => (
    <section key={id} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {content}
    </section>
  ))
}
