import { isLocale, type Locale } from '@/lib/i18n/locales'
import { kept } from '@/lib/kept'
import { noSuchFile, openFile } from './open-file'
import { siteOrigin } from './site-origin'

interface FileContext {
  readonly params: Promise<{ readonly locale: string }>
}

/** A file of which there is one in each language, made at its first reading: only then is it known where the portal stands. */
export function localeFile(type: string, make: (locale: Locale, origin: string) => Promise<string>) {
  const made = new Map<Locale, Promise<string>>()
  return async (_: Request, { params }: FileContext) => {
    const { locale } = await params
    if (!isLocale(locale)) return noSuchFile('The languages are en and sv.')
    return openFile(await kept(made, locale, () => make(locale, siteOrigin())), type)
  }
}
