import { importTypeScript } from './import-typescript.mjs'

// The build runs the same check before it compiles; alone it takes a second or two.
const { checkContent } = await importTypeScript('lib/content/check.ts')
const { readContentFiles } = await importTypeScript('lib/content/read-files.ts')
const { problemText } = await importTypeScript('lib/content/problem.ts')

const files = readContentFiles(process.cwd())
const problems = checkContent(files)
if (problems.length > 0) {
  console.error(problems.map(problemText).join('\n'))
  console.error(`\n${problems.length} to mend; content/README.md says how.`)
  process.exit(1)
}
console.log(`${files.length} pages, nothing to mend.`)
