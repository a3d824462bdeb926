import { z } from 'zod'
import type { Context } from '../http/context'
import type { Answers, Call } from './call'
import { calls } from './calls.table'

/** As it is sent: what a schema makes of it afterwards is nobody's outside. */
const jsonSchema = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>

/** A problem (RFC 9457), as every refusal of the control API is. */
const problem = z.object({
  type: z.literal('about:blank'),
  status: z.int(),
  detail: z.string(),
  field: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
})

function parametersOf({ path, query }: Call) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const properties = query ? (jsonSchema(query)['properties'] as Record<string, { description?: string }>) : {}
  const inQuery = Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: false,
    ...(description === undefined ? {} : { description }),
    schema,
  }))
  return [...inPath, ...inQuery]
}

function responseOf(answer: Answers | string, status: string) {
  const {
    description,
    schema,
    type = 'application/json',
  } = typeof answer === 'string' ? { description: answer } : (answer as Answers)
  if (Number(status) >= 400)
    return {
      description,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }
  return { description, ...(schema ? { content: { [type]: { schema: jsonSchema(schema) } } } : {}) }
}

/** `patchWorldsApps`: what generated clients call the operation. */
function operationId({ method, path }: Call): string {
  const words = path.split('/').filter((word) => word !== '' && !word.startsWith('{'))
  return method.toLowerCase() + words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('')
}

function operationOf(call: Call) {
  const required = call.body !== undefined && !call.body.safeParse({}).success
  const requestBody = call.body && { required, content: { 'application/json': { schema: jsonSchema(call.body) } } }
  const responses = Object.entries(call.answers).map(([status, answer]) => [status, responseOf(answer, status)])
  return {
    operationId: operationId(call),
    summary: call.summary,
    ...(call.ofWorld ? {} : { security: [{}, { worldKey: [] }] }),
    parameters: parametersOf(call),
    ...(requestBody ? { requestBody } : {}),
    responses: {
      ...Object.fromEntries(responses),
      default: responseOf('A problem (RFC 9457) that names the field', '400'),
    },
  }
}

/** The OpenAPI 3.1 document of the control API, made from the table of its calls. */
export function openApi(context: Context): object {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const call of calls) {
    const path = `/control/v1${call.path}`
    paths[path] = { ...paths[path], [call.method.toLowerCase()]: operationOf(call) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Koppla control API', version: context.version },
    servers: [{ url: context.origin }],
    security: [{ worldKey: [] }],
    components: {
      securitySchemes: {
        worldKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'The key of the world, or the control key of the server',
        },
      },
      schemas: { Problem: jsonSchema(problem) },
    },
    paths,
  }
}
