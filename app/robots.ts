import type { MetadataRoute } from 'next'
import { siteOrigin } from './site-origin'

export const dynamic = 'force-dynamic'

/** Pages are for everyone. What answers programs is for programs. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/control/', '/oauth-v1/', '/3/', '/sandbox/callback'] },
    sitemap: `${siteOrigin()}/sitemap.xml`,
  }
}
