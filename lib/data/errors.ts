import { z } from 'zod'
import { pageId } from '@/lib/content/kinds'
import { errorIds, fortnoxError } from '@/lib/fortnox/errors'
import { type DataFile, evidence, localized, pages, pagesOf, shownEvidence } from './data-file'

const item = z.strictObject({
  id: z.string(),
  family: z.enum(['oauth', 'api']),
  code: z.string().nullable().meta({ description: 'Null where Fortnox sends a message alone' }),
  status: z.int().meta({ description: 'HTTP status' }),
  statusSure: z.boolean(),
  message: z.string().nullable().meta({ description: 'Letter for letter; null where nobody has recorded it' }),
  meaning: localized,
  place: z.string().meta({ description: 'The endpoint, or the area of the API, that answers it' }),
  casing: z.string().optional().meta({ description: 'How the envelope spells its fields: pascal or lower' }),
  contentType: z.string().optional(),
  evidence,
  pages,
})

/** Every error of the tables. */
export const errors: DataFile = {
  about:
    'Every known error of Fortnox’s OAuth server and API: its code, HTTP status, exact message, meaning and evidence.',
  item,
  items: () =>
    errorIds.map((id): z.infer<typeof item> => {
      const { family, code, status, statusSure, message, meaning, place, casing, contentType, ...error } =
        fortnoxError(id)
      return {
        ...{ id, family, code, status, statusSure, message, meaning, place },
        ...(casing && { casing }),
        ...(contentType && { contentType }),
        evidence: shownEvidence(error.evidence),
        pages: pagesOf(pageId('errors', id)),
      }
    }),
}
