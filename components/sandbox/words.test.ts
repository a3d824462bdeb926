import { describe, expect, it } from 'vitest'
import en from '@/content/messages/en/sandbox.json'
import sv from '@/content/messages/sv/sandbox.json'
import { durationText } from '@/lib/fortnox/duration'
import { lifetimes } from '@/lib/fortnox/lifetimes.table'
import { sandboxProblems } from '@/lib/sandbox/api'
import { steps } from '@/lib/sandbox/steps.table'

function flat(words: object, above = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'string' ? [[above + key, value]] : flat(value as object, `${above}${key}.`),
  )
}

/** What is put into a sentence: `{count}`, `<left>`. */
const holes = (text: string) => [...new Set(text.match(/\{\w+(?=[,}])|<\w+>/g) ?? [])].sort()

describe('the words of the sandbox', () => {
  const english = flat(en)
  const swedish = new Map(flat(sv))

  it('exist in both languages, with the same values in them', () => {
    expect([...swedish.keys()].sort()).toEqual(english.map(([key]) => key).sort())
    for (const [key, text] of english) expect([key, holes(swedish.get(key) ?? '')]).toEqual([key, holes(text)])
  })

  it('have a sentence for every problem of the server and a name for every step', () => {
    expect(Object.keys(en.problem)).toEqual(expect.arrayContaining([...sandboxProblems]))
    expect(Object.keys(en.walk.step)).toEqual(steps.map(({ id }) => id))
  })

  it('leave lifetimes to the table', () => {
    for (const [locale, words] of [
      ['en', english],
      ['sv', [...swedish]],
    ] as const) {
      for (const { value } of Object.values(lifetimes)) {
        const typed = words.filter(([, text]) => text.includes(durationText(value, locale)))
        expect(typed).toEqual([])
      }
    }
  })
})
