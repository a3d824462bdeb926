import { close, createIndex } from 'pagefind'

const escaped = (text) => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)

/** Pagefind reads pages and keeps an index a language: with one for all pages it finds both, and names weigh more. */
export async function writePagefind(records, folder) {
  const { index } = await createIndex({ forceLanguage: 'sv' })
  for (const { id, title, names, text } of records) {
    const content = `<html lang="sv"><body><h1>${escaped(title)}</h1><p data-pagefind-weight="7">${escaped(names)}</p><p>${escaped(text)}</p></body></html>`
    const { errors } = await index.addHTMLFile({ url: `/page/${id}.html`, content })
    if (errors.length > 0) throw new Error(errors.join('\n'))
  }
  await index.writeFiles({ outputPath: folder })
  await close()
}
