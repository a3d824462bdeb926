import { parseSync } from 'oxc-parser'

/** A node of the syntax tree, as far as it is read here. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode)

/** `test.each(rows)` → its first name, the words after it, and the rows. */
function calleeOf(node: Node): { words: string[]; rows: Node | undefined } | undefined {
  if (node.type === 'Identifier') return { words: [String(node['name'])], rows: undefined }
  if (node.type === 'MemberExpression') {
    const inner = calleeOf(node['object'] as Node)
    return inner && { ...inner, words: [...inner.words, String((node['property'] as Node)['name'])] }
  }
  if (node.type !== 'CallExpression') return undefined
  const inner = calleeOf(node['callee'] as Node)
  return inner && { ...inner, rows: (node['arguments'] as Node[])[0] }
}

/** What a file's constants stand for, each within its block. */
class Constants {
  readonly #found: { readonly name: string; readonly init: Node; readonly block: Node }[] = []

  constructor(program: Node) {
    const visit = (node: Node, block: Node): void => {
      const { id, init } = node as { id?: Node; init?: Node }
      if (node.type === 'VariableDeclarator' && id?.type === 'Identifier' && init)
        this.#found.push({ name: String(id['name']), init, block })
      for (const child of childrenOf(node)) visit(child, node.type === 'BlockStatement' ? node : block)
    }
    visit(program, program)
  }

  /** The node itself, behind names and casts. */
  meant(node: Node | undefined): Node | undefined {
    if (!node) return undefined
    if (/^TS(As|Satisfies)Expression$/.test(node.type)) return this.meant(node['expression'] as Node)
    if (node.type !== 'Identifier') return node
    const around = this.#found.filter(
      ({ name, block }) => name === node['name'] && block.start <= node.start && node.end <= block.end,
    )
    return around.sort((a, b) => b.block.start - a.block.start)[0]?.init
  }

  /** The text that a node is, or undefined where that is only known when the test runs. */
  text(node: Node | undefined): string | undefined {
    const found = this.meant(node)
    if (found?.type === 'Literal') return String(found['value'])
    if (found?.type !== 'TemplateLiteral') return undefined
    const holes = (found['expressions'] as Node[]).map((hole) => this.text(hole))
    if (holes.includes(undefined)) return undefined
    const parts = (found['quasis'] as Node[]).map((quasi) => (quasi['value'] as { cooked: string }).cooked)
    return parts.map((part, index) => part + (holes[index] ?? '')).join('')
  }

  /** A title once for each row, with `%s` filled in; without rows it is there once. */
  titles(title: string, rows: Node | undefined): string[] {
    const list = this.meant(rows)
    if (!/%[sdij]|\$\w/.test(title)) return [title]
    if (list?.type !== 'ArrayExpression') return []
    return (list['elements'] as Node[]).flatMap((row) => {
      const given = this.meant(row)
      const values = (given?.type === 'ArrayExpression' ? (given['elements'] as Node[]) : [row]).map((one) =>
        this.text(one),
      )
      const filled = title.replace(/%[sdij]/g, () => values.shift() ?? '%s')
      return /%s|\$\w/.test(filled) ? [] : [filled]
    })
  }
}

/**
 * The names of the tests in a file as Vitest prints them: the titles of what a test stands in, and its own, with a space between.
 * A test that is skipped has no name, nor has one whose name is only known when it runs.
 */
export function testNames(file: string, code: string): string[] {
  const program = parseSync(file, code).program as unknown as Node
  const constants = new Constants(program)
  const names: string[] = []
  const visit = (node: Node, around: readonly string[]): void => {
    const found = node.type === 'CallExpression' ? calleeOf(node['callee'] as Node) : undefined
    const [first, ...more] = found?.words ?? []
    const title = found && constants.text((node['arguments'] as Node[])[0])
    const plain = more.every((word) => word === 'each' || word === 'runIf')
    const begins = (first === 'describe' || first === 'test' || first === 'it') && plain && title !== undefined
    const titles = begins
      ? around.flatMap((outer) => constants.titles(title, found?.rows).map((own) => `${outer} ${own}`.trim()))
      : around
    if (begins && first !== 'describe') names.push(...titles)
    for (const child of childrenOf(node)) visit(child, begins && first === 'describe' ? titles : around)
  }
  visit(program, [''])
  return names
}
