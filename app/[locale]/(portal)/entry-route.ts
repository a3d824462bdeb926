import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { type Entry, entries, entry, type Kind } from '@/lib/content/source'
import { isLocale, type Locale, locales } from '@/lib/i18n/locales'
import { messages } from '@/lib/i18n/messages'
import { pictureSize } from '../../og/picture-size'
import { siteOrigin } from '../../site-origin'

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
  const page = readMetadata(locale, `/${id}`, title, lead)
  return { ...page, openGraph: { ...page.openGraph, type: 'article' } }
}

/** `path` is the address behind the language, which is the same in both. */
export function pageMetadata(locale: Locale, path: string, title: string, description: string): Metadata {
  const picture = pictureOf(locale, path, title)
  return {
    title,
    description,
    alternates: {
      canonical: `/${locale}${path}`,
      languages: {
        ...Object.fromEntries(locales.map((each) => [each, `/${each}${path}`])),
        // Leads to the reader's own language.
        'x-default': path || '/',
      },
      types: { 'application/atom+xml': `/${locale}/feed.xml` },
    },
    openGraph: {
      ...{ title, description, siteName: 'Koppla', type: 'website', images: [picture] },
      ...openGraphLocale(locale),
    },
    twitter: { card: 'summary_large_image', title, description, images: [picture] },
  }
}

/** As `pageMetadata`, for a page that is Markdown too. */
export function readMetadata(locale: Locale, path: string, title: string, description: string): Metadata {
  const page = pageMetadata(locale, path, title, description)
  const types = { ...page.alternates?.types, 'text/markdown': `/${locale}${path}.md` }
  return { ...page, alternates: { ...page.alternates, types } }
}

/** Whoever shows the picture does not know where the page stood, so its address is whole: the one that was known to the build. */
function pictureOf(locale: Locale, path: string, title: string) {
  return {
    url: `${siteOrigin()}/og/${locale}${path}.png`,
    ...pictureSize,
    alt: messages[locale].machines.picture.alt.replace('{title}', title),
  }
}

function openGraphLocale(locale: Locale) {
  const names = { en: 'en_GB', sv: 'sv_SE' } as const
  return {
    locale: names[locale],
    alternateLocale: locales.filter((each) => each !== locale).map((each) => names[each]),
  }
}
