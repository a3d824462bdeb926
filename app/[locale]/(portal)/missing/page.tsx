import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { MissingPage } from '@/components/layout/missing-page'
import { askedHeader } from '@/lib/asked-header'
import { portalWords } from '@/lib/i18n/words'
import { type LocaleParams, localeOf } from '../entry-route'

/** Drawn per request, so that no stranger fills the store of static pages with addresses that do not exist. */
export const dynamic = 'force-dynamic'

interface PageProps {
  readonly params: Promise<LocaleParams>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await portalWords(await localeOf(params))
  return { title: t('missing.title'), robots: { index: false } }
}

/** Every address that is no page: the proxy leads here, and gives the answer its status. */
export default async function Page({ params }: PageProps) {
  const locale = await localeOf(params)
  const asked = (await headers()).get(askedHeader) ?? undefined
  return <MissingPage locale={locale} asked={asked} />
}
