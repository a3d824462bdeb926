import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { type Calling, failed, type Tool, type ToolAnswer } from './tool'

const instructions =
  'Koppla is an unofficial handbook to the Fortnox API and a simulator of Fortnox. Look things up with search, read and diagnose. To try a program, make a world and point the program at its urls; then move its clock, set up scenarios, and read what was sent.'

/**
 * A server for one request: nothing is kept between requests, so there are no sessions. The SDK's plain server, since the arguments
 * of a world's tools go on to the control API as they were sent, and not as a schema made them.
 */
export function mcpServer(tools: readonly Tool[], calling: Calling, version: string): Server {
  const server = new Server({ name: 'koppla', title: 'Koppla', version }, { capabilities: { tools: {} }, instructions })
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(shown) }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const { text, isError = false } = await callTool(tools, params.name, params.arguments ?? {}, calling)
    return { content: [{ type: 'text', text }], isError }
  })
  return server
}

function shown({ name, title, description, input, readOnly }: Tool) {
  const inputSchema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as { type: 'object' }
  const annotations = { title, readOnlyHint: readOnly, destructiveHint: false, openWorldHint: false }
  return { name, title, description, inputSchema, annotations }
}

async function callTool(
  tools: readonly Tool[],
  name: string,
  args: Record<string, unknown>,
  calling: Calling,
): Promise<ToolAnswer> {
  const tool = tools.find((each) => each.name === name)
  if (!tool) return failed(`There is no tool ${name}. There are: ${tools.map((each) => each.name).join(', ')}.`)
  const parsed = tool.input.safeParse(args)
  if (!parsed.success) return failed(`The arguments of ${name} are wrong.\n${z.prettifyError(parsed.error)}`)
  return tool.run((tool.passesOn ? args : parsed.data) as never, calling)
}
