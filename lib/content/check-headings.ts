import { boxesAlone } from './boxes'
import type { Page } from './page'
import { eachNode } from './parse-mdx'
import type { Problem } from './problem'
import { headingsOf } from './site'

/** The page opens with a paragraph, and every heading has an anchor of its own that no translation can change. */
export function checkHeadings(page: Page): Problem[] {
  if (!page.tree) return []
  const wrong = (line: number | undefined, message: string): Problem => ({
    file: page.file,
    ...(line !== undefined && { line }),
    message,
  })
  const problems: Problem[] = []

  const [opening] = page.tree.children.filter((node) => node.type !== 'mdxFlowExpression')
  if (opening?.type !== 'paragraph' || boxesAlone(opening)) {
    problems.push(
      wrong(
        opening?.position?.start.line,
        'must open with a paragraph: it is the answer in short, and the description of the page.',
      ),
    )
  }

  const seen = new Set<string>()
  let depthAbove = 1
  for (const heading of headingsOf(page)) {
    const line = heading.position?.start.line
    const id = heading.data?.id
    if (heading.depth === 1)
      problems.push(wrong(line, 'has a heading with one #. The title is the only one; begin with ##.'))
    else if (heading.depth > depthAbove + 1)
      problems.push(wrong(line, `jumps from ${'#'.repeat(depthAbove)} to ${'#'.repeat(heading.depth)}.`))
    depthAbove = heading.depth
    if (id === undefined) problems.push(wrong(line, 'has a heading without an anchor. End it with {#english-words}.'))
    else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      problems.push(wrong(line, `has the anchor {#${id}}. Use a–z, 0–9 and single hyphens.`))
    else if (seen.has(id)) problems.push(wrong(line, `has the anchor {#${id}} twice.`))
    if (id !== undefined) seen.add(id)
  }

  for (const node of eachNode(page.tree)) {
    if (node.type === 'headingId')
      problems.push(wrong(node.position?.start.line, `has {#${node.value}} outside the end of a heading.`))
  }
  return problems
}
