import type { ReactNode } from 'react'
import { PageFeedback } from '@/components/feedback/page-feedback'
import { Shell } from '@/components/layout/shell'
import { renderMdx } from '@/components/mdx/render-mdx'
import type { Entry } from '@/lib/content/entry'
import { shownScenarios } from '@/lib/content/shown-scenarios'
import type { Evidence } from '@/lib/fortnox/evidence'
import { dateText } from '@/lib/i18n/date-text'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { Breadcrumb } from './breadcrumb'
import { EvidenceSection } from './evidence-section'
import { type Fact, FactsRow } from './facts-row'
import { Neighbours } from './neighbours'
import { PageActions } from './page-actions'
import { ReadingAids } from './reading-aids'
import { Related } from './related'
import { ScenarioList } from './scenario-list'
import { SectionHeading } from './section-heading'
import { Sidebar, type SidebarGroup } from './sidebar'
import { FoldedContents, TableOfContents } from './table-of-contents'

export interface ReadingPageProps {
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
  evidence: fromTables,
  first = [],
  last = [],
}: ReadingPageProps) {
  const { locale, kind, title, href } = entry
  const t = await portalWords(locale)
  const { lead, body } = renderMdx(entry.code, locale)
  const evidence = fromTables ?? { level: entry.confidence, sources: entry.sources, checked: entry.checked }
  const scenarios = shownScenarios(entry)
  const shown: PageSection = {
    id: 'in-the-sandbox',
    title: t('reading.inTheSandbox'),
    content: <ScenarioList scenarios={scenarios} locale={locale} />,
  }
  const after = scenarios.length > 0 ? [...last, shown] : last
  const sections = [...first, ...entry.sections.filter(({ id }) => id !== ''), ...after]
  const kindHref = `/${locale}/${kind}`
  return (
    <Shell locale={locale} path={`/${kind}/${entry.slug}`}>
      <div className="page-width reading">
        <Sidebar label={t(`sections.${kind}`)} groups={sidebar} current={href} />
        <main id="main">
          <article>
            <div className="page-top">
              <Breadcrumb
                label={t('reading.breadcrumb')}
                steps={[
                  { text: t(`sections.${kind}`), href: kindHref },
                  ...(group === undefined ? [] : [{ text: group }]),
                ]}
              />
              <a href="#page-evidence">
                {t('reading.checked')} <time dateTime={evidence.checked}>{dateText(evidence.checked, locale)}</time>
              </a>
            </div>
            <h1 className="page-title">
              {mark}
              {title}
            </h1>
            <p className="lead">{lead}</p>
            <FactsRow facts={facts} />
            {sections.length > 1 && <FoldedContents title={t('reading.contents')} sections={sections} />}
            <div className="prose">
              <Sections locale={locale} sections={first} />
              {body}
              <Sections locale={locale} sections={after} />
            </div>
          </article>
          <EvidenceSection locale={locale} evidence={evidence} />
          <div className="xl:hidden">
            <PageActions entry={entry} />
          </div>
          <PageFeedback locale={locale} page={`/${entry.id}`} vote />
          <Related locale={locale} entry={entry} />
          <Neighbours locale={locale} groups={sidebar} current={href} />
        </main>
        <aside className="side-list page-side max-xl:hidden" aria-label={t('reading.page')}>
          {sections.length > 1 && <TableOfContents title={t('reading.contents')} sections={sections} />}
          <div>
            <p className="caps">{t('reading.page')}</p>
            <PageActions entry={entry} />
          </div>
        </aside>
      </div>
      <ReadingAids />
    </Shell>
  )
}

function Sections({ locale, sections }: { readonly locale: Locale; readonly sections: readonly PageSection[] }) {
  return sections.map(({ id, title, content }) => (
    <section key={id} aria-labelledby={id}>
      <SectionHeading id={id} level={2} locale={locale}>
        {title}
      </SectionHeading>
      {content}
    </section>
  ))
}
