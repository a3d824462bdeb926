import { z } from 'zod'
import { pageId } from '@/lib/content/kinds'
import { endpoints } from '@/lib/fortnox/endpoints.table'
import { licences } from '@/lib/fortnox/licences.table'
import { type Scope, type ScopeId, scopes as table } from '@/lib/fortnox/scopes.table'
import { type DataFile, evidence, level, localized, pages, pagesOf, shownEvidence } from './data-file'

const item = z.strictObject({
  id: z.string().meta({ description: 'As it stands in a request' }),
  portalName: z.string().nullable().meta({ description: 'The name in the Developer Portal, where it is known' }),
  opens: localized,
  licences: z
    .union([z.literal('any'), z.array(z.strictObject({ id: z.string(), name: z.string() }))])
    .meta({ description: 'The company needs one of these; any: no particular one' }),
  listed: z.boolean().meta({ description: 'Whether Fortnox’s page on scopes has it' }),
  operations: z.array(z.strictObject({ method: z.string(), path: z.string(), level })),
  evidence,
  pages,
})

/** Every scope, with what it opens. */
export const scopes: DataFile = {
  about: 'Every scope of the Fortnox API: what it opens, the licences it needs, and the operations behind it.',
  item,
  items: () =>
    (Object.entries(table) as [ScopeId, Scope][]).map(
      ([id, scope]): z.infer<typeof item> => ({
        id,
        portalName: scope.portalName,
        opens: scope.opens,
        licences:
          scope.licences === 'any'
            ? 'any'
            : scope.licences.map((licence) => ({ id: licence, name: licences[licence].name })),
        listed: scope.listed,
        operations: endpoints
          .filter((endpoint) => endpoint.scope === id)
          .map(({ method, path, level }) => ({ method, path, level })),
        evidence: shownEvidence(scope.evidence),
        pages: pagesOf(pageId('scopes', id)),
      }),
    ),
}
