import type { Locale } from '@/lib/i18n/locales'
import type { PageId } from './kinds'

export interface PendingTranslation {
  readonly page: PageId
  readonly missing: Locale
}

/** Pages that may stand in one language only, for now. A page that is not listed here must exist in both. */
export const pendingTranslations: readonly PendingTranslation[] = []
