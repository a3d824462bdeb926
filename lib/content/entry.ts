import type { CredentialKind } from '@/lib/fortnox/credentials.table'
import type { EvidenceLevel } from '@/lib/fortnox/evidence'
import type { SourceId } from '@/lib/fortnox/sources.table'
import type { Locale } from '@/lib/i18n/locales'
import type { ScenarioId } from '@/lib/simulator/core/scenarios.table'
import type { Kind, PageId } from './kinds'

/** One page of one language, as the rest of the portal sees it. */
export interface Entry {
  readonly id: PageId
  readonly kind: Kind
  readonly slug: string
  readonly locale: Locale
  /** `/sv/faq/invalid-client` */
  readonly href: string
  /** `content/sv/faq/invalid-client.mdx` */
  readonly file: string
  readonly title: string
  /** Other names and phrasings that people search by. */
  readonly aliases: readonly string[]
  readonly group?: string
  readonly order: number
  readonly credential?: CredentialKind
  readonly english?: string
  readonly swedish?: string
  readonly error?: string
  readonly scope?: string
  /** Errors that the page is the answer to. */
  readonly errors?: readonly string[]
  /** Scenarios that make it happen in the sandbox. */
  readonly scenarios: readonly ScenarioId[]
  /** The compiled MDX. */
  readonly code: string
  /** The first paragraph, in plain text with the tables filled in. */
  readonly lead: string
  readonly sections: readonly Section[]
  readonly sources: readonly SourceId[]
  readonly confidence: EvidenceLevel
  /** YYYY-MM-DD */
  readonly checked: string
  readonly related: readonly PageId[]
}

/** What stands under one heading, in plain text. `id` is the anchor, empty for what stands before the first heading. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly text: string
}
