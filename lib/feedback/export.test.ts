import { expect, it } from 'vitest'
import { csvOf, jsonOf } from './export'
import type { StoredFeedback } from './feedback'

const row: StoredFeedback = {
  id: 7,
  kind: 'missing',
  locale: 'sv',
  page: '/faq/invalid-client',
  text: 'Rad ett\nrad "två", slut',
  asked: '',
  day: '2026-11-27',
  handled: false,
}

it('a spreadsheet reads the rows as they are', () => {
  expect(csvOf([row])).toBe(
    '\uFEFFid,day,kind,locale,page,asked,text,handled\r\n' +
      '7,2026-11-27,missing,sv,/faq/invalid-client,,"Rad ett\nrad ""två"", slut",false\r\n',
  )
})

it.each(['=1+1', '+46', '-2', '@SUM(A1)', '\t=1', ' =1', '\n=cmd|x!A0', '=HYPERLINK("http://evil.example","x")'])(
  'a spreadsheet calculates nothing of %j',
  (text) => {
    const [, line = ''] = csvOf([{ ...row, text, asked: text }]).split(/\r\n(?=7,)/)
    expect(line).not.toMatch(/,"?\s*[=+\-@]/)
    expect(line).toContain("'")
  },
)

it('a program reads the same rows as JSON', () => {
  expect(JSON.parse(jsonOf([row]))).toEqual([row])
})
