import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { OwnerPage } from '@/components/feedback/owner-page'
import { SignInPage } from '@/components/feedback/sign-in-page'
import { isProblem } from '@/lib/feedback/feedback'
import { ownerView } from '@/lib/feedback/owner-view'
import { feedbackWords } from '@/lib/i18n/words'
import { type LocaleParams, localeOf } from '../entry-route'

interface PageProps {
  readonly params: Promise<LocaleParams>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await feedbackWords(await localeOf(params))
  return { title: t('owner.title'), robots: { index: false, follow: false } }
}

/** What readers said, for the owner alone. */
export default async function Page({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const asked = new URLSearchParams(
    Object.entries(await searchParams).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each])),
  )
  const view = await ownerView(locale, await headers(), asked)
  const problem = asked.get('problem')
  if ('rows' in view) return <OwnerPage locale={locale} view={view} />
  return <SignInPage locale={locale} access={view.access} problem={isProblem(problem) ? problem : undefined} />
}
