import { getTranslations } from 'next-intl/server'
import { type Kind, kinds } from '@/lib/content/kinds'
import type { Locale } from '@/lib/i18n/locales'

/** The words of the palette, which is drawn in the browser and has no catalogue of its own. */
export interface PaletteWords {
  readonly title: string
  readonly label: string
  readonly placeholder: string
  readonly close: string
  readonly examples: string
  readonly hint: string
  readonly loading: string
  readonly failed: string
  readonly results: string
  readonly one: string
  /** With `{count}`. */
  readonly many: string
  readonly alias: string
  /** With `{query}`. */
  readonly all: string
  readonly nearest: string
  readonly lookedFor: string
  readonly diagnose: string
  readonly pasteInstead: string
  readonly keys: { readonly move: string; readonly open: string; readonly escape: string }
  readonly kinds: Readonly<Record<Kind, string>>
}

export function searchWords(locale: Locale) {
  return getTranslations({ locale, namespace: 'search' })
}

export type SearchWords = Awaited<ReturnType<typeof searchWords>>

export function paletteWords(t: SearchWords): PaletteWords {
  return {
    title: t('palette.title'),
    label: t('field.label'),
    placeholder: t('field.placeholder'),
    close: t('palette.close'),
    examples: t('palette.examples'),
    hint: t('palette.hint'),
    loading: t('palette.loading'),
    failed: t('palette.failed'),
    results: t('results.label'),
    one: t('results.one'),
    many: t.raw('results.many'),
    alias: t('results.alias'),
    all: t.raw('results.all'),
    nearest: t('results.nearest'),
    lookedFor: t('results.lookedFor'),
    diagnose: t('results.diagnose'),
    pasteInstead: t('results.pasteInstead'),
    keys: { move: t('palette.move'), open: t('palette.open'), escape: t('palette.escape') },
    kinds: kindNames(t),
  }
}

export function kindNames(t: SearchWords): Record<Kind, string> {
  return Object.fromEntries(kinds.map((kind) => [kind, t(`kinds.${kind}`)])) as Record<Kind, string>
}
