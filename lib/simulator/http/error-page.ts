import { type OAuthErrorId, oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import type { Answer, Context } from './context'
import { escapeHtml, htmlPage } from './page'

const words = {
  sv: {
    title: 'Det gick inte att ansluta',
    stays: 'Webbläsaren skickas inte vidare, eftersom adressen till appen inte är att lita på.',
  },
  en: {
    title: 'The connection could not be made',
    stays: 'The browser is not sent on, because the way back to the app cannot be trusted.',
  },
}

/** An error that may not be redirected (RFC 6749 §4.1.2.1), with Fortnox's text and what it means. */
export function errorPage(context: Context, id: OAuthErrorId, locale: 'en' | 'sv'): Answer {
  const { error, description, meaning } = oauthErrors[id]
  const text = (description ?? '').replace(/"\{parameter\}" /, '')
  const main = `<h1>${words[locale].title}</h1><p><code>${escapeHtml(text)}</code></p><p>${escapeHtml(meaning[locale])}</p><p><small>${escapeHtml(error)}. ${words[locale].stays}</small></p>`
  return htmlPage(context, { status: 400, locale, title: words[locale].title, main })
}

const notices = {
  stale: {
    sv: ['Sidan gäller inte längre', 'Den är redan besvarad eller för gammal. Gå tillbaka till appen och börja om.'],
    en: [
      'This page is no longer valid',
      'It has been answered already or is too old. Go back to the app and start again.',
    ],
  },
  choose: {
    sv: ['Välj ett företag', 'Gå tillbaka och välj ett företag och vem du är där.'],
    en: ['Choose a company', 'Go back and choose a company and who you are there.'],
  },
  // Facts §1.3: what Fortnox shows instead is not recorded.
  agency: {
    sv: [
      'Gå in via Digital byrå',
      'Den du valde är konsult på en redovisningsbyrå. Konsulter når sina klientföretag genom byråns Digital byrå, och det här företaget är inte kopplat till någon byrå. Gå tillbaka och välj någon annan, eller koppla företaget till byrån (agency: true).',
    ],
    en: [
      'Enter through Digital byrå',
      'The person you chose is a consultant of an accounting agency. Consultants reach their clients through the agency’s Digital byrå, and this company is not connected to any agency. Go back and choose somebody else, or connect the company to the agency (agency: true).',
    ],
  },
} as const

/** What the consent form answers when it cannot be used. */
export function noticePage(context: Context, notice: keyof typeof notices, locale: 'en' | 'sv'): Answer {
  const [title, text] = notices[notice][locale]
  return htmlPage(context, { status: 400, locale, title, main: `<h1>${title}</h1><p>${text}</p>` })
}
