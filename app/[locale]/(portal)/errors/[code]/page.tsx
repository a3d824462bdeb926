import { ErrorPage } from '@/components/errors/error-page'
import { entryAt, entryMetadata, type LocaleParams, slugsOf } from '../../entry-route'

interface PageProps {
  readonly params: Promise<LocaleParams & { readonly code: string }>
}

export const dynamicParams = false

export function generateStaticParams({ params }: { params: LocaleParams }) {
  return slugsOf('errors', params.locale).map((slug) => ({ code: slug }))
}

async function load({ params }: PageProps) {
  return entryAt('errors', params, (await params).code)
}

export async function generateMetadata(props: PageProps) {
  return entryMetadata(await load(props))
}

export default async function Page(props: PageProps) {
  return <ErrorPage entry={await load(props)} />
}
