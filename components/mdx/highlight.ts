import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import csharp from 'shiki/langs/csharp.mjs'
import http from 'shiki/langs/http.mjs'
import php from 'shiki/langs/php.mjs'
import python from 'shiki/langs/python.mjs'
import sh from 'shiki/langs/shellscript.mjs'
import sql from 'shiki/langs/sql.mjs'
import ts from 'shiki/langs/typescript.mjs'
import type { Program } from '@/lib/content/programs.table'

/** A program, or what is sent and answered. */
export type Language = Program | 'http'

const languages = { ts, php, python, csharp, sh, sql, http } satisfies Record<Language, unknown>

export type CodeKind = 'keyword' | 'string' | 'comment'

/** A run of code of one kind; none where it is plain. */
export interface Run {
  readonly kind: CodeKind | undefined
  readonly text: string
}

/** Of what shiki tells apart, what is worth a look of its own. */
const kinds: Readonly<Record<string, CodeKind>> = {
  keyword: 'keyword',
  string: 'string',
  'string-expression': 'string',
  comment: 'comment',
}

const theme = createCssVariablesTheme({ name: 'kinds', variablePrefix: '--code-' })
let made: Promise<HighlighterCore> | undefined

/** The code in runs that the style sheet tells apart. */
export async function highlight(code: string, language: Language): Promise<readonly Run[]> {
  made ??= createHighlighterCore({
    themes: [theme],
    langs: Object.values(languages),
    engine: createJavaScriptRegexEngine(),
  })
  const lines = (await made).codeToTokensBase(code, { lang: language, theme: 'kinds' })
  const runs: Run[] = []
  for (const [number, line] of lines.entries()) {
    if (number > 0) add(runs, undefined, '\n')
    for (const { content, color } of line) add(runs, kindOf(content, color), content)
  }
  return runs
}

/** Operators are keywords to a grammar, and noise to the eye. */
function kindOf(content: string, color = ''): CodeKind | undefined {
  const kind = kinds[/^var\(--code-token-([\w-]+)\)$/.exec(color)?.[1] ?? '']
  return kind === 'keyword' && !/\w/.test(content) ? undefined : kind
}

/** White space belongs to whatever stands before it, so that there are fewer runs. */
function add(runs: Run[], kind: Run['kind'], text: string): void {
  const last = runs.at(-1)
  if (last && (last.kind === kind || text.trim() === '')) runs[runs.length - 1] = { ...last, text: last.text + text }
  else runs.push({ kind, text })
}
