import type { ReactNode } from 'react'

export interface SidebarGroup {
  readonly title: string
  readonly links: readonly SidebarLink[]
}

export interface SidebarLink {
  readonly href: string
  readonly text: ReactNode
  /** Sets it in the typeface of literals: a scope, a code. */
  readonly mono?: boolean
  /** The class that gives the mark of the current page its colour. */
  readonly colour?: string | undefined
}

interface SidebarProps {
  readonly label: string
  readonly groups: readonly SidebarGroup[]
  readonly current: string
}

/**
 * The neighbours of a page, in their groups. Only the group of the page is open: a hundred questions at once help nobody. Narrow
 * screens leave it out: the breadcrumb leads to the same list.
 */
export function Sidebar({ label, groups, current }: SidebarProps) {
  return (
    <nav className="side-list side-list-marked max-lg:hidden" aria-label={label}>
      {groups.map(({ title, links }) => (
        <details key={title} open={links.some(({ href }) => href === current)}>
          <summary className="caps">{title}</summary>
          <ul>
            {links.map(({ href, text, mono, colour = '' }) => (
              <li key={href}>
                <a
                  className={`${mono ? 'font-mono text-fine' : ''} ${href === current ? colour : ''}`}
                  href={href}
                  aria-current={href === current ? 'page' : undefined}
                >
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </nav>
  )
}
