import localFont from 'next/font/local'

// `next/font` wants literals here. The ranges are those of the Fontsource packages.
const sans = localFont({
  src: '../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
  variable: '--font-plex-sans',
  weight: '100 700',
  style: 'normal',
})

/** Loaded only by a page that has such letters. */
const sansExtended = localFont({
  src: '../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-ext-wght-normal.woff2',
  variable: '--font-plex-sans-ext',
  weight: '100 700',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1E9F, U+20A0-20AB, U+2C60-2C7F' },
  ],
})

const mono = localFont({
  src: [
    { path: '../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2', weight: '400' },
    { path: '../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-500-normal.woff2', weight: '500' },
  ],
  variable: '--font-plex-mono',
  adjustFontFallback: false,
})

/** Classes that set `--font-plex-*`, which the tokens `--sans` and `--mono` are made of. */
export const fontVariables = [sans, sansExtended, mono].map((font) => font.variable).join(' ')
