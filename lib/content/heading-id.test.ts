import { expect, test } from 'vitest'
import { parseMdx } from './parse-mdx'

const first = (body: string) => parseMdx(body).children[0]

test('the words in braces at the end of a heading become its anchor and leave its text', () => {
  expect(first('## Så används den {#usage}')).toMatchObject({
    data: { id: 'usage', hProperties: { id: 'usage' } },
    children: [{ type: 'text', value: 'Så används den' }],
  })
})

test('a heading may end in a component before its anchor', () => {
  expect(first('## It lives <Lifetime of="x"/> {#life}')).toMatchObject({ data: { id: 'life' } })
})

test.each(['## Words', '## {#first} Words'])('no other heading gets one: %s', (heading) => {
  expect(first(heading)).not.toHaveProperty('data')
})

test('other braces are still what MDX makes of them', () => {
  expect(first('Words {/* a remark */}')).toMatchObject({ children: [{}, { type: 'mdxTextExpression' }] })
  expect(() => parseMdx('## Words {# not closed')).toThrow()
  expect(() => parseMdx('## Words {#}')).toThrow()
})
