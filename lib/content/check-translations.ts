import { type Locale, locales } from '@/lib/i18n/locales'
import type { PageId } from './kinds'
import type { Page } from './page'
import type { PendingTranslation } from './pending'
import type { Problem } from './problem'
import { anchorsOf, type Site } from './site'

const pendingFile = 'lib/content/pending.ts'
const languageNames: Record<Locale, string> = { en: 'English', sv: 'Swedish' }

/** Facts about the page that no language changes. */
const sharedFields = [
  'group',
  'credential',
  'error',
  'scope',
  'errors',
  'sources',
  'confidence',
  'checked',
  'related',
  'order',
]

/** Each page stands in every language unless it is listed as pending, with the same anchors and the same facts about it. */
export function checkTranslations(site: Site, pending: readonly PendingTranslation[]): Problem[] {
  const ids = [...new Set(site.pages.map((page) => page.id))]
  return [...ids.flatMap((id) => checkPair(id, site, pending)), ...pending.flatMap((each) => checkPending(each, site))]
}

function checkPair(id: PageId, site: Site, pending: readonly PendingTranslation[]): Problem[] {
  const [original, ...others] = locales.map((locale) => ({ locale, page: site.page(locale, id) }))
  const written = [original, ...others].find((each) => each?.page)?.page
  if (!written) return []
  const missing = locales.filter((locale) => !site.page(locale, id))
  const unlisted = missing.filter((locale) => !pending.some((each) => each.page === id && each.missing === locale))
  const lacks = unlisted.map((locale) => ({
    file: written.file,
    message: `has no ${languageNames[locale]} page. Write content/${locale}/${id}.mdx or list it in ${pendingFile}.`,
  }))
  const translations = others.flatMap(({ page }) => (page && original?.page ? checkAlike(original.page, page) : []))
  return [...lacks, ...translations]
}

function checkAlike(original: Page, translation: Page): Problem[] {
  const fields = sharedFields
    .filter((name) => JSON.stringify(original.fields[name]) !== JSON.stringify(translation.fields[name]))
    .map((name) => ({
      file: translation.file,
      line: translation.lineOfField(name),
      message: `field "${name}" differs from ${original.file}:${original.lineOfField(name)}.`,
    }))
  return [...fields, ...checkSameAnchors(original, translation)]
}

function checkSameAnchors(original: Page, translation: Page): Problem[] {
  if (!original.tree || !translation.tree) return []
  const lacking = [missingAnchors(original, translation), missingAnchors(translation, original)].flat()
  if (lacking.length > 0 || anchorsOf(original).join() === anchorsOf(translation).join()) return lacking
  return [{ file: translation.file, message: `has its headings in another order than ${original.file}.` }]
}

function missingAnchors(from: Page, to: Page): Problem[] {
  return anchorsOf(from)
    .filter((id) => !anchorsOf(to).includes(id))
    .map((id) => ({ file: to.file, message: `has no heading {#${id}}, but ${from.file} has one.` }))
}

function checkPending({ page, missing }: PendingTranslation, site: Site): Problem[] {
  if (site.page(missing, page))
    return [{ file: pendingFile, message: `lists ${page} as missing in ${missing}, but it is there. Take it off.` }]
  const exists = locales.some((locale) => site.page(locale, page))
  return exists ? [] : [{ file: pendingFile, message: `lists ${page}, which stands in no language.` }]
}
