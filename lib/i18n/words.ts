import { getTranslations } from 'next-intl/server'
import type { Locale } from './locales'

/** The portal's own words in `locale`. The language is said each time, so that a page drawn per request has it too. */
export function portalWords(locale: Locale) {
  return getTranslations({ locale, namespace: 'portal' })
}

export type PortalWords = Awaited<ReturnType<typeof portalWords>>

/** The words of the two ledgers: fidelity and security. */
export function ledgerWords(locale: Locale) {
  return getTranslations({ locale, namespace: 'ledgers' })
}

export type LedgerWords = Awaited<ReturnType<typeof ledgerWords>>

/** What is said to programs: over a page as Markdown, in llms.txt, in the feed, and of all these on the about page. */
export function machineWords(locale: Locale) {
  return getTranslations({ locale, namespace: 'machines' })
}

export type MachineWords = Awaited<ReturnType<typeof machineWords>>

/** What readers can tell, and what the owner reads. */
export function feedbackWords(locale: Locale) {
  return getTranslations({ locale, namespace: 'feedback' })
}

export type FeedbackWords = Awaited<ReturnType<typeof feedbackWords>>
