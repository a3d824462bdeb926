import 'remark-parse'
import type { Heading, Nodes, PhrasingContent, Root } from 'mdast'
import type { State, Tokenizer } from 'micromark-util-types'
import type { Plugin } from 'unified'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    headingId: 'headingId'
    headingIdMarker: 'headingIdMarker'
    headingIdValue: 'headingIdValue'
  }
}

/** `{#id}`. At the end of a heading it becomes the heading's anchor; anywhere else it stays, and the content check refuses it. */
export interface HeadingIdNode {
  type: 'headingId'
  value: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    headingId: HeadingIdNode & { position?: Heading['position'] }
  }
  interface RootContentMap {
    headingId: HeadingIdNode & { position?: Heading['position'] }
  }
  interface HeadingData {
    id?: string
    hProperties?: { id: string }
  }
}

const brace = { open: 123, close: 125 }
const hash = 35

/**
 * Reads `## Heading {#anchor}`, so that both languages share their anchors. MDX would take the braces for a JavaScript
 * expression and stop, which is why this hooks into the tokenizer: use it after remark-mdx, it then comes first.
 */
export const remarkHeadingId: Plugin<[], Root> = function () {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { text: { [brace.open]: { name: 'headingId', tokenize } } },
  ]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    {
      enter: {
        headingId(token) {
          this.enter({ type: 'headingId', value: '' }, token)
        },
      },
      exit: {
        headingIdValue(token) {
          const node = this.stack.at(-1)
          if (node?.type === 'headingId') node.value = this.sliceSerialize(token)
        },
        headingId(token) {
          this.exit(token)
        },
      },
    },
  ]
  return (tree) => moveIntoHeadings(tree)
}

const tokenize: Tokenizer = (effects, ok, nok) => {
  const open: State = (code) => {
    effects.enter('headingId')
    effects.enter('headingIdMarker')
    effects.consume(code)
    return afterOpen
  }
  const afterOpen: State = (code) => {
    if (code !== hash) return nok(code)
    effects.consume(code)
    effects.exit('headingIdMarker')
    return beforeValue
  }
  const beforeValue: State = (code) => {
    if (endsLine(code) || code === brace.close) return nok(code)
    effects.enter('headingIdValue')
    effects.consume(code)
    return value
  }
  const value: State = (code) => {
    if (endsLine(code)) return nok(code)
    if (code !== brace.close) {
      effects.consume(code)
      return value
    }
    effects.exit('headingIdValue')
    effects.enter('headingIdMarker')
    effects.consume(code)
    effects.exit('headingIdMarker')
    effects.exit('headingId')
    return ok
  }
  return open
}

/** Micromark's codes below zero are its own: line endings and tabs; null is the end. */
function endsLine(code: number | null): boolean {
  return code === null || code < 0
}

function moveIntoHeadings(node: Nodes): void {
  if (node.type === 'heading') moveIntoHeading(node)
  else if ('children' in node) node.children.forEach(moveIntoHeadings)
}

function moveIntoHeading(heading: Heading): void {
  const last = heading.children.at(-1)
  if (last?.type !== 'headingId') return
  heading.children = withoutTrailingSpace(heading.children.slice(0, -1))
  heading.data = { ...heading.data, id: last.value, hProperties: { id: last.value } }
}

function withoutTrailingSpace(children: PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1)
  return last?.type === 'text' ? [...children.slice(0, -1), { ...last, value: last.value.trimEnd() }] : children
}
