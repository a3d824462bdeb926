import { entries } from '@/lib/content/source'
import { atomFeed } from '@/lib/feed/atom'
import { machineWords } from '@/lib/i18n/words'
import { localeFile } from '../../locale-file'

export const dynamic = 'force-dynamic'
export const GET = localeFile('application/atom+xml', async (locale, origin) =>
  atomFeed({ locale, origin, t: await machineWords(locale), pages: entries(locale) }),
)
