import { z } from 'zod'
import type { Scenario } from '../core/scenario'
import { type ScenarioId, scenarios } from '../core/scenarios.table'
import type { World } from '../core/world'
import { jsonAnswer, problemAnswer } from '../http/answers'
import type { Answer, Context } from '../http/context'
import { secretMatches } from '../secrets'
import type { Tools } from './call'
import { clientSecretOf } from './default-world'
import { openStage, take, wordsOf } from './scenario-run'
import { readyRequest } from './scenario-words'
import { tenantId, text } from './schema'
import { shownClock } from './shown'
import { showClock, urlsOf } from './worlds'

export const scenarioRequest = z.strictObject({
  clientId: text(64).optional().meta({ description: 'The app that it is about; left out: the first' }),
  tenantId: tenantId.optional().meta({ description: 'The company that it is about; left out: the first' }),
})

const localized = z.strictObject({ en: z.string(), sv: z.string() })
const expectation = z.strictObject({
  status: z.int().nullable().meta({ description: 'Null: no answer arrives' }),
  error: z.string().nullable().meta({ description: 'An id or code of the error tables; null: success' }),
  says: z.string().nullable().meta({ description: 'The words of that error, as far as they are known' }),
  bareCallback: z.boolean().meta({ description: 'The browser comes back with neither code nor error' }),
})

export const shownScenario = z.strictObject({
  id: z.string(),
  title: localized,
  next: localized.meta({ description: 'What to do next, in words' }),
  clock: shownClock,
  given: z.record(z.string(), z.string()).meta({ description: 'What the steps made: a code, tokens, …' }),
  clientSecret: z.string().nullable().meta({ description: 'Null where only its owner knows it' }),
  requests: z
    .array(
      z.strictObject({
        method: z.string(),
        url: z.url(),
        headers: z.record(z.string(), z.string()),
        body: z.string().nullable(),
        curl: z.string(),
        expect: expectation,
      }),
    )
    .meta({ description: 'What to send, in this order, and what comes back' }),
})

export const shownScenarios = z.strictObject({
  scenarios: z.array(
    z.strictObject({ id: z.string(), title: localized, next: localized, errors: z.array(z.string()) }),
  ),
})

/** All of them, for whoever chooses. */
export function listScenarios(context: Context): Answer {
  const list = Object.entries<Scenario>(scenarios).map(([id, { title, next, requests }]) => ({
    id,
    title,
    next,
    errors: [...new Set(requests.flatMap(({ expect }) => (expect.error === null ? [] : [expect.error])))],
  }))
  return jsonAnswer(context, 200, { scenarios: list })
}

/** `POST …/scenarios/{name}`: back to the start, the steps, and what to do next. */
export async function setUpScenario(
  context: Context,
  world: World,
  name: string,
  asked: z.infer<typeof scenarioRequest>,
  { bearer, tools }: { readonly bearer: string; readonly tools: Tools },
): Promise<Answer> {
  if (!Object.hasOwn(scenarios, name)) {
    return problemAnswer(context, 404, `There is no scenario ${name}. Those are: ${Object.keys(scenarios).join(', ')}`)
  }
  const scenario: Scenario = scenarios[name as ScenarioId]
  const { store } = context
  const fresh = await tools.reset(world.id)
  if (!fresh) return problemAnswer(context, 404, 'There is no such world.')
  const [apps, companies] = await Promise.all([store.apps(world.id), store.companies(world.id)])
  const app = asked.clientId === undefined ? apps[0] : apps.find(({ clientId }) => clientId === asked.clientId)
  const company = asked.tenantId === undefined ? companies[0] : companies.find((one) => one.tenantId === asked.tenantId)
  const notMade = 'is none that this world was made with, to which a scenario goes back'
  if (!app) return problemAnswer(context, 400, `clientId: ${notMade}`, { field: 'clientId' })
  if (!company) return problemAnswer(context, 400, `tenantId: ${notMade}`, { field: 'tenantId' })
  const redirectUri = app.redirectUris[0] ?? (app.anyLoopbackRedirect ? 'http://localhost:4000/callback' : undefined)
  if (redirectUri === undefined)
    return problemAnswer(context, 409, 'The app has no redirect URI to come back to.', { field: 'clientId' })

  let stage = await openStage(context, fresh, { app, company }, redirectUri)
  for (const step of scenario.steps) stage = await take(context, stage, step, tools)

  const secret = clientSecretOf(fresh.seed ?? bearer, app.clientId)
  const clientSecret = secretMatches(secret, stage.app.secretHash) ? secret : null
  const senders = { clientSecret, worldKey: bearer, urls: urlsOf(context.origin, world.id, context.apiOrigin) }
  const words = wordsOf(context, stage)
  return jsonAnswer(context, 200, {
    id: name,
    title: scenario.title,
    next: scenario.next,
    clock: showClock(stage.world.clock, context.wall()),
    given: words,
    clientSecret,
    requests: scenario.requests.map((request) => readyRequest(request, words, senders)),
  })
}
