import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const file = (path: string) => readFileSync(join(process.cwd(), path))

/** The light colours of the portal, by the names that they have in its styles. */
export function lightColours(): Readonly<Record<string, string>> {
  const tokens = file('app/styles/tokens.css').toString()
  return Object.fromEntries(
    [...tokens.matchAll(/--([\w-]+): light-dark\((#\w+),/g)].map(([, name = '', colour = '']) => [name, colour]),
  )
}

/** The pictures are drawn by a program that reads neither WOFF2 nor variable fonts, which is what pages load. */
export function pictureFonts() {
  const font = (name: 'sans' | 'mono', weight: 400 | 500 | 600) => ({
    name,
    weight,
    data: file(`node_modules/@fontsource/ibm-plex-${name}/files/ibm-plex-${name}-latin-${weight}-normal.woff`),
  })
  return [font('sans', 400), font('sans', 600), font('mono', 500)]
}

/** Letters that the fonts lack would be sought on the web, so they are left out. An arrow of a menu path has a stand-in. */
export function drawable(text: string): string {
  return text
    .replaceAll('→', '›')
    .replace(/[^\u0020-\u00ff\u2010-\u2026\u2039\u203a\u20ac]/g, '')
    .replace(/ +/g, ' ')
}
