import { z } from 'zod'
import type { Context } from '../http/context'
import { makeWorldCall, worldCalls } from './calls.table'

/** The OpenAPI 3.1 document of the control API, made from the table of its calls. */
export function openApi(context: Context): object {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const call of [makeWorldCall, ...worldCalls]) {
    const path = `/control/v1${call.path}`
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const parameters = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
    const requestBody = call.body && {
      required: false,
      content: { 'application/json': { schema: z.toJSONSchema(call.body, { io: 'input', unrepresentable: 'any' }) } },
    }
    const responses = Object.fromEntries(
      Object.entries(call.answers).map(([status, description]) => [status, { description }]),
    )
    paths[path] ??= {}
    paths[path][call.method.toLowerCase()] = {
      summary: call.summary,
      parameters,
      ...(requestBody ? { requestBody } : {}),
      responses: { ...responses, default: { description: 'A problem (RFC 9457) that names the field' } },
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Koppla control API', version: context.version },
    servers: [{ url: context.origin }],
    security: [{ worldKey: [] }],
    components: { securitySchemes: { worldKey: { type: 'http', scheme: 'bearer' } } },
    paths,
  }
}
