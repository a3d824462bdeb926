import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const css = readFileSync(fileURLToPath(new URL('tokens.css', import.meta.url)), 'utf8')
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
)
const themes = ['light', 'dark'] as const

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(one: string, other: string, theme: (typeof themes)[number]): number {
  const [high = 0, low = 0] = [one, other]
    .map((name) => luminance(colours.get(name)?.[theme] ?? ''))
    .sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const kinds = ['id', 'secret', 'code', 'access', 'refresh', 'bad']
const texts: [text: string, grounds: string[]][] = [
  ['ink', ['paper', 'sheet', 'sunk', 'pine-wash', 'mark', 'bad-wash']],
  ['ink-2', ['paper', 'sheet', 'sunk', 'pine-wash']],
  ['ink-3', ['paper', 'sheet', 'pine-wash']],
  ['pine', ['paper', 'sheet', 'pine-wash']],
  ['paper', ['pine']],
  ['quoted', ['sheet']],
  ['code', ['pine-wash']],
  ['access', ['pine-wash']],
  ...kinds.map((kind): [string, string[]] => [kind, ['paper', 'sheet', `${kind}-wash`]]),
]

test.each(themes)('every text can be read on every ground where it stands, %s (WCAG 1.4.3)', (theme) => {
  const tooFaint = texts.flatMap(([text, grounds]) =>
    grounds.filter((ground) => contrast(text, ground, theme) < 4.5).map((ground) => `${text} on ${ground}`),
  )
  expect(colours.size).toBeGreaterThan(20)
  expect(tooFaint).toEqual([])
})

test.each(themes)('the edge of a control and the focus can be seen, %s (WCAG 1.4.11)', (theme) => {
  for (const line of ['edge', 'focus']) {
    for (const ground of ['paper', 'sheet'])
      expect(contrast(line, ground, theme), `${line} on ${ground}`).toBeGreaterThan(3)
  }
})
