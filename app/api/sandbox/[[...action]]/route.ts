import { problemResponse } from '@/lib/sandbox/answers'
import { getState, postAction } from '@/lib/sandbox/handle'

interface Params {
  readonly params: Promise<{ action?: string[] }>
}

export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { action = [] } = await params
  return action.length === 0 ? getState(request) : notAllowed(action)
}

export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { action = [] } = await params
  return action.length === 0 ? notAllowed(action) : postAction(request, action.join('/'))
}

function notAllowed(action: readonly string[]): Response {
  const allow = action.length === 0 ? 'GET' : 'POST'
  return problemResponse('method-not-allowed', `This address takes ${allow} only.`, { allow })
}

async function other(_: Request, { params }: Params): Promise<Response> {
  return notAllowed((await params).action ?? [])
}

export { other as DELETE, other as OPTIONS, other as PATCH, other as PUT }
