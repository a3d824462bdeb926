import { Fragment } from 'react'
import { menuSteps } from '@/lib/content/words'

interface MenuProps {
  readonly path: string
}

/** A way through Fortnox's menus. */
export function Menu({ path }: MenuProps) {
  return (
    <span className="font-medium">
      {menuSteps(path).map((step, index) => (
        <Fragment key={step}>
          {index > 0 && <span className="px-1 font-normal text-ink-3">›</span>}
          <span className="whitespace-nowrap">{step}</span>
        </Fragment>
      ))}
    </span>
  )
}
