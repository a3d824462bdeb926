import { defaultLocale, isLocale, type Locale } from './locales'

/** The language of a reader: what they chose last, else the first of ours that their browser asks for (RFC 9110 §12.5.4). */
export function preferredLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen
  return (
    ranges(acceptLanguage ?? '')
      .map(localeOf)
      .find(isLocale) ?? defaultLocale
  )
}

/** The language ranges of the header that are wanted at all, the dearest first. */
function ranges(header: string): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
      const quality = Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? 1)
      return { range, quality: Number.isNaN(quality) ? 0 : quality }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ range }) => range)
}

/** Danes and Norwegians read Swedish more easily than English. */
const neighbours: Readonly<Record<string, Locale>> = { da: 'sv', nb: 'sv', nn: 'sv', no: 'sv' }

function localeOf(range: string): string | undefined {
  const language = range.split('-')[0] ?? ''
  return neighbours[language] ?? language
}
