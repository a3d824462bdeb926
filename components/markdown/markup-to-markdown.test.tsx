import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { writeMarkdown } from '@/lib/content/markdown'
import { expand } from './expand-markup'
import { blocks } from './markup-to-markdown'

const address = 'https://koppla.example/en/faq/x'
const markdownOf = async (node: ReactNode) =>
  writeMarkdown({ type: 'root', children: blocks(await expand(node)) }, address).trimEnd()

const Later = async ({ name }: { readonly name: string }) => <em>{name}</em>

test('components are run, also those that wait for something', async () => {
  expect(await markdownOf(<p>It is {<Later name="here" />}.</p>)).toBe('It is _here_.')
})

test('links are whole, whether they lead to another page, within this one or away', async () => {
  const links = ['/sv/faq', '#part', 'https://elsewhere.example/'].map((href) => (
    <a key={href} href={href}>
      to
    </a>
  ))
  expect(await markdownOf(<p>{links}</p>)).toBe(
    `[to](https://koppla.example/sv/faq) [to](${address}#part) [to](https://elsewhere.example/)`,
  )
})

test('a table keeps its rows, and what cannot be translated is code', async () => {
  const table = (
    <table>
      <thead>
        <tr>
          <th>Path</th>
          <th>a | b</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th translate="no">/3/accounts/{'{Number}'}</th>
          <td>
            <div>one</div>
            <div>two</div>
          </td>
        </tr>
      </tbody>
    </table>
  )
  expect(await markdownOf(table)).toBe('| Path | a \\| b |\n| - | - |\n| `/3/accounts/{Number}` | one two |')
})

test('names and their values are a list, code keeps its lines, a heading in a list is no heading', async () => {
  const markup = (
    <>
      <dl>
        <div>
          <dt>Lives</dt>
          <dd>31 days</dd>
        </div>
      </dl>
      <pre>
        <code>{'a\n  b'}</code>
      </pre>
      <ol>
        <li>
          <h3>First</h3>
          <p>words</p>
        </li>
      </ol>
    </>
  )
  expect(await markdownOf(markup)).toBe('- **Lives**: 31 days\n\n```\na\n  b\n```\n\n1. **First**\n\n   words')
})

test('code says in which language it is, where that is known', async () => {
  const code = (
    <pre>
      <code className="language-ts">
        <span className="code-keyword">const</span> a = 1
      </code>
    </pre>
  )
  expect(await markdownOf(code)).toBe('```ts\nconst a = 1\n```')
})

test('what is pressed, looked at or leads about the page is left out; a drawing says its label', async () => {
  const markup = (
    <div>
      <nav>
        <a href="/">menu</a>
      </nav>
      <button type="button">Copy</button>
      <span aria-hidden="true">?</span>
      <svg role="img" aria-label="31 days">
        <text>drawn</text>
      </svg>
    </div>
  )
  expect(await markdownOf(markup)).toBe('31 days')
})

test('what only the looks keep apart is kept apart, and nothing else', async () => {
  const row = (
    <p>
      <span>Guide</span>
      <span>Connect</span>
    </p>
  )
  expect(await markdownOf(row)).toBe('Guide Connect')
  expect(await markdownOf(<p>For example{<a href="/x">konto</a>}</p>)).toContain('example [konto]')
  expect(await markdownOf(<p>(“{<strong>x</strong>}”), y</p>)).toBe('(“**x**”), y')
})

test('words that look like Markdown stay words', async () => {
  expect(await markdownOf(<p>{'# no *heading* [nor](link) <b>'}</p>)).toBe('\\# no \\*heading\\* \\[nor]\\(link) \\<b>')
})
