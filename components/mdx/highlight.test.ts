import { expect, test } from 'vitest'
import { readContentFiles } from '@/lib/content/read-files'
import { codeIn } from '@/lib/testing/page-code'
import { highlight, type Language } from './highlight'

test('code loses no character when its words are told apart', async () => {
  const all = readContentFiles(process.cwd()).flatMap(({ text }) => codeIn(text))
  expect(all.length).toBeGreaterThan(200)
  for (const { lang, code } of all) {
    const runs = await highlight(code, lang as Language)
    expect(runs.map(({ text }) => text).join('')).toBe(code)
  }
})

test.each([
  ['ts', "const a = 'å' // why", { keyword: 'const', string: "'å'", comment: '// why' }],
  ['php', "return $a['error']; // why", { keyword: 'return', string: "'error'", comment: '// why' }],
  ['python', 'return "x"  # why', { keyword: 'return', string: '"x"', comment: '# why' }],
  ['csharp', 'return "x"; // why', { keyword: 'return', string: '"x"', comment: '// why' }],
  ['sql', "select 'x' -- why", { keyword: 'select', string: "'x'", comment: '-- why' }],
  ['sh', "export A='x' # why", { keyword: undefined, string: "'x'", comment: '# why' }],
  ['http', 'HTTP 400\nContent-Type: application/json\n\n{"error": "invalid_grant"}', { string: '"invalid_grant"' }],
] as const)('in %s, keywords, texts and comments are told apart', async (language, code, expected) => {
  const runs = await highlight(code, language)
  for (const [kind, text] of Object.entries(expected))
    if (text !== undefined)
      expect(runs.filter((run) => run.kind === kind).map((run) => run.text.trim())).toContain(text)
})
