import type { Root } from 'mdast'
import { LineCounter, parseDocument } from 'yaml'
import { type Locale, locales } from '@/lib/i18n/locales'
import { type Kind, kinds, type PageId, pageId } from './kinds'
import { parseMdx } from './parse-mdx'
import type { Problem } from './problem'

/** A file under `content/`, by its path from the project's root. */
export interface ContentFile {
  readonly path: string
  readonly text: string
}

/** One page as it is written, before anything about it is known to be right. */
export interface Page {
  readonly file: string
  readonly id: PageId
  readonly locale: Locale
  readonly kind: Kind
  readonly slug: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly lineOfField: (name: string) => number
  /** Its lines are those of the file. Undefined when the syntax is broken. */
  readonly tree: Root | undefined
}

const place = new RegExp(`^content/(${locales.join('|')})/(${kinds.join('|')})/([^/]+)\\.mdx$`)
const frontmatterMark = /^---\r?\n([\s\S]*?)^---[ \t]*$/m

/** The page in a file, and what makes it unreadable. */
export function readPage(file: ContentFile): { page?: Page; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const report = (line: number | undefined, message: string) =>
    problems.push({ file: file.path, ...(line !== undefined && { line }), message })

  const [, locale, kind, slug = ''] = place.exec(file.path) ?? []
  if (!slug) {
    report(undefined, `is not read by the portal. Pages are content/{en,sv}/{${kinds.join(',')}}/<slug>.mdx.`)
    return { problems }
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    report(undefined, `has "${slug}" in its address. Use a–z, 0–9 and single hyphens.`)

  const [whole, yaml] = file.text.startsWith('---') ? (frontmatterMark.exec(file.text) ?? []) : []
  if (whole === undefined || yaml === undefined) {
    report(1, 'has no frontmatter. A page begins with its fields between two lines of ---.')
    return { problems }
  }
  const { fields, lines } = readFields(yaml, report)
  return {
    problems,
    page: {
      ...{
        file: file.path,
        locale: locale as Locale,
        kind: kind as Kind,
        slug,
        id: pageId(kind as Kind, slug),
        fields,
      },
      lineOfField: (name) => lines.get(name) ?? 1,
      tree: readBody(file.text.replace(whole, whole.replace(/[^\n]+/g, '')), report),
    },
  }
}

type Report = (line: number | undefined, message: string) => void

function readFields(yaml: string, report: Report) {
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter })
  // The first line of the file is the opening ---.
  const lineAt = (offset: number) => counter.linePos(offset).line + 1
  for (const error of document.errors)
    report(lineAt(error.pos[0]), `has broken frontmatter: ${error.message.split('\n')[0]}`)
  const lines = new Map<string, number>()
  const { contents } = document
  if (contents && 'items' in contents) {
    for (const item of contents.items) {
      const { key } = item as { key?: { value?: unknown; range?: readonly number[] } }
      if (key?.range) lines.set(String(key.value), lineAt(key.range[0] ?? 0))
    }
  }
  const fields: unknown = document.errors.length > 0 ? {} : document.toJS()
  return { fields: (fields !== null && typeof fields === 'object' ? fields : {}) as Record<string, unknown>, lines }
}

function readBody(body: string, report: Report): Root | undefined {
  try {
    return parseMdx(body)
  } catch (error) {
    const { line, reason } = error as { line?: number; reason?: string }
    if (reason === undefined) throw error
    report(
      line ?? lineIn(reason),
      `has broken MDX: ${reason.replace(/\.?$/, '.')} A brace or an angle bracket in prose is written \\{ or \\<.`,
    )
    return undefined
  }
}

/** Where the end of the file is to blame, the place stands only in the words: `(32:1-32:7)`. */
function lineIn(reason: string): number | undefined {
  const [, line] = /\((\d+):\d+/.exec(reason) ?? []
  return line === undefined ? undefined : Number(line)
}
