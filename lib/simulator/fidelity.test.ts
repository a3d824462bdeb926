import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contradictions } from '@/lib/fortnox/contradictions.table'
import type { Evidence } from '@/lib/fortnox/evidence'
import { oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { sources } from '@/lib/fortnox/sources.table'
import { apiBehaviours } from './api/behaviours.table'
import { givenErrors, neverGiven } from './api/given-errors.table'
import { policySwitches } from './core/policy.table'
import { notSimulated } from './not-simulated.table'
import { oauthBehaviours } from './oauth-behaviours.table'

const behaviours = Object.entries({ ...oauthBehaviours, ...apiBehaviours })
const official = ['fortnox', 'fortnox-archive']

/** What the simulator's parts say themselves, without what tables and tests say; `traffic` only counts what others refused. */
const codeIn = (...folders: string[]) =>
  folders.flatMap((folder) =>
    readdirSync(`lib/simulator/${folder}`)
      .filter((file) => file.endsWith('.ts') && !/(\.(test|table)|^traffic)\.ts$/.test(file))
      .map((file) => readFileSync(`lib/simulator/${folder}/${file}`, 'utf8')),
  )

describe('the fidelity ledger', () => {
  test('has a name of its own for each behaviour', () => {
    expect(behaviours).toHaveLength(Object.keys(oauthBehaviours).length + Object.keys(apiBehaviours).length)
  })

  test('says of each behaviour how it is known, and calls documented only what a page of Fortnox’s says', () => {
    for (const [id, { what, evidence }] of behaviours) {
      const { level, sources: ids, checked }: Evidence = evidence
      for (const text of [what.en, what.sv]) expect(text, id).toMatch(/^\S.*\.$/)
      expect(ids.length, id).toBeGreaterThan(0)
      expect(new Date(`${checked}T00:00:00Z`).toJSON().slice(0, 10), id).toBe(checked)
      if (level === 'documented')
        expect(
          ids.map((source) => sources[source].kind).some((kind) => official.includes(kind)),
          id,
        ).toBe(true)
    }
  })

  test('lists as given exactly the numbered errors that the code gives', () => {
    const code = codeIn('core', 'http', 'api')
    const written = code.flatMap((text) => text.match(/(?<=')[12]\d{6}(?=')/g) ?? [])
    expect([...new Set(written)].sort()).toEqual([...givenErrors])
  })

  test('knows of each OAuth error whether the code gives it', () => {
    const code = codeIn('core', 'http')
    const given = (id: string) => code.some((text) => text.includes(`'${id}'`) || text.includes(`oauthErrors.${id}`))
    const never = Object.keys(oauthErrors).filter((id) => !given(id))
    expect(never).toEqual([...neverGiven])
  })

  test('names no switch that does not exist, and no source twice for one claim', () => {
    for (const [id, contradiction] of Object.entries(contradictions)) {
      if ('policy' in contradiction) expect(Object.keys(policySwitches), id).toContain(contradiction.policy)
      expect(contradiction.claims.length, id).toBeGreaterThan(1)
      for (const { sources: ids } of contradiction.claims) expect(new Set(ids).size, id).toBe(ids.length)
    }
  })

  test('says of all that is not simulated what there is instead', () => {
    for (const [id, { what, instead }] of Object.entries(notSimulated))
      for (const text of [what.en, what.sv, instead.en, instead.sv]) expect(text, id).toMatch(/\.$/)
  })
})
