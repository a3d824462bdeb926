import { endpoints } from '@/lib/fortnox/endpoints.table'
import type { Evidence } from '@/lib/fortnox/evidence'
import { resourcesHad, rowAnchor, scopesWithout } from '@/lib/ledgers/anchors'
import { resources } from '@/lib/simulator/api/resources'
import type { LedgerRow, Reader } from './ledger'
import { SourceLinks } from './source-links'

type Endpoint = (typeof endpoints)[number]
const had = ({ method, path }: Endpoint) => resources[`${method} ${path}`] === true

/** Paths and methods are Fortnox's own, from its description of the API. */
const published: Evidence = { level: 'documented', sources: ['openapi'], checked: '2026-11-23' }

/** The paths of one resource that are simulated, with their methods. */
export function resourceRows(): LedgerRow[] {
  return resourcesHad.map((resource) => {
    const paths = new Map<string, string[]>()
    for (const { method, path } of endpoints.filter((one) => one.resource === resource && had(one)))
      paths.set(path, [...(paths.get(path) ?? []), method])
    return {
      id: rowAnchor('api', resource),
      name: resource,
      mono: true,
      does: (
        <ul className="row-lines font-mono" translate="no">
          {[...paths].map(([path, methods]) => (
            <li key={path}>
              {path} <span className="text-ink-2">{methods.join(' ')}</span>
            </li>
          ))}
        </ul>
      ),
      evidence: published,
    }
  })
}

/** What is published and not simulated, by the scope that opens it, with the number of calls. */
export function missingRows({ locale }: Reader): LedgerRow[] {
  return scopesWithout.map((scope) => {
    const calls = new Map<string, number>()
    for (const { resource } of endpoints.filter((one) => one.scope === scope && !had(one)))
      calls.set(resource, (calls.get(resource) ?? 0) + 1)
    const parts = [...calls].map(([resource, count]) => `${resource} (${count})`).join(', ')
    return {
      id: rowAnchor('missing', scope ?? 'several'),
      name: scope ?? '–',
      mono: scope !== null,
      does: <p translate="no">{parts}</p>,
      aside: <SourceLinks locale={locale} ids={published.sources} />,
    }
  })
}
