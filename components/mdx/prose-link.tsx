import type { ComponentProps } from 'react'

/** A link in running text. Other sites are not told where the reader came from. */
export function ProseLink({ href = '', ...rest }: ComponentProps<'a'>) {
  return <a {...rest} href={href} rel={/^https?:/.test(href) ? 'noreferrer' : undefined} />
}
