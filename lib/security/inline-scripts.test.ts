import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hashesOf, hashOf, prerenderedPages } from './inline-scripts'

const folder = mkdtempSync(join(tmpdir(), 'pages-'))
mkdirSync(join(folder, 'en/faq'), { recursive: true })
writeFileSync(join(folder, 'en/faq/a-page.html'), '<script>one()</script><p>text</p><script src="/x.js"></script>')
writeFileSync(join(folder, 'secret.html'), '<script>secret()</script>')
afterAll(() => rmSync(folder, { recursive: true }))

test('every inline script of a page is named, once, and no file', () => {
  const html = '<script>a</script><script id="x">b</script><script>a</script><script src="f.js" async></script>'
  expect(hashesOf(html)).toEqual([hashOf('a'), hashOf('b')])
})

test('a page of the build is found by its address', () => {
  expect(prerenderedPages(folder).hashes('/en/faq/a-page')).toEqual([hashOf('one()')])
})

test('nothing outside the pages is read, whatever the address', () => {
  const pages = prerenderedPages(join(folder, 'en'))
  for (const path of ['/../secret', '/faq/../../secret', '/%2e%2e/secret', '//secret', '/faq/none', '']) {
    expect(pages.hashes(path), path).toBeNull()
  }
})
