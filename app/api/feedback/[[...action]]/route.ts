import { getExport, postFeedback, postOwner } from '@/lib/feedback/handle'

interface Params {
  readonly params: Promise<{ action?: string[] }>
}

/** The only thing to read here is the owner's file. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { action = [] } = await params
  return action.join('/') === 'export' ? getExport(request) : notAllowed(action)
}

export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { action = [] } = await params
  return action.length === 0 ? postFeedback(request) : postOwner(request, action.join('/'))
}

function notAllowed(action: readonly string[]): Response {
  const allow = action.join('/') === 'export' ? 'GET' : 'POST'
  const body = { type: 'about:blank', status: 405, title: `This address takes ${allow} only.` }
  return new Response(JSON.stringify(body), {
    status: 405,
    headers: { Allow: allow, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  })
}

async function other(_: Request, { params }: Params): Promise<Response> {
  return notAllowed((await params).action ?? [])
}

export { other as DELETE, other as OPTIONS, other as PATCH, other as PUT }
