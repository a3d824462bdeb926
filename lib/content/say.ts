import type { Said } from './changes'
import { mdxToText } from './mdx-to-text'
import { readPage } from './page'
import { readContentFiles } from './read-files'

/** What every page under `content/` says, as the record of changes looks at it. Pages that cannot be read are left out. */
export function saidUnder(root: string): Said[] {
  return readContentFiles(root).flatMap((file) => {
    const { page } = readPage(file)
    if (!page?.tree) return []
    const body = file.text.replace(/^---\r?\n[\s\S]*?^---[ \t]*$/m, '')
    const { sections } = mdxToText(body, page.locale)
    return [{ place: `${page.locale}/${page.id}`, title: String(page.fields['title'] ?? page.id), sections }]
  })
}
