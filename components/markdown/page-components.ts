import type { ReactNode } from 'react'
import { AboutPage } from '@/components/about/about-page'
import { DictionaryPage } from '@/components/dictionary/dictionary-page'
import { TermPage } from '@/components/dictionary/term-page'
import { EndpointListPage } from '@/components/endpoints/endpoint-list-page'
import { ErrorListPage } from '@/components/errors/error-list-page'
import { ErrorPage } from '@/components/errors/error-page'
import { FaqListPage } from '@/components/faq/faq-list-page'
import { FaqPage } from '@/components/faq/faq-page'
import { GuideListPage } from '@/components/guides/guide-list-page'
import { GuidePage } from '@/components/guides/guide-page'
import { HomePage } from '@/components/home/home-page'
import { FidelityPage } from '@/components/ledgers/fidelity-page'
import { SecurityPage } from '@/components/ledgers/security-page'
import type { ReadingPageProps } from '@/components/reading/reading-page'
import { ScopeListPage } from '@/components/scopes/scope-list-page'
import { ScopePage } from '@/components/scopes/scope-page'
import type { Entry } from '@/lib/content/entry'
import type { Kind } from '@/lib/content/kinds'
import type { MarkdownPage } from '@/lib/content/markdown-pages'
import type { Locale } from '@/lib/i18n/locales'

/** How the page of each kind of entry is drawn: a `ReadingPage`, whose props are all that is on it. */
export const entryPages: Readonly<Record<Kind, (props: { entry: Entry }) => Promise<{ props: ReadingPageProps }>>> = {
  dictionary: TermPage,
  faq: FaqPage,
  errors: ErrorPage,
  scopes: ScopePage,
  guides: GuidePage,
}

/** How the pages are drawn that are no entries. */
export const otherPages: Readonly<
  Record<MarkdownPage, (props: { locale: Locale; origin: string }) => Promise<ReactNode>>
> = {
  home: HomePage,
  dictionary: DictionaryPage,
  faq: FaqListPage,
  errors: ErrorListPage,
  scopes: ScopeListPage,
  endpoints: EndpointListPage,
  guides: GuideListPage,
  about: AboutPage,
  fidelity: FidelityPage,
  security: SecurityPage,
}
