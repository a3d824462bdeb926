import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { type Entry, entries, entry, type Kind } from '@/lib/content/source'
import { isLocale, type Locale, locales } from '@/lib/i18n/locales'

/** What the routes of single pages share: which pages there are, the page at an address, and what stands in its head. */
export interface LocaleParams {
  readonly locale: string
}

export function slugsOf(kind: Kind, locale: string): string[] {
  return isLocale(locale) ? entries(locale, kind).map(({ slug }) => slug) : []
}

/** The language of a page; also tells next-intl, without which a page would not be static. */
export async function localeOf(params: Promise<LocaleParams>): Promise<Locale> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  return locale
}

export async function entryAt(kind: Kind, params: Promise<LocaleParams>, slug: string): Promise<Entry> {
  return entry(await localeOf(params), kind, slug) ?? notFound()
}

export function entryMetadata({ title, lead, id, locale }: Entry): Metadata {
  return {
    ...pageMetadata(locale, `/${id}`, title, lead),
    openGraph: { title, description: lead, type: 'article', siteName: 'Koppla' },
  }
}

/** `path` is the address behind the language, which is the same in both. */
export function pageMetadata(locale: Locale, path: string, title: string, description: string): Metadata {
  return {
    title,
    description,
    alternates: {
      canonical: `/${locale}${path}`,
      languages: Object.fromEntries(locales.map((each) => [each, `/${each}${path}`])),
    },
  }
}
