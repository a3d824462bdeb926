import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SentPage } from '@/components/feedback/sent-page'
import { isKind, isProblem } from '@/lib/feedback/feedback'
import { isKnownPage } from '@/lib/feedback/known-page'
import { type LocaleParams, localeOf } from '../../entry-route'

interface PageProps {
  readonly params: Promise<LocaleParams>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export const metadata: Metadata = { robots: { index: false } }

/**
 * Where a form leads in a browser without a script. Its address says the outcome and nothing of what was written; without an
 * outcome there is nothing to say.
 */
export default async function Page({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const { kind, problem, page } = await searchParams
  const said = isProblem(problem) ? { problem } : isKind(kind) ? { kind } : redirect(`/${locale}`)
  const known = typeof page === 'string' && page !== '/missing' && isKnownPage(locale, page)
  return <SentPage locale={locale} page={known ? page : undefined} said={said} />
}
