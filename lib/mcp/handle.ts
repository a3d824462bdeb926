import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { isOwnHost } from '@/lib/security/own-origin'
import type { Simulator } from '@/lib/simulator/simulator'
import { type Library, readTools } from './read-tools'
import { mcpServer } from './server'
import { worldTools } from './world-tools'

/** Most bytes of one message: a new world with all its apps and companies is the largest. */
const maxRequestBodySize = 262_144

/** The MCP endpoint (streamable HTTP) over a simulator and a library: each POST is answered by itself, as JSON. */
export function mcpHandler(simulator: Simulator, library: Library): (request: Request) => Promise<Response> {
  const { origin, version } = simulator.context
  const tools = [...readTools(library), ...worldTools(simulator)]
  return async (request) => {
    const problem = stranger(request.headers, origin)
    if (problem) return refused(403, problem)
    // Nothing is announced unasked, and there is no session to end.
    if (request.method !== 'POST') return refused(405, 'This address takes POST only.', { allow: 'POST' })
    const calling = { bearer: bearerOf(request.headers), signal: request.signal }
    const server = mcpServer(tools, calling, version)
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true, maxRequestBodySize })
    await server.connect(transport)
    const response = await transport.handleRequest(request)
    return response
  }
}

/** A page of another site, or one that rebinds its own name to this machine, is not let in (S46). */
function stranger(headers: Headers, origin: string): string | undefined {
  if (!isOwnHost(headers.get('host'), origin)) return `This server is ${origin}; the Host names another.`
  const from = headers.get('origin')
  return from === null || from === origin ? undefined : 'Pages of other sites may not call this server.'
}

function bearerOf(headers: Headers): string | null {
  return /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null
}

/** A refusal as the transport itself words it (JSON-RPC 2.0). */
function refused(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ jsonrpc: '2.0', error: { code: -32000, message }, id: null }, { status, headers })
}
