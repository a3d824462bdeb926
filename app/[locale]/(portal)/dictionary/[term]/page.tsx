import { TermPage } from '@/components/dictionary/term-page'
import { entryAt, entryMetadata, type LocaleParams, slugsOf } from '../../entry-route'

interface PageProps {
  readonly params: Promise<LocaleParams & { readonly term: string }>
}

export const dynamicParams = false

export function generateStaticParams({ params }: { params: LocaleParams }) {
  return slugsOf('dictionary', params.locale).map((slug) => ({ term: slug }))
}

async function load({ params }: PageProps) {
  return entryAt('dictionary', params, (await params).term)
}

export async function generateMetadata(props: PageProps) {
  return entryMetadata(await load(props))
}

export default async function Page(props: PageProps) {
  return <TermPage entry={await load(props)} />
}
