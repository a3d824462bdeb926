import type { ComponentProps, ReactNode } from 'react'
import { SectionHeading } from '@/components/reading/section-heading'
import { words } from '@/lib/content/words'
import type { Locale } from '@/lib/i18n/locales'
import { Disagreement } from './disagreement'
import { ErrorCode, ErrorText } from './error-link'
import { Fence } from './fence'
import { Figure } from './figure'
import { Inference } from './inference'
import { Languages } from './languages'
import { Menu } from './menu'
import { Note } from './note'
import { ProseLink } from './prose-link'
import { ProseTable } from './prose-table'
import { Sample } from './sample'
import { ScopeLink } from './scope-link'
import { Term } from './term'
import { TryIt } from './try-it'

/** A component in the page's language. */
const inLocale =
  <Props extends object>(
    Component: (props: Props & { locale: Locale }) => ReactNode | Promise<ReactNode>,
    locale: Locale,
  ) =>
  (props: Props) => <Component {...props} locale={locale} />

/** A component that is only its text. */
const inWords =
  <Props extends object>(text: (props: Props, locale: Locale) => string, locale: Locale) =>
  (props: Props) => <span className="whitespace-nowrap">{text(props, locale)}</span>

/** The words that a page may use (`lib/content/components.table`), and the Markdown that needs more than its plain element. */
export function mdxComponents(locale: Locale) {
  return {
    Term: inLocale(Term, locale),
    Lifetime: inWords(words.Lifetime, locale),
    OtherLifetime: inWords(words.OtherLifetime, locale),
    ErrorText: inLocale(ErrorText, locale),
    ErrorCode: inLocale(ErrorCode, locale),
    Scope: inLocale(ScopeLink, locale),
    Endpoint,
    RateLimit: inWords(words.RateLimit, locale),
    Menu,
    Disagreement: inLocale(Disagreement, locale),
    Figure: inLocale(Figure, locale),
    TryIt: inLocale(TryIt, locale),
    Sample: inLocale(Sample, locale),
    Inference: inLocale(Inference, locale),
    Note,
    Languages: inLocale(Languages, locale),
    h2: (props: ComponentProps<'h2'>) => <SectionHeading {...props} level={2} locale={locale} />,
    h3: (props: ComponentProps<'h3'>) => <SectionHeading {...props} level={3} locale={locale} />,
    a: ProseLink,
    pre: inLocale(Fence, locale),
    table: ProseTable,
  }
}

function Endpoint(props: { readonly id: string }) {
  return (
    <code className="whitespace-nowrap" translate="no">
      {words.Endpoint(props)}
    </code>
  )
}
