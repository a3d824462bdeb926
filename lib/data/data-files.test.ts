import { expect, test } from 'vitest'
import { z } from 'zod'
import { endpoints } from '@/lib/fortnox/endpoints.table'
import { errorIds } from '@/lib/fortnox/errors'
import { scopes } from '@/lib/fortnox/scopes.table'
import { dataFile, dataSchema } from './data-file'
import { dataFiles, dataNames } from './data-files'

/** As a reader of the file has it. */
const sent = (name: (typeof dataNames)[number]) => JSON.parse(JSON.stringify(dataFile(name, dataFiles[name])))

test.each(dataNames)('%s.json has the shape that its schema says', (name) => {
  const schema = z.fromJSONSchema(dataSchema(dataFiles[name]) as Parameters<typeof z.fromJSONSchema>[0])
  expect(schema.safeParse(sent(name)).error?.issues).toBeUndefined()
  expect(schema.safeParse({ ...sent(name), version: 99 }).success).toBe(false)
})

test('every error, scope and operation of the tables is published, once', () => {
  expect(sent('errors').items.map(({ id }: { id: string }) => id)).toEqual(errorIds)
  expect(sent('scopes').items.map(({ id }: { id: string }) => id)).toEqual(Object.keys(scopes))
  const operations = sent('endpoints').items.filter(({ method }: { method: string | null }) => method !== null)
  expect(operations).toHaveLength(endpoints.length)
})

test('a message is published letter for letter', () => {
  const account = sent('errors').items.find(({ id }: { id: string }) => id === '2001304')
  expect(account).toMatchObject({ message: 'Kunde inte hitta konto', pages: { sv: '/sv/errors/2001304' } })
})
