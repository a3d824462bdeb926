import type { ReactNode } from 'react'
import type { Evidence } from '@/lib/fortnox/evidence'
import type { Locale } from '@/lib/i18n/locales'
import type { LedgerWords, PortalWords } from '@/lib/i18n/words'

/** In whose words a ledger is drawn. */
export interface Reader {
  readonly locale: Locale
  readonly t: LedgerWords
  readonly portal: PortalWords
}

export interface LedgerRow {
  /** The anchor. */
  readonly id: string
  readonly name: ReactNode
  /** Sets the name in the typeface of literals. */
  readonly mono?: boolean
  /** Where the name leads; to the row itself where it leads nowhere else. */
  readonly href?: string | undefined
  readonly does: ReactNode
  readonly evidence?: Evidence
  /** Stands where the evidence would, for rows that are not about what Fortnox does. */
  readonly aside?: ReactNode
}

export interface LedgerSection {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly rows: readonly LedgerRow[]
}
