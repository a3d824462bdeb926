import { z } from 'zod'
import { type PageId, pageHref } from '@/lib/content/kinds'
import { type Evidence, evidenceLevels } from '@/lib/fortnox/evidence'
import { type Source, sources } from '@/lib/fortnox/sources.table'
import { type Locale, locales } from '@/lib/i18n/locales'

/** A table as it is published: its rows, and their shape. */
export interface DataFile {
  readonly about: string
  readonly item: z.ZodType
  readonly items: () => readonly object[]
}

/** Raised when a field goes or changes its meaning; a new field leaves it as it is. */
const dataVersion = 1

export const localized = z.object({ en: z.string(), sv: z.string() })

export const level = z.enum(evidenceLevels).meta({
  description:
    'documented: an official page says so. observed: seen in traffic, code or reports. assumed: our conclusion.',
})

export const evidence = z.object({
  level,
  checked: z.iso.date().meta({ description: 'The day on which the sources were last read' }),
  note: localized.optional(),
  sources: z.array(z.object({ id: z.string(), title: localized, url: z.url().nullable() })),
})

export const pages = z.object({ en: z.string(), sv: z.string() }).meta({
  description: 'The path of the page about it, in each language; the same path with .md is its Markdown',
})

export function shownEvidence({ level, checked, note, sources: ids }: Evidence): z.infer<typeof evidence> {
  const named = ids.map((id) => {
    const { title, url }: Source = sources[id]
    return { id, title: typeof title === 'string' ? { en: title, sv: title } : title, url: url ?? null }
  })
  return { level, checked, ...(note && { note }), sources: named }
}

export function pagesOf(id: PageId): z.infer<typeof pages> {
  return Object.fromEntries(locales.map((locale) => [locale, pageHref(locale, id)])) as Record<Locale, string>
}

/** The file as it is sent. Its addresses are paths, so that it is the same wherever the portal stands. */
export function dataFile(name: string, { about, items }: DataFile) {
  const schema = `/data/${name}.schema.json`
  return { $schema: schema, version: dataVersion, about, licence: 'MIT', items: items() }
}

/** The JSON Schema of the whole file. */
export function dataSchema({ about, item }: DataFile) {
  const file = z.strictObject({
    $schema: z.string(),
    version: z.literal(dataVersion),
    about: z.string(),
    licence: z.string(),
    items: z.array(item),
  })
  return z.toJSONSchema(file.meta({ description: about }))
}
