/** A node of a syntax tree. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [property: string]: unknown
}

/** A text in place of a part of the code. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string'

/** Returns the nodes right within a node. */
export const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode)

const isDeclaration = ({ type, id, async, generator }: Node): boolean =>
  type === 'FunctionDeclaration' && isNode(id) && async !== true && generator !== true

/** Returns the function that a statement declares, also in an export; null where it declares none. */
const declaredBy = (statement: Node): Node | null => {
  const { declaration } = statement
  const declared = isNode(declaration) ? declaration : statement
  return isDeclaration(declared) ? declared : null
}

/** Returns what is left of a statement once its function is a constant: nothing, or an export of the name. */
const restOf = ({ type }: Node, name: string): string => {
  if (type === 'ExportNamedDeclaration') return `export { ${name} };`
  return type === 'ExportDefaultDeclaration' ? `export { ${name} as default };` : ''
}

const edited = (code: string, start: number, end: number, edits: readonly Edit[]): string => {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  const texts = sorted.map((edit, at) => `${code.slice(sorted[at - 1]?.end ?? start, edit.start)}${edit.text}`)
  return texts.join('') + code.slice(sorted.at(-1)?.end ?? start, end)
}

/** Returns the edits of the bodies of functions within a node. */
const editsIn = (code: string, node: Node): readonly Edit[] =>
  childrenOf(node).flatMap((child) =>
    child.type === 'BlockStatement' && /Function/.test(node.type) ? [bodyEdit(code, child)] : editsIn(code, child),
  )

/** Returns a function as an expression without a name, which it gets from its constant. */
const expressionOf = (code: string, declared: Node): string =>
  `function ${edited(code, (declared['id'] as Node).end, declared.end, editsIn(code, declared))}`

/** Returns a body whose declared functions are constants at its start. */
const bodyEdit = (code: string, body: Node): Edit => {
  const statements = body['body'] as readonly Node[]
  const first = statements.find((statement) => typeof statement['directive'] !== 'string')
  const constants: string[] = []
  const edits = statements.flatMap((statement): readonly Edit[] => {
    const declared = declaredBy(statement)
    if (!declared) return editsIn(code, statement)
    const { name } = declared['id'] as Node & { readonly name: string }
    constants.push(`${name} = ${expressionOf(code, declared)}`)
    return [{ start: statement.start, end: statement.end, text: restOf(statement, name) }]
  })
  const at = first?.start ?? body.end
  const added = constants.length > 0 ? [{ start: at, end: at, text: `var ${constants.join(',\n')};\n` }] : []
  return { start: body.start, end: body.end, text: edited(code, body.start, body.end, [...added, ...edits]) }
}

/**
 * Turns declared functions into constants at the start of the module or function that declares them, where a declared
 * function can be called from, too. Only an expression can be put in parentheses.
 */
export const withConstants = (code: string, program: Node): string => {
  const { start, end, text } = bodyEdit(code, program)
  return code.slice(0, start) + text + code.slice(end)
}
