import { scopes as scopeTable } from '@/lib/fortnox/scopes.table'
import { licensed } from '../core/authorization'
import type { App, Company, User, World } from '../core/world'
import type { PendingAuthorization } from '../store/store'
import { consentWords } from './consent-words.table'
import type { Answer, Context } from './context'
import { escapeHtml, htmlPage } from './page'

interface ConsentPage {
  readonly world: World
  readonly app: App
  readonly companies: readonly Company[]
  readonly pending: PendingAuthorization
  readonly token: string
  readonly locale: 'en' | 'sv'
}

/** What `form-action` must list besides ourselves: browsers check the way back to the app against it too (design §4). */
function formTarget(redirectUri: string): string {
  try {
    const { origin, protocol } = new URL(redirectUri)
    return origin === 'null' ? protocol : origin
  } catch {
    return ''
  }
}

/** The consent page: who asks, for what, and as whom one answers. Plain HTML, works without JavaScript. */
export function consentPage(context: Context, page: ConsentPage): Answer {
  const { app, companies, pending, token, locale } = page
  const words = consentWords[locale]
  const choices = companies.flatMap((company) => company.users.map((user) => ({ company, user })))
  const main = `<h1>${words.title}</h1>
<p><b>${escapeHtml(app.name)}</b> ${words.asks}</p>${pending.serviceAccount ? `<p>${words.serviceAccount}</p>` : ''}
<form method="post" action="/oauth-v1/consent"><input type="hidden" name="token" value="${escapeHtml(token)}">
<fieldset><legend>${words.chooseCompany}</legend>${choices.map((choice, index) => choiceHtml(page, choice, index === 0)).join('')}</fieldset>
<h2>${words.scopes}</h2><ul>${pending.scopes.map((scope) => `<li><code>${escapeHtml(scope)}</code><span>${escapeHtml(scopeTable[scope].opens[locale])}</span></li>`).join('')}</ul>
<div class="do"><button class="go" name="answer" value="approve">${escapeHtml(words.approve)}</button><button name="answer" value="cancel">${words.cancel}</button></div></form>
<h2>${words.after}</h2><p><code>${escapeHtml(pending.redirectUri)}</code></p>`
  return htmlPage(context, {
    status: 200,
    locale,
    title: `${words.title} · ${app.name}`,
    main,
    formAction: `'self' ${formTarget(pending.redirectUri)}`,
  })
}

function choiceHtml(
  { pending, locale }: ConsentPage,
  { company, user }: { company: Company; user: User },
  first: boolean,
): string {
  const words = consentWords[locale]
  const missing = pending.scopes.filter((scope) => !licensed(scope, company.licences))
  const warning = company.locked ? words.locked : missing.length > 0 ? `${words.missing} ${missing.join(', ')}` : ''
  return `<label><input type="radio" name="approver" value="${company.tenantId}:${user.id}"${first ? ' checked' : ''}><span><b>${escapeHtml(company.name)}</b><small>${escapeHtml(user.name)}, ${user.sysAdmin ? words.administrator : words.notAdministrator}</small>${warning ? `<small class="bad">${escapeHtml(warning)}</small>` : ''}</span></label>`
}
