import { endpointFor } from '@/lib/fortnox/endpoint-for'
import type { FortnoxError } from '@/lib/fortnox/errors'
import type { Localized } from '@/lib/fortnox/evidence'
import type { Scenario } from '@/lib/simulator/core/scenario'
import { type ScenarioId, scenarios } from '@/lib/simulator/core/scenarios.table'
import type { Cause } from './cause'
import { causesOf } from './causes.table'
import type { Clues, Place, Step } from './clues'
import { findingsIn } from './findings.table'
import { masked } from './mask'
import { readClues } from './read-clues'
import { recogniseErrors } from './recognise-error'

/** A cause with its words. */
export interface Likely {
  readonly title: Localized
  readonly tell: Localized
  readonly step: Step
  readonly page: string
  readonly scenario: ScenarioId | null
  /** Seen in the text itself, not only suggested by the error. */
  readonly seen: boolean
}

export interface Diagnosis {
  readonly clues: Clues
  /** What was pasted, with every secret made unreadable. */
  readonly shown: string
  /** The errors that it shows, the surest first. */
  readonly errors: readonly FortnoxError[]
  /** Where in the life of a connection it arose; null where nothing tells. */
  readonly step: Step | null
  /** In order: first what the text itself shows, then what the error suggests. */
  readonly causes: readonly Likely[]
  /** The scope that the called address needs, and whether the pasted token has it; null where either is unknown. */
  readonly scope: { readonly needed: string; readonly has: boolean | null } | null
}

const most = 6

/** What a pasted text is about, and why it may have come to it. `now` is the reader's time in milliseconds. */
export function diagnose(pasted: string, now: number): Diagnosis {
  const clues = readClues(pasted)
  const errors = recogniseErrors(clues)
  const scope = neededScope(clues)
  const lacksScope: Cause[] = scope?.has === false ? (causesOf['2000663'] ?? []).slice(0, 1) : []
  const seen = [...findingsIn(clues, now), ...lacksScope]
  const suggested = errors.flatMap((error) => causesOf[error.id] ?? [onlyCause(error)])
  const causes = distinct([
    ...seen.map((cause) => likely(cause, true)),
    ...suggested.map((cause) => likely(cause, false)),
  ])
  return {
    clues,
    shown: masked(pasted),
    errors,
    step: stepOf(clues, errors, causes),
    causes: causes.slice(0, most),
    scope,
  }
}

function likely({ title, tell, step, page, scenario }: Cause, seen: boolean): Likely {
  const words = title ?? (scenario && scenarios[scenario].title)
  if (!words) throw new Error(`A cause that leads to ${page} has no title.`)
  return { title: words, tell, step, page, scenario: scenario ?? null, seen }
}

function distinct(causes: readonly Likely[]): Likely[] {
  return causes.filter(
    ({ title, page }, at) => causes.findIndex((other) => other.title.en === title.en && other.page === page) === at,
  )
}

/** An error whose page tells all there is to tell. */
function onlyCause({ id, meaning, place, code, message }: FortnoxError): Cause {
  const scenario = scenarioOf(id)
  const name = message ?? code ?? id
  return {
    title: { en: name, sv: name },
    tell: meaning,
    step: stepOfPlace(place),
    page: `errors/${id}`,
    ...(scenario ? { scenario } : {}),
  }
}

/** The first scenario in which an error shows. */
function scenarioOf(errorId: string): ScenarioId | undefined {
  return (Object.entries(scenarios) as [ScenarioId, Scenario][]).find(([, { requests }]) =>
    requests.some(({ expect }) => expect.error === errorId),
  )?.[0]
}

function stepOfPlace(place: FortnoxError['place']): Step {
  switch (place) {
    case 'authorize-page':
      return 'authorize'
    case 'authorize-redirect':
      return 'callback'
    case 'token':
      return 'exchange'
    case 'migrate':
    case 'revoke':
      return place
    default:
      return 'call'
  }
}

const stepsOfPlaces: Readonly<Record<Exclude<Place, 'token'>, Step>> = {
  authorize: 'authorize',
  revoke: 'revoke',
  migrate: 'migrate',
  api: 'call',
}

function stepOf(
  { request, callback, token }: Clues,
  [error]: readonly FortnoxError[],
  [cause]: readonly Likely[],
): Step | null {
  if (request?.place === 'token') return request.params.get('grant_type') === 'refresh_token' ? 'refresh' : 'exchange'
  if (request?.place) return cause?.seen ? cause.step : stepsOfPlaces[request.place]
  if (callback) return 'callback'
  if (cause) return cause.step
  if (error) return stepOfPlace(error.place)
  return token ? 'call' : null
}

function neededScope({ request, token }: Clues): Diagnosis['scope'] {
  if (request?.place !== 'api' || request.path === null) return null
  const scope = endpointFor(request.method, request.path)?.scope
  if (!scope) return null
  return { needed: scope, has: token ? token.scopes.includes(scope) : null }
}
