import { markdownAt } from '@/components/markdown/markdown-at'
import { mcpHandler } from '@/lib/mcp/handle'
import { server } from '@/lib/server'

export const dynamic = 'force-dynamic'

let handler: ReturnType<typeof mcpHandler> | undefined

async function answer(request: Request): Promise<Response> {
  const { simulator, env } = await server()
  handler ??= mcpHandler(simulator, {
    origin: env.origin,
    now: Date.now,
    page: async (locale, path) => markdownAt(locale, path, env.origin),
  })
  return handler(request)
}

// Every method, so that a wrong one gets the endpoint's own answer.
export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
}
