import { jsonAnswer, problemAnswer } from '../http/answers'
import { removeConnection } from '../http/removal'
import { addApp, appChange, changeApp } from './apps'
import { assertTraffic } from './assertions'
import { type Call, openCall, worldCall } from './call'
import { addCompany, changeCompany, companyChange } from './companies'
import { consentWithoutBrowser } from './consents'
import { exchangeEvents } from './events'
import { assertions, eventsQuery, exchangesQuery, shownAssertions } from './exchange-schema'
import { listExchanges } from './exchanges'
import { newFault } from './fault-schema'
import { addFault, removeFault } from './faults'
import { newWorld } from './new-world'
import { listScenarios, scenarioRequest, setUpScenario, shownScenario, shownScenarios } from './scenarios'
import * as schema from './schema'
import * as shown from './shown'
import { snapshot } from './snapshot-schema'
import { restoreSnapshot, takeSnapshot } from './snapshots'
import { moveClock, showWorld } from './worlds'

const noContent = { status: 204, headers: [], body: '' } as const
const noWorld = 'There is no such world.'

export const calls: readonly Call[] = [
  openCall({
    method: 'POST',
    path: '/worlds',
    summary: 'Makes a world. Its key is answered once, here.',
    body: schema.newWorld,
    answers: {
      201: { description: 'The world with its key, apps and secrets', schema: shown.madeWorld },
      409: 'A living world has this seed or client id',
    },
    run: ({ context, incoming, body, bearer }) => newWorld(context, incoming, body, bearer),
  }),
  worldCall({
    method: 'GET',
    path: '/worlds/{id}',
    summary: 'The whole state of the world, without secrets.',
    answers: { 200: { description: 'The world', schema: shown.shownWorld } },
    run: async ({ context, world }) => jsonAnswer(context, 200, await showWorld(context, world)),
  }),
  worldCall({
    method: 'DELETE',
    path: '/worlds/{id}',
    summary: 'Removes the world and everything in it.',
    answers: { 204: 'Removed' },
    run: async ({ context, world, tools }) => {
      await context.store.deleteWorld(world.id)
      tools.calls.forget(world.id)
      return noContent
    },
  }),
  worldCall({
    method: 'POST',
    path: '/worlds/{id}/clock',
    summary: 'Moves the clock forward, sets it, or freezes it. Answers what died.',
    body: schema.clock,
    answers: { 200: { description: 'The clock and what died', schema: shown.movedClock }, 400: 'The clock would go backwards' },
    run: async ({ context, world, body }) => {
      const moved = await moveClock(context, world, body)
      if (moved === 'backwards') return problemAnswer(context, 400, 'The clock never goes backwards.', { field: 'set' })
      if (moved === 'gone') return problemAnswer(context, 404, noWorld)
      return jsonAnswer(context, 200, moved)
    },
  }),
  worldCall({
    method: 'PATCH',
    path: '/worlds/{id}/policy',
    summary: 'Changes switches of the policy; those that are left out stay.',
    body: schema.policy,
    answers: { 200: { description: 'The whole policy', schema: shown.shownPolicy } },
    run: async ({ context, world, body }) => {
      const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
      const changed = await context.store.changeWorld(world.id, (current) => ({ ...current, policy: { ...current.policy, ...given } }))
      return jsonAnswer(context, 200, changed?.policy ?? world.policy)
    },
  }),
  worldCall({
    method: 'POST',
    path: '/worlds/{id}/apps',
    summary: 'Adds an app; what is left out takes the default’s value. Its secret is answered once, here.',
    body: schema.app,
    answers: { 201: { description: 'The app with its secret', schema: shown.madeApp }, 409: 'A living world has this client id' },
    run: ({ context, world, body, bearer }) => addApp(context, world, body, bearer),
  }),
  worldCall({
    method: 'PATCH',
    path: '/worlds/{id}/apps/{clientId}',
    summary: 'Changes an app; what is left out stays. Connections that exist keep their scopes.',
    body: appChange,
    answers: { 200: { description: 'The app', schema: shown.shownApp }, 404: 'No such app' },
    run: ({ context, world, params, body }) => changeApp(context, world, params['clientId'] ?? '', body),
  }),
  worldCall({
    method: 'POST',
    path: '/worlds/{id}/companies',
    summary: 'Adds a company; what is left out takes the value of the default’s first company.',
    body: schema.company,
    answers: { 201: { description: 'The company', schema: shown.shownCompany }, 409: 'The world has a company with this tenantId' },
    run: ({ context, world, body }) => addCompany(context, world, body),
  }),
  worldCall({
    method: 'PATCH',
    path: '/worlds/{id}/companies/{tenantId}',
    summary: 'Changes a company: its licences, users (the whole list), settings, whether it is locked …; what is left out stays.',
    body: companyChange,
    answers: { 200: { description: 'The company', schema: shown.shownCompany }, 404: 'No such company' },
    run: ({ context, world, params, body }) => changeCompany(context, world, params['tenantId'] ?? '', body),
  }),
  worldCall({
    method: 'POST',
    path: '/worlds/{id}/consents',
    summary: 'A customer approves or denies, without a browser.',
    body: schema.newConsent,
    answers: { 200: { description: 'Where the browser would go, and the code', schema: shown.shownConsent } },
    run: async ({ context, world, body }) => {
      const answer = await consentWithoutBrowser(context, world, body)
      if ('problem' in answer) {
        return problemAnswer(context, 400, `${answer.field}: ${answer.problem}`, { field: answer.field })
      }
      return jsonAnswer(context, 200, answer)
    },
  }),
  worldCall({
    method: 'DELETE',
    path: '/worlds/{id}/connections/{connectionId}',
    summary: 'The customer removes the integration.',
    answers: { 204: 'Removed', 404: 'No such connection' },
    run: async ({ context, world, params }) =>
      (await removeConnection(context, world, params['connectionId'] ?? ''))
        ? noContent
        : problemAnswer(context, 404, 'There is no such connection.'),
  }),
  worldCall({
    method: 'POST',
    path: '/worlds/{id}/faults',
    summary: 'Makes chosen requests fail. Of several faults that strike one request the oldest wins; delays add up.',
    body: newFault,
    answers: { 201: { description: 'The fault', schema: shown.shownFault }, 409: 'The world has too many' },
    run: ({ context, world, body }) => addFault(context, world, body),
  }),
  worldCall({
    method: 'DELETE',
    path: '/worlds/{id}/faults/{faultId}',
    summary: 'Removes a fault.',
    answers: { 204: 'Removed', 404: 'No such fault' },
    run: ({ context, world, params }) => removeFault(context, world, params['faultId'] ?? ''),
  }),
  worldCall({
    method: 'GET',
    path: '/worlds/{id}/exchanges',
    summary: 'The log, newest first, in pages; with `wait` the next exchange that fits.',
    query: exchangesQuery,
    answers: { 200: { description: 'A page of the log', schema: shown.shownExchanges } },
    run: async ({ context, world, query, incoming }) => jsonAnswer(context, 200, await listExchanges(context, world, query, incoming.signal)),
  }),
  worldCall({
    method: 'GET',
    path: '/worlds/{id}/events',
    summary: 'The log as it grows. Each event `exchange` carries an exchange as its data and its number as its id: send that as Last-Event-ID to go on after it. `missed` says that the log no longer holds some.',
    query: eventsQuery,
    answers: { 200: { description: 'Events', schema: shown.shownExchange, type: 'text/event-stream' } },
    run: ({ context, world, query, incoming }) => exchangeEvents(context, world, query, incoming),
  }),
  worldCall({
    method: 'POST',
    path: '/worlds/{id}/assertions',
    summary: 'Counts what was sent and says whether it is what was expected: {"expect":{"refreshed":1,"deadTokensSent":0}}.',
    body: assertions,
    answers: { 200: { description: 'Whether everything holds, with the numbers', schema: shownAssertions } },
    run: async ({ context, world, body }) => jsonAnswer(context, 200, await assertTraffic(context, world, body)),
  }),
  worldCall({
    method: 'POST',
    path: '/worlds/{id}/reset',
    summary: 'Back to how the world was made. Id and key stay.',
    body: schema.nothing,
    answers: { 200: { description: 'The world', schema: shown.shownWorld } },
    run: async ({ context, world, tools }) => {
      const fresh = await tools.reset(world.id)
      return fresh ? jsonAnswer(context, 200, await showWorld(context, fresh)) : problemAnswer(context, 404, noWorld)
    },
  }),
  openCall({
    method: 'GET',
    path: '/scenarios',
    summary: 'The situations that a world can be set up for.',
    answers: { 200: { description: 'All of them', schema: shownScenarios } },
    run: async ({ context }) => listScenarios(context),
  }),
  worldCall({
    method: 'POST',
    path: '/worlds/{id}/scenarios/{name}',
    summary: 'Resets the world, sets it up for a situation, and answers what to do next: requests ready to send, and what comes back.',
    body: scenarioRequest,
    answers: { 200: { description: 'What to do next', schema: shownScenario }, 404: 'No such scenario', 409: 'The app cannot play it' },
    run: ({ context, world, params, body, bearer, tools }) =>
      setUpScenario(context, world, params['name'] ?? '', body, { bearer: bearer ?? '', tools }),
  }),
  worldCall({
    method: 'GET',
    path: '/worlds/{id}/snapshot',
    summary: 'The whole world, to be put back later; hashes stand for all secrets, so every token goes on as it was. Consent pages that wait are left out.',
    answers: { 200: { description: 'The snapshot', schema: snapshot } },
    run: ({ context, world }) => takeSnapshot(context, world),
  }),
  worldCall({
    method: 'PUT',
    path: '/worlds/{id}/snapshot',
    summary: 'Puts a snapshot in the place of everything in the world. Id and key stay.',
    body: snapshot,
    bodyKind: 'snapshot',
    answers: { 200: { description: 'The world', schema: shown.shownWorld }, 409: 'Another living world has the seed, a client id or a credential of it' },
    run: ({ context, world, body, tools }) => restoreSnapshot(context, world, body, tools),
  }),
]
