import type { MetadataRoute } from 'next'
import { entries } from '@/lib/content/source'
import { type Locale, locales } from '@/lib/i18n/locales'
import { siteOrigin } from './site-origin'

export const dynamic = 'force-dynamic'

/** Pages that are no entries, by what stands behind the language. */
const otherPages = [
  '',
  '/dictionary',
  '/faq',
  '/errors',
  '/scopes',
  '/endpoints',
  '/guides',
  '/diagnose',
  '/about',
  '/fidelity',
  '/security',
  '/sandbox',
]

/** Every page in both languages, each naming the other. */
export default function sitemap(): MetadataRoute.Sitemap {
  const origin = siteOrigin()
  return locales.flatMap((locale) => [
    ...otherPages.map((path) => item(origin, locale, path)),
    ...entries(locale).map(({ id, checked }) => ({ ...item(origin, locale, `/${id}`), lastModified: checked })),
  ])
}

function item(origin: string, locale: Locale, path: string): MetadataRoute.Sitemap[number] {
  const languages = Object.fromEntries(locales.map((each) => [each, `${origin}/${each}${path}`]))
  languages['x-default'] = `${origin}${path || '/'}`
  return { url: `${origin}/${locale}${path}`, alternates: { languages } }
}
