import { server } from '@/lib/server'
import { version } from '@/package.json'

/** 200 when the database answers. */
export async function GET(): Promise<Response> {
  const { store } = await server()
  await store.world('health')
  return Response.json({ status: 'ok', version }, { headers: { 'Cache-Control': 'no-store' } })
}
