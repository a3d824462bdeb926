import { ScopePage } from '@/components/scopes/scope-page'
import { entryAt, entryMetadata, type LocaleParams, slugsOf } from '../../entry-route'

interface PageProps {
  readonly params: Promise<LocaleParams & { readonly scope: string }>
}

export const dynamicParams = false

export function generateStaticParams({ params }: { params: LocaleParams }) {
  return slugsOf('scopes', params.locale).map((slug) => ({ scope: slug }))
}

async function load({ params }: PageProps) {
  return entryAt('scopes', params, (await params).scope)
}

export async function generateMetadata(props: PageProps) {
  return entryMetadata(await load(props))
}

export default async function Page(props: PageProps) {
  return <ScopePage entry={await load(props)} />
}
