import { siteIndex } from '@/lib/search/site-search'
import { keptForEver } from '../kept-for-ever'

/** What a browser fetches when search is first touched. Made when the portal is built. */
export const dynamic = 'force-static'

export function GET() {
  return Response.json(siteIndex(), keptForEver)
}
