'use client'

import { useTranslations } from 'next-intl'
import { type ScopeId, scopes as scopeTable } from '@/lib/fortnox/scopes.table'
import { scopeIds } from '@/lib/sandbox/view/scope-matrix'
import { useDesk } from '../desk-context'
import controls from './controls.module.css'

/** Which scopes to ask for. Those that the app lacks may be asked for too: the refusal is worth seeing. */
export function ScopePicker() {
  const t = useTranslations('sandbox.scopePicker')
  const { state, locale, plan } = useDesk()

  const toggle = (scope: ScopeId, on: boolean) =>
    plan.setScopes(scopeIds.filter((one) => (one === scope ? on : plan.scopes.includes(one))))
  return (
    <details className={controls.picker}>
      <summary>{t('title', { count: plan.scopes.length, of: scopeIds.length })}</summary>
      <fieldset>
        <legend>{t('legend')}</legend>
        {scopeIds.map((scope) => (
          <label key={scope} className={controls.option}>
            <input
              type="checkbox"
              checked={plan.scopes.includes(scope)}
              onChange={(event) => toggle(scope, event.target.checked)}
            />
            <span>
              <code>{scope}</code>
              {!state.app.scopes.includes(scope) && <em>{t('notOnApp')}</em>}
              <small>{scopeTable[scope].opens[locale]}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}
