import { notFound } from 'next/navigation'
import { type LocaleParams, localeOf } from '../entry-route'

/** Drawn per request, so that no stranger fills the store of static pages with addresses that do not exist. */
export const dynamic = 'force-dynamic'

/** Every address under a language that is no page, so that "not found" is said in that language. */
export default async function Page({ params }: { readonly params: Promise<LocaleParams> }) {
  await localeOf(params)
  notFound()
}
