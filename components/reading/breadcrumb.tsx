import { Fragment } from 'react'

interface BreadcrumbProps {
  readonly label: string
  /** From the section downwards; the page itself is its heading. */
  readonly steps: readonly { readonly text: string; readonly href?: string | undefined }[]
}

export function Breadcrumb({ label, steps }: BreadcrumbProps) {
  return (
    <nav className="text-fine text-ink-2" aria-label={label}>
      <ol className="flex flex-wrap gap-x-1.5">
        {steps.map(({ text, href }, index) => (
          <Fragment key={text}>
            {index > 0 && <li aria-hidden="true">/</li>}
            <li>
              {href === undefined ? (
                text
              ) : (
                <a className="text-ink-2 no-underline hover:underline" href={href}>
                  {text}
                </a>
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  )
}
