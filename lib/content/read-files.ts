import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContentFile } from './page'

/** Not pages: the interface's words, what was recorded, and the note to writers. */
const others = [/^content\/messages\//, /^content\/(samples|changes)\.json$/, /^content\/README\.md$/]

/** Every file under `content/` that should be a page. */
export function readContentFiles(root: string): ContentFile[] {
  return readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && !each.name.startsWith('.'))
    .map((each) => join(each.parentPath, each.name))
    .map((file) => ({ file, path: file.slice(root.length + 1).replaceAll('\\', '/') }))
    .filter(({ path }) => !others.some((pattern) => pattern.test(path)))
    .map(({ file, path }) => ({ path, text: readFileSync(file, 'utf8') }))
}
