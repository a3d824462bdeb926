import enAuth from '@/content/messages/en/auth.json'
import enDiagnose from '@/content/messages/en/diagnose.json'
import enFeedback from '@/content/messages/en/feedback.json'
import enLedgers from '@/content/messages/en/ledgers.json'
import enMachines from '@/content/messages/en/machines.json'
import enPortal from '@/content/messages/en/portal.json'
import enSandbox from '@/content/messages/en/sandbox.json'
import enSearch from '@/content/messages/en/search.json'
import svAuth from '@/content/messages/sv/auth.json'
import svDiagnose from '@/content/messages/sv/diagnose.json'
import svFeedback from '@/content/messages/sv/feedback.json'
import svLedgers from '@/content/messages/sv/ledgers.json'
import svMachines from '@/content/messages/sv/machines.json'
import svPortal from '@/content/messages/sv/portal.json'
import svSandbox from '@/content/messages/sv/sandbox.json'
import svSearch from '@/content/messages/sv/search.json'
import type { Locale } from './locales'

const en = {
  auth: enAuth,
  diagnose: enDiagnose,
  feedback: enFeedback,
  ledgers: enLedgers,
  machines: enMachines,
  portal: enPortal,
  sandbox: enSandbox,
  search: enSearch,
}

/** One file for each area of the site; the area's name is next-intl's namespace. */
export type Messages = typeof en

/** Held by the compiler: what is said in one language is said in the other. */
export const messages: Record<Locale, Messages> = {
  en,
  sv: {
    auth: svAuth,
    diagnose: svDiagnose,
    feedback: svFeedback,
    ledgers: svLedgers,
    machines: svMachines,
    portal: svPortal,
    sandbox: svSandbox,
    search: svSearch,
  },
}
