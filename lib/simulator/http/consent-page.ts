import { scopes as scopeTable } from '@/lib/fortnox/scopes.table'
import { judgeApproval } from '../core/authorization'
import { holderOf, unlicensed, withoutRight } from '../core/holder'
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
  const main = `<h1>${words.title}</h1>
<p><b>${escapeHtml(app.name)}</b> ${words.asks}</p>${pending.serviceAccount ? `<p>${words.serviceAccount}</p>` : ''}
<form method="post" action="/oauth-v1/consent"><input type="hidden" name="token" value="${escapeHtml(token)}">
<fieldset><legend>${words.chooseCompany}</legend>${companies.map((company, index) => companyHtml(page, company, index === 0)).join('')}</fieldset>
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

/** The users of one company, under its name. */
function companyHtml(page: ConsentPage, company: Company, first: boolean): string {
  const words = consentWords[page.locale]
  const agency = company.agency ? ` · ${words.agency}` : ''
  const users = company.users.map((user, index) => choiceHtml(page, company, user, first && index === 0))
  return `<fieldset><legend class="company">${escapeHtml(company.name)} <small>${company.tenantId}${agency}</small></legend>${users.join('')}</fieldset>`
}

/** Somebody who may answer, and what will come in the way if they approve. */
function choiceHtml(page: ConsentPage, company: Company, user: User, chosen: boolean): string {
  const words = consentWords[page.locale]
  const role = `${user.sysAdmin ? words.administrator : words.notAdministrator}${user.consultant ? `, ${words.consultant}` : ''}`
  const warning = warningOf(page, company, user)
  return `<label><input type="radio" name="approver" value="${company.tenantId}:${user.id}"${chosen ? ' checked' : ''}><span><b>${escapeHtml(user.name)}</b><small>${role}</small>${warning ? `<small class="bad">${escapeHtml(warning)}</small>` : ''}</span></label>`
}

function warningOf({ app, world, pending, locale }: ConsentPage, company: Company, user: User): string {
  const words = consentWords[locale]
  const { scopes, serviceAccount } = pending
  const verdict = judgeApproval({ app, company, user, scopes, serviceAccount, policy: world.policy })
  if (verdict.kind === 'approved') return ''
  if (verdict.kind === 'bare-callback') return words.locked
  if (verdict.kind === 'not-through-agency') return words.notThroughAgency
  if (verdict.refusal === 'error-missing-app-license') return words.notBought
  if (verdict.refusal === 'error-missing-system-admin-right') return words.needsAdministrator
  const holder = holderOf(company, serviceAccount ? 'service' : user.id)
  const missing = holder ? [...unlicensed(scopes, holder, world.policy), ...withoutRight(scopes, holder)] : []
  return `${words.missing} ${[...new Set(missing)].join(', ')}`
}
