import { rowsOf } from '@/components/endpoints/endpoint-rows'
import type { Fact } from '@/components/reading/facts-row'
import { ReadingPage } from '@/components/reading/reading-page'
import { type Entry, entries } from '@/lib/content/source'
import { type Scope, type ScopeId, scopes } from '@/lib/fortnox/scopes.table'
import type { Locale } from '@/lib/i18n/locales'
import { type PortalWords, portalWords } from '@/lib/i18n/words'
import { Absences } from './absences'
import { licenceText } from './licence-text'
import { OperationTable } from './operation-table'

interface ScopePageProps {
  readonly entry: Entry
}

export async function ScopePage({ entry }: ScopePageProps) {
  const { locale } = entry
  const t = await portalWords(locale)
  const id = (entry.scope ?? entry.slug) as ScopeId
  const scope = scopes[id]
  const operations = rowsOf(id)
  return (
    <ReadingPage
      entry={entry}
      group={scope.listed ? t('scopes.listed') : t('scopes.unlisted')}
      facts={scopeFacts(id, scope, locale, t)}
      sidebar={scopeSidebar(locale, t)}
      evidence={{ ...scope.evidence, sources: [...new Set([...scope.evidence.sources, ...entry.sources])] }}
      last={[
        {
          id: 'operations',
          title: t('scopes.operations'),
          content: operations.length > 0 && <OperationTable locale={locale} operations={operations} />,
        },
        {
          id: 'refusals',
          title: t('scopes.absence.title'),
          content: scope.listed && <Absences locale={locale} scope={id} />,
        },
      ].filter(({ content }) => content !== false)}
    />
  )
}

function scopeFacts(id: ScopeId, scope: Scope, locale: Locale, t: PortalWords): Fact[] {
  return [
    { name: t('scopes.name'), value: id, as: 'code' },
    { name: t('scopes.portalName'), value: scope.portalName ?? t('scopes.noPortalName') },
    { name: t('scopes.licence'), value: licenceText(scope.licences, locale, t) },
    { name: t('scopes.rights'), value: t('scopes.readWrite') },
  ]
}

function scopeSidebar(locale: Locale, t: PortalWords) {
  const pages = entries(locale, 'scopes')
  const links = (listed: boolean) =>
    pages
      .filter(({ scope }) => scope !== undefined && scopes[scope as ScopeId].listed === listed)
      .map(({ href, slug, scope }) => ({ href, text: scope ?? slug, mono: true }))
  return [
    { title: t('scopes.listed'), links: links(true) },
    { title: t('scopes.unlisted'), links: links(false) },
  ]
}
