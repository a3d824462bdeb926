import type { z } from 'zod'
import type { World } from '../core/world'
import { jsonAnswer, problemAnswer } from '../http/answers'
import type { Answer, Context } from '../http/context'
import { drawFrom, hashSecret, secretMatches } from '../secrets'
import { makeApp } from './default-world'
import { given } from './given'
import { type AppRequest, app as appSchema } from './schema'
import { showApp } from './worlds'

/** A world is a test's, not a registry. */
const most = 50

export const appChange = appSchema.omit({ clientId: true })

/** `POST …/apps`: what is left out takes the default's value. */
export async function addApp(
  context: Context,
  world: World,
  request: AppRequest,
  bearer: string | null,
): Promise<Answer> {
  const apps = await context.store.apps(world.id)
  if (apps.length >= most) return problemAnswer(context, 409, `A world has at most ${most} apps.`)
  const draw = drawFrom(world.seed, context.random)
  // From the world's key, so that whoever holds it knows the secret; the control key is not that key.
  const key =
    bearer !== null && secretMatches(bearer, world.keyHash) ? bearer : Buffer.from(context.random(24)).toString('hex')
  const { app, clientSecret } = makeApp(request, apps.length, {
    draw,
    seedOrKey: world.seed ?? key,
    origin: context.origin,
  })
  const living = await context.store.app(app.clientId)
  if (living || (await context.store.putApp(world.id, app)) === 'taken') {
    return problemAnswer(context, 409, 'A living world has this client id.', { field: 'clientId' })
  }
  return jsonAnswer(context, 201, { ...showApp(app), clientSecret })
}

/** `PATCH …/apps/{clientId}`: what is left out stays. Connections that exist keep their scopes (facts §4.1). */
export async function changeApp(
  context: Context,
  world: World,
  clientId: string,
  request: z.infer<typeof appChange>,
): Promise<Answer> {
  const { clientSecret, legacyTokens, ...rest } = request
  const changed = await context.store.changeApp(world.id, clientId, (app) => ({
    ...app,
    ...given(rest),
    ...(clientSecret === undefined ? {} : { secretHash: hashSecret(clientSecret) }),
    ...(legacyTokens === undefined
      ? {}
      : {
          legacyTokens: legacyTokens.map(({ token, tenantId, user }) => ({ hash: hashSecret(token), tenantId, user })),
        }),
  }))
  return changed
    ? jsonAnswer(context, 200, showApp(changed))
    : problemAnswer(context, 404, 'There is no such app in this world.')
}
