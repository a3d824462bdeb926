import { defineDocumentType, type FieldDefs, makeSource } from 'contentlayer2/source-files'
import { stop } from 'esbuild'
import rehypeSlug from 'rehype-slug'
import remarkGfm from 'remark-gfm'
import { checkContent, checkDropped } from './lib/content/check'
import { isChecked, noteChecked } from './lib/content/checked'
import { type Field, fieldsOf } from './lib/content/fields'
import { remarkHeadingId } from './lib/content/heading-id'
import { remarkInternalLinks } from './lib/content/internal-link'
import { documentTypeOf, type Kind, kinds } from './lib/content/kinds'
import { mdxToText } from './lib/content/mdx-to-text'
import { type Problem, problemText } from './lib/content/problem'
import { readContentFiles } from './lib/content/read-files'
import type { Locale } from './lib/i18n/locales'

/** How contentlayer writes a field of ours. */
function contentlayerField({ type, description, required, ...more }: Field) {
  if (type === 'list') return { type, description, required, of: { type: 'string' } }
  if (type === 'enum' && 'options' in more) return { type, description, required, options: more.options }
  return { type, description, required }
}

function documentType(kind: Kind) {
  return defineDocumentType(() => ({
    name: documentTypeOf[kind],
    filePathPattern: `{en,sv}/${kind}/*.mdx`,
    contentType: 'mdx',
    fields: Object.fromEntries(
      Object.entries(fieldsOf[kind]).map(([name, field]) => [name, contentlayerField(field)]),
    ) as FieldDefs,
    computedFields: {
      plain: {
        type: 'json',
        description: 'The lead and the sections in plain text, with the tables filled in.',
        resolve: ({ _raw, body }) => mdxToText(body.raw, localeOf(_raw.flattenedPath)),
      },
    },
  }))
}

function localeOf(flattenedPath: string): Locale {
  return flattenedPath.startsWith('sv/') ? 'sv' : 'en'
}

const isWatching = process.argv.includes('dev')

/** A build stops at the first round of problems; while someone writes (`contentlayer2 dev`) they are only told. */
function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  console.error(problems.map(problemText).join('\n'))
  console.error(`\n${problems.length} to mend; content/README.md says how.`)
  if (isWatching) return
  // Contentlayer's esbuild waits for an answer of ours and would outlive this process, with its output held open.
  stop()
  process.exit(1)
}

/** What this file is bundled from, tables and all: contentlayer names the bundle after its content. */
const rules = import.meta.url.replace(/\?.*/, '')

/** What was checked and found good is not checked again: a warm build then only compiles what changed. */
function checkOnce(): void {
  const files = readContentFiles(process.cwd())
  if (isChecked(files, rules)) return
  refuse(checkContent(files))
  noteChecked(files, rules)
}

/** Contentlayer loads this file twice in one build, each time as a new module: what is known must be kept outside it. */
function isFirstLoad(): boolean {
  const mark = Symbol.for('koppla: the content was checked')
  if (mark in globalThis) return false
  Object.assign(globalThis, { [mark]: true })
  return true
}

export default makeSource(async () => {
  // Before contentlayer compiles: its own messages name neither line nor remedy, and what it cannot read it only drops.
  if (!isWatching && isFirstLoad()) checkOnce()
  return {
    contentDirPath: 'content',
    contentDirExclude: ['messages', 'README.md', 'samples.json', 'changes.json'],
    documentTypes: kinds.map(documentType),
    mdx: { remarkPlugins: [remarkGfm, remarkHeadingId, remarkInternalLinks], rehypePlugins: [rehypeSlug] },
    disableImportAliasWarning: true,
    onSuccess: async (importData) => {
      const files = readContentFiles(process.cwd())
      if (isWatching) return refuse(checkContent(files))
      refuse(checkDropped(files, (await importData()).allDocuments))
    },
  }
})
