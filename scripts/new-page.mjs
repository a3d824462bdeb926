import { existsSync, writeFileSync } from 'node:fs'
import { importTypeScript } from './import-typescript.mjs'

const { kinds } = await importTypeScript('lib/content/kinds.ts')
const { locales } = await importTypeScript('lib/i18n/locales.ts')
const { newPage } = await importTypeScript('lib/content/new-page.ts')

const [kind, slug] = process.argv.slice(2)
if (!kinds.includes(kind) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug ?? '')) {
  console.error(`Usage: npm run new -- <kind> <slug>

  kind   ${kinds.join(', ')}
  slug   English, lower case, with hyphens: why-does-it-stop. Of an error or a scope its id.`)
  process.exit(2)
}
const paths = locales.map((locale) => ({ locale, path: `content/${locale}/${kind}/${slug}.mdx` }))
const there = paths.filter(({ path }) => existsSync(path))
if (there.length > 0) {
  console.error(`${there.map(({ path }) => path).join(' and ')} exists already.`)
  process.exit(1)
}
const today = new Date().toISOString().slice(0, 10)
for (const { locale, path } of paths) {
  writeFileSync(path, newPage(kind, slug, locale, today), { flag: 'wx' })
  console.log(path)
}
console.log('Write, and see it with npm run dev. npm run check:content tells what is missing.')
