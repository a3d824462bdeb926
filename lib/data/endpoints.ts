import { z } from 'zod'
import { pageId } from '@/lib/content/kinds'
import { endpoints as table } from '@/lib/fortnox/endpoints.table'
import { type DataFile, level, pages, pagesOf } from './data-file'

const item = z.strictObject({
  path: z.string().meta({ description: 'A part in braces stands for any one part of a path' }),
  method: z.string(),
  resource: z.string(),
  scope: z.string().nullable().meta({ description: 'The scope that opens it; null where no source says which' }),
  candidates: z.array(z.string()).meta({ description: 'Where no source says which: the scopes that it may be' }),
  level,
  pages: pages.nullable().meta({ description: 'The pages about the scope' }),
})

type Item = z.infer<typeof item>

/** Every published address, with the scope that opens it. */
export const endpoints: DataFile = {
  about: 'Every published operation of the Fortnox API, with the scope that opens it and how sure that is.',
  item,
  items: () =>
    table.map(
      ({ path, method, resource, scope, candidates = [], level }): Item => ({
        ...{ path, method, resource, scope, candidates: [...candidates], level },
        pages: scope === null ? null : pagesOf(pageId('scopes', scope)),
      }),
    ),
}
