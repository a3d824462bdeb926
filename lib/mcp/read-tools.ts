import { z } from 'zod'
import { kinds } from '@/lib/content/kinds'
import { diagnose } from '@/lib/diagnose/diagnose'
import { type Locale, locales } from '@/lib/i18n/locales'
import { siteSearch } from '@/lib/search/site-search'
import { failed, json, type Tool, tool } from './tool'

/** What the portal lends the tools that read. */
export interface Library {
  readonly origin: string
  readonly now: () => number
  /** A page as Markdown, by what stands behind the language in its address; undefined where there is none. */
  readonly page: (locale: Locale, path: string) => Promise<string | undefined>
}

const language = z.enum(locales).default('en').meta({ description: 'en or sv; what the answer is written in' })
const most = { query: 4_000, pasted: 20_000, results: 20, page: 30_000 } as const

/** Looking things up: nothing is changed, and nothing of what is asked is kept. */
export function readTools({ origin, now, page }: Library): Tool[] {
  return [
    tool({
      name: 'search',
      title: 'Search the handbook',
      description:
        'Finds pages about the Fortnox API by words in English or Swedish, an error code or message, or a scope. Read a result with `read`.',
      readOnly: true,
      input: z.strictObject({
        query: z.string().trim().min(1).max(most.query),
        language,
        limit: z.int().min(1).max(most.results).default(8),
      }),
      run: async ({ query, language, limit }) => {
        const { results, quality } = siteSearch(query, { locale: language, limit })
        return json({
          quality,
          results: results.map(({ id, title, href, excerpt, section }) => ({
            page: id,
            title: title.text,
            address: `${origin}${href}`,
            ...(section && { section: section.title.text }),
            ...(excerpt && { excerpt: excerpt.text }),
          })),
        })
      },
    }),
    tool({
      name: 'read',
      title: 'Read a page',
      description: `A page of the handbook as Markdown, with its evidence and sources: faq/…, dictionary/…, errors/…, scopes/…, guides/… as \`search\` names them, or ${kinds.join(', ')}, endpoints, about, fidelity, security. Long pages come in parts.`,
      readOnly: true,
      input: z.strictObject({
        page: z.string().trim().min(1).max(500).meta({ description: 'faq/invalid-client, or its whole address' }),
        language,
        from: z.int().min(0).default(0).meta({ description: 'For the next part: where the last one said to go on' }),
      }),
      run: async ({ page: asked, language, from }) => {
        const { locale, path } = placeOf(asked, language)
        const text = await page(locale, path)
        if (text === undefined) {
          const near = siteSearch(path.replace(/[/-]+/g, ' '), { locale, limit: 5 }).results.map(({ id }) => id)
          return failed(
            `There is no page "${asked}".${near.length > 0 ? ` Near it: ${near.join(', ')}.` : ''} Use search to find one.`,
          )
        }
        const part = text.slice(from, from + most.page)
        const next = from + part.length
        return {
          text:
            next < text.length
              ? `${part}\n\n[${text.length - next} more characters: read again with from: ${next}]`
              : part,
        }
      },
    }),
    tool({
      name: 'diagnose',
      title: 'Diagnose an error',
      description:
        'Says what a pasted error of Fortnox is about: a JSON body, a token endpoint answer, a status line with headers, a callback URL, a log line, a JWT, a curl command. Answers the step, the likely causes in order with how to tell them apart, and the pages to read. Secrets in the text are masked and kept nowhere.',
      readOnly: true,
      input: z.strictObject({ text: z.string().min(1).max(most.pasted), language }),
      run: async ({ text, language }) => {
        const { shown, step, errors, causes, scope, clues } = diagnose(text, now())
        return json({
          step,
          shapes: clues.shapes,
          errors: errors.map(({ id, code, message, meaning }) => ({
            code,
            message,
            meaning: meaning[language],
            page: `errors/${id}`,
          })),
          causes: causes.map(({ title, tell, page: read, scenario, seen }) => ({
            title: title[language],
            howToTell: tell[language],
            seenInTheText: seen,
            page: read,
            scenario,
          })),
          scope,
          token: clues.token,
          read: shown,
          ...(causes.length === 0 && {
            hint: 'Nothing was recognised. Paste the whole answer with its status line, or use search.',
          }),
        })
      },
    }),
  ]
}

/** `faq/x`, `/sv/faq/x`, `/sv/faq/x.md` or the whole address of it: the language in an address wins. */
function placeOf(asked: string, language: Locale): { locale: Locale; path: string } {
  const path = asked
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/[?#].*$/, '')
    .replace(/\.md$/, '')
    .replace(/^\/+|\/+$/g, '')
  const [first = '', ...rest] = path.split('/')
  const locale = locales.find((each) => each === first)
  const behind = locale ? rest.join('/') : path
  return { locale: locale ?? language, path: behind === '' || behind === 'home' ? '' : `/${behind}` }
}
