import { namedPages } from '@/lib/content/internal-link'
import { kinds } from '@/lib/content/kinds'
import { entry } from '@/lib/content/source'
import { fortnoxError } from '@/lib/fortnox/errors'
import type { Locale } from '@/lib/i18n/locales'
import { machineWords, portalWords } from '@/lib/i18n/words'
import type { PictureWords } from './picture'

const longestMessage = 48

/** What the picture of a page says; undefined where there is no such page. `path` is the address behind the language. */
export async function wordsAt(locale: Locale, path: string): Promise<PictureWords | undefined> {
  const portal = await portalWords(locale)
  const what = (await machineWords(locale))('picture.what')
  const [, first, slug = ''] = path.split('/')
  const kind = kinds.find((each) => each === first)
  const found = kind && path === `/${kind}/${slug}` ? entry(locale, kind, slug) : undefined
  if (found) {
    const { title, lead, credential, error, scope } = found
    return {
      ...{ what, title, lead, credential, steps: [portal(`sections.${found.kind}`)] },
      literal: scope ?? (error === undefined ? undefined : messageOf(error)),
    }
  }
  const names = Object.keys(namedPages) as (keyof typeof namedPages)[]
  const name = names.find((each) => namedPages[each] === path)
  if (name === undefined) return undefined
  const title = name === 'home' ? portal('home.title') : portal(`sections.${name}`)
  return { what, title, lead: portal('site.description'), steps: [] }
}

/** What stands on the reader's screen, where it fits: titles of errors name the code already. */
function messageOf(error: string): string | undefined {
  const { message } = fortnoxError(error)
  return message !== null && message.length <= longestMessage ? message : undefined
}
