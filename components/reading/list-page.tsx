import type { ReactNode } from 'react'
import { PageFeedback } from '@/components/feedback/page-feedback'
import { Shell } from '@/components/layout/shell'
import type { Locale } from '@/lib/i18n/locales'

interface ListPageProps {
  readonly locale: Locale
  readonly path: string
  readonly title: string
  readonly intro: ReactNode
  /** What narrows the lists down. */
  readonly tools?: ReactNode
  readonly groups: readonly ListGroup[]
}

export interface ListGroup {
  /** The anchor of the group. */
  readonly id: string
  /** Where the whole group is, when it has a page of its own. */
  readonly href?: string
  readonly title: string
  readonly about?: ReactNode
  readonly content: ReactNode
}

/** A page that lists: the name of each part at the left, what is in it at the right. */
export function ListPage({ locale, path, title, intro, tools, groups }: ListPageProps) {
  return (
    <Shell locale={locale} path={path}>
      <main id="main" className="page-width pt-8 lg:pt-12">
        <h1 className="page-title">{title}</h1>
        <p className="lead max-w-[44rem] text-ink-2">{intro}</p>
        {tools}
        {groups.map((group) => (
          <section key={group.id} className="list-group" aria-labelledby={group.id}>
            <div className="list-group-name">
              <h2 id={group.id} className="text-h3">
                {group.href === undefined ? group.title : <a href={group.href}>{group.title}</a>}
              </h2>
              {group.about && <p className="mt-1 max-w-[34rem] text-fine text-ink-2">{group.about}</p>}
            </div>
            <div className="min-w-0">{group.content}</div>
          </section>
        ))}
        <PageFeedback locale={locale} page={path} />
      </main>
    </Shell>
  )
}
