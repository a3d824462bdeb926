import type { ReactElement, ReactNode } from 'react'
import * as React from 'react'
import * as jsxRuntime from 'react/jsx-runtime'
import * as ReactDOM from 'react-dom'
import type { Locale } from '@/lib/i18n/locales'
import { mdxComponents } from './mdx-components'

interface RenderedMdx {
  /** The first paragraph, which pages set apart from the rest. */
  readonly lead: ReactNode
  readonly body: ReactNode
}

/** Runs a page's compiled MDX. Only on the server, at build time: what it evaluates was compiled from this repository's own content. */
export function renderMdx(code: string, locale: Locale): RenderedMdx {
  const scope = { React, ReactDOM, _jsx_runtime: jsxRuntime }
  const { default: Content } = new Function(...Object.keys(scope), code)(...Object.values(scope)) as MdxModule
  const children = React.Children.toArray(Content({ components: mdxComponents(locale) }).props.children)
  const first = children.findIndex((child) => React.isValidElement(child))
  return {
    lead: (children[first] as ReactElement<Parent> | undefined)?.props.children,
    body: children.slice(first + 1),
  }
}

interface Parent {
  readonly children?: ReactNode
}

interface MdxModule {
  /** A page without a layout gives a fragment of its blocks. */
  readonly default: (props: { readonly components: object }) => ReactElement<Parent>
}
