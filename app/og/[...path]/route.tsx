import { ImageResponse } from 'next/og'
import { isLocale } from '@/lib/i18n/locales'
import { kept } from '@/lib/kept'
import { noSuchFile } from '../../open-file'
import { pictureFonts } from '../look'
import { Picture, type PictureWords } from '../picture'
import { pictureSize } from '../picture-size'
import { wordsAt } from '../words-at'

interface PictureContext {
  readonly params: Promise<{ readonly path: readonly string[] }>
}

/** Drawn when it is first asked for: the build would take twice as long, for pictures of which most are never seen. */
export const dynamic = 'force-dynamic'

/** The last ones drawn. A picture has some 40 kB. */
const drawn = new Map<string, Promise<ArrayBuffer>>()
const mostKept = 200
const fonts = pictureFonts()

/** `/og/en/faq/invalid-client.png` is the picture of `/en/faq/invalid-client`. */
export async function GET(_: Request, { params }: PictureContext) {
  const [, locale, path = ''] = /^([^/.]+)((?:\/[^/.]+)*)\.png$/.exec((await params).path.join('/')) ?? []
  const words = isLocale(locale) ? await wordsAt(locale, path) : undefined
  if (!words) return noSuchFile('There is no such picture.')
  const picture = await pictureAt(`${locale}${path}`, words)
  return new Response(picture, { headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=86400' } })
}

function pictureAt(place: string, words: PictureWords): Promise<ArrayBuffer> {
  const picture = kept(drawn, place, () =>
    new ImageResponse(<Picture {...words} />, { ...pictureSize, fonts }).arrayBuffer(),
  )
  const [oldest = ''] = drawn.keys()
  if (drawn.size > mostKept) drawn.delete(oldest)
  return picture
}
