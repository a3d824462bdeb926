import { GuidePage } from '@/components/guides/guide-page'
import { entryAt, entryMetadata, type LocaleParams, slugsOf } from '../../entry-route'

interface PageProps {
  readonly params: Promise<LocaleParams & { readonly slug: string }>
}

export const dynamicParams = false

export function generateStaticParams({ params }: { params: LocaleParams }) {
  return slugsOf('guides', params.locale).map((slug) => ({ slug: slug }))
}

async function load({ params }: PageProps) {
  return entryAt('guides', params, (await params).slug)
}

export async function generateMetadata(props: PageProps) {
  return entryMetadata(await load(props))
}

export default async function Page(props: PageProps) {
  return <GuidePage entry={await load(props)} />
}
