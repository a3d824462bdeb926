import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabases } from '@/lib/testing/databases'
import {
  issuing,
  looking,
  sampleApp,
  sampleCompany,
  sampleConnection,
  sampleCredential,
  sampleWorld,
} from '@/lib/testing/sample-world'
import { defaultPolicy } from '../core/policy.table'
import { defaultApp, defaultCompany, defaultUser } from '../core/world'
import { createKyselyStore } from './kysely-store'
import type { Store } from './store'

const app = sampleApp({
  mustBeBought: true,
  webhookUrl: 'http://localhost:4000/å',
  legacyTokens: [{ hash: 'legacy-hash', tenantId: 1_234_567, user: 1 }],
})
const company = sampleCompany({
  settings: { defaultAccounts: false, lockedUntil: '2026-06-30' },
  boughtApps: [app.clientId],
  agency: true,
  users: [
    {
      id: 1,
      name: 'Åsa',
      email: 'asa@example.com',
      sysAdmin: true,
      consultant: true,
      licences: ['order'],
      rights: ['invoice'],
    },
  ],
})

describe.each(testDatabases())('accounts on $name', ({ open }) => {
  let test: TestDatabase
  let store: Store

  beforeAll(async () => {
    test = await open()
    store = createKyselyStore(test.database)
  })
  afterAll(() => test.discard())

  async function made(furniture: Parameters<typeof sampleWorld>[1]): Promise<string> {
    const sample = sampleWorld({}, furniture)
    expect(await store.createWorld(sample)).toBe('created')
    return sample.world.id
  }

  it('gives back everything of an app and a company, also when it is put again and after a reset', async () => {
    const id = await made({ apps: [app], companies: [company] })
    expect(await store.apps(id)).toEqual([app])
    expect(await store.companies(id)).toEqual([company])
    await store.putApp(id, { ...app, webhookUrl: null, legacyTokens: [] })
    await store.putCompany(id, { ...company, agency: false })
    expect(await store.apps(id)).toEqual([{ ...app, webhookUrl: null, legacyTokens: [] }])
    expect(await store.company(id, company.tenantId)).toEqual({ ...company, agency: false })
    await store.resetWorld(id)
    expect(await store.apps(id)).toEqual([app])
    expect(await store.companies(id)).toEqual([company])
  })

  it('decides with the company as it is then, or with none where it is gone', async () => {
    const id = await made({ apps: [], companies: [company] })
    for (const [tenantId, expected] of [
      [company.tenantId, company],
      [1, null],
    ] as const) {
      const connection = sampleConnection(id, { tenantId, granted: 3, migrated: ['a', 'b'] })
      const credential = sampleCredential(connection)
      const { clientId, resource } = connection
      await store.changeConnection({ worldId: id, clientId, tenantId, resource }, issuing(connection, [credential]))
      for (const key of [
        { credentialHash: credential.hash },
        { clientId, tenantId, resource },
        { connectionId: connection.id },
      ]) {
        expect(await store.changeConnection({ worldId: id, ...key }, looking)).toMatchObject({
          connection,
          company: expected,
        })
      }
    }
  })

  it('reads worlds that were stored before these fields existed', async () => {
    const { clientId } = sampleApp()
    const old = {
      app: without({ ...sampleApp(), clientId }, Object.keys(defaultApp)),
      company: {
        ...without(sampleCompany(), Object.keys(defaultCompany)),
        users: [without(sampleCompany().users[0] as object, Object.keys(defaultUser))],
      },
    }
    const id = await made({ apps: [], companies: [] })
    const blueprint = JSON.stringify({
      clock: { offset: 0 },
      policy: { grace: '5s' },
      apps: [old.app],
      companies: [old.company],
    })
    await test.database.db.updateTable('blueprints').set({ blueprint }).where('world_id', '=', id).execute()
    await store.resetWorld(id)
    expect(await store.apps(id)).toEqual([{ ...sampleApp(), clientId }])
    expect(await store.companies(id)).toEqual([sampleCompany()])
    expect((await store.world(id))?.policy).toEqual({ ...defaultPolicy, grace: '5s' })
    await test.database.db.updateTable('worlds').set({ policy: '{"grace":"7s"}' }).where('id', '=', id).execute()
    expect((await store.world(id))?.policy).toEqual({ ...defaultPolicy, grace: '7s' })
    const users = JSON.stringify(old.company.users)
    await test.database.db.updateTable('companies').set({ users }).where('world_id', '=', id).execute()
    expect(await store.companies(id)).toEqual([sampleCompany()])
  })
})

function without(object: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
}
