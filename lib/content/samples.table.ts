import file from '@/content/samples.json'
import { type ScenarioId, scenarios } from '@/lib/simulator/core/scenarios.table'
import type { Sample, Samples } from './sample'

/** One request of a scenario, which is recorded; the first is number 0. */
interface Place {
  readonly scenario: ScenarioId
  readonly request: number
}

/** Exchanges in which nothing goes wrong. */
const named = {
  authorize: { scenario: 'approved', request: 0 },
  exchange: { scenario: 'approved', request: 1 },
  call: { scenario: 'connected', request: 0 },
  me: { scenario: 'connected', request: 1 },
  'customer-list': { scenario: 'connected', request: 2 },
  'voucher-created': { scenario: 'connected', request: 3 },
  refresh: { scenario: 'connected', request: 4 },
  revoke: { scenario: 'connected', request: 5 },
  'client-credentials': { scenario: 'connected-service-account', request: 0 },
  migrate: { scenario: 'legacy-token-swapped-twice', request: 0 },
} as const satisfies Record<string, Place>

/** The request of a scenario that shows what it is about: the first that fails. */
function failing(scenario: ScenarioId): Place {
  const request = scenarios[scenario].requests.findIndex(({ expect }) => expect.error !== null)
  return { scenario, request: Math.max(request, 0) }
}

/** Where the exchange comes from that a page shows by this name. The webhook is sent by the simulator itself. */
const places: Readonly<Record<string, Place | 'webhook'>> = {
  ...Object.fromEntries((Object.keys(scenarios) as ScenarioId[]).map((id) => [id, failing(id)])),
  ...named,
  'consent-webhook': 'webhook',
}

// A JSON file has no tuples.
const recorded = file as unknown as Samples

function at(place: Place | 'webhook'): Sample | undefined {
  return place === 'webhook' ? recorded.webhook : recorded.scenarios[place.scenario]?.[place.request]
}

/** What a page can show, by name. A situation whose request a program does not send has no sample. */
export const samples: Readonly<Record<string, Sample>> = Object.fromEntries(
  Object.entries(places).flatMap(([id, place]) => {
    const sample = at(place)
    return sample ? [[id, sample]] : []
  }),
)

/** The request of one of these scenarios that was answered with the error. */
export function exchangeWith(error: string, scenarioIds: readonly ScenarioId[]): Sample | undefined {
  const [found] = scenarioIds.flatMap((scenario) => {
    const request = scenarios[scenario].requests.findIndex(({ expect }) => expect.error === error)
    return at({ scenario, request }) ?? []
  })
  return found
}

/** The answer of each error that the simulator can be made to give, by the error's id. */
export const errorSamples: Readonly<Record<string, Sample>> = recorded.errors

/** A call whose scope the token lacks, by the scope's id. */
export const withoutScopeSamples: Readonly<Record<string, Sample>> = recorded.withoutScope
