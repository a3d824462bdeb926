import { checkComponents } from './check-components'
import { checkFields } from './check-fields'
import { checkHeadings } from './check-headings'
import { checkLifetimes } from './check-lifetimes'
import { checkLinks } from './check-links'
import { checkTranslations } from './check-translations'
import { type ContentFile, readPage } from './page'
import { type PendingTranslation, pendingTranslations } from './pending'
import type { Problem } from './problem'
import { Site } from './site'

const pageRules = [checkFields, checkHeadings, checkComponents, checkLinks, checkLifetimes]

/** Everything that is wrong with the words, page by page and line by line. */
export function checkContent(
  files: readonly ContentFile[],
  pending: readonly PendingTranslation[] = pendingTranslations,
): Problem[] {
  const read = files.map(readPage)
  const site = new Site(read.flatMap(({ page }) => page ?? []))
  return [
    ...read.flatMap(({ problems }) => problems),
    ...site.pages.flatMap((page) => pageRules.flatMap((rule) => rule(page, site))),
    ...checkTranslations(site, pending),
  ].sort((a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0))
}

/** Files that contentlayer left out. It drops what it cannot read and goes on as if nothing had happened. */
export function checkDropped(
  files: readonly ContentFile[],
  documents: readonly { _raw: { sourceFilePath: string } }[],
): Problem[] {
  const arrived = new Set(documents.map((each) => `content/${each._raw.sourceFilePath}`))
  return files
    .filter(({ path }) => !arrived.has(path))
    .map(({ path }) => ({ file: path, message: 'was dropped by contentlayer; its own messages stand above.' }))
}
