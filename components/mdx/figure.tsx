import type { ReactNode } from 'react'
import { type FigureName, figures } from '@/lib/content/figures.table'
import type { Locale } from '@/lib/i18n/locales'
import { CodeExchange } from './figures/code-exchange'
import { FiveParts } from './figures/five-parts'
import { Rotation } from './figures/rotation'

interface FigureProps {
  readonly name: FigureName
  readonly locale: Locale
}

const drawings: Record<FigureName, (props: { readonly locale: Locale }) => ReactNode | Promise<ReactNode>> = {
  rotation: Rotation,
  'code-exchange': CodeExchange,
  'five-parts': FiveParts,
}

/** A drawing made of the tables. What it shows is said in its caption, so the drawing itself is not read out. */
export function Figure({ name, locale }: FigureProps) {
  const Drawing = drawings[name]
  return (
    <figure>
      <div className="drawing" aria-hidden="true">
        <Drawing locale={locale} />
      </div>
      <figcaption>{figures[name][locale]}</figcaption>
    </figure>
  )
}
