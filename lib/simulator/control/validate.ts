import type { z } from 'zod'
import { problemAnswer } from '../http/answers'
import type { Answer, Context, Incoming } from '../http/context'

type Read = { readonly problem: Answer } | { readonly value: unknown }

export function readJson(context: Context, incoming: Incoming, schema: z.ZodType): Read {
  const type = incoming.headers.get('content-type') ?? ''
  // Anything else could be sent by a form on a stranger's page.
  if (incoming.body !== '' && !/^application\/json\b/i.test(type)) {
    return { problem: problemAnswer(context, 415, 'Send the body as Content-Type: application/json.') }
  }
  let value: unknown
  try {
    value = incoming.body === '' ? {} : JSON.parse(incoming.body)
  } catch (error) {
    return { problem: problemAnswer(context, 400, `The body is not JSON: ${(error as Error).message}`) }
  }
  return checked(context, schema, value)
}

/** A query whose parameters each come once at most. */
export function readQuery(context: Context, { url }: Incoming, schema: z.ZodType): Read {
  const names = [...url.searchParams.keys()]
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined)
    return { problem: problemAnswer(context, 400, `${twice}: was sent more than once`, { field: twice }) }
  return checked(context, schema, Object.fromEntries(url.searchParams))
}

function checked(context: Context, schema: z.ZodType, value: unknown): Read {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data }
  const errors = parsed.error.issues.flatMap(flatten).map((issue) => ({
    field:
      issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]].join('.') : issue.path.join('.') || 'body',
    message: issue.message,
  }))
  const [first] = errors
  return {
    problem: problemAnswer(context, 400, `${first?.field}: ${first?.message}`, {
      field: first?.field,
      errors: errors.slice(0, 20),
    }),
  }
}

/** Of a union, the issues of the alternative that came closest: they name the field. */
function flatten(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const closest = [...issue.errors].sort((a, b) => a.length - b.length || depth(b) - depth(a))[0] ?? []
  return closest.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue))
}

const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map(({ path }) => path.length))
