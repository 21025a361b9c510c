import { Ajv } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { parseAst, type Plugin } from 'vite'
import { strictSchema } from './scripts/schema.ts'

/** The parts of a JSON Schema that are used here. */
interface Schema {
  readonly properties?: Readonly<Record<string, { readonly items?: object }>>
  readonly definitions?: object
}

/** Returns the schema of one statistic, with the definitions that it refers to. */
const statisticIn = ({ properties = {}, definitions = {} }: Schema): object => {
  const { items } = properties['statistics'] ?? {}
  if (!items) throw new Error('The schema of statistics is not where it was')
  return { ...items, definitions }
}

const SCHEMAS: Readonly<Record<string, () => object>> = {
  'virtual:dossier-shape': strictSchema,
  'virtual:statistic-shape': () => statisticIn(strictSchema()),
}

/**
 * Wraps each function in parentheses, so that V8 compiles it with the module and keeps it in the compile cache.
 * Otherwise the check of a dossier is compiled at every start, which takes 13 of 128 ms.
 */
const compiledEarly = (code: string): string => {
  const parts = parseAst(code).body.map((node) => ({
    text: code.slice(node.start, node.end),
    name: node.type === 'FunctionDeclaration' ? node.id?.name : undefined,
  }))
  const functions = parts.flatMap(({ text, name }) => (name ? [`const ${name} = (${text});`] : []))
  return [...functions, ...parts.flatMap(({ text, name }) => (name ? [] : [text]))].join('\n')
}

/** Compiles a schema into a function at build time. */
const shapeCode = (schema: object): string => {
  const ajv = new Ajv({
    code: { source: true, esm: true },
    messages: false,
    validateSchema: false,
    strict: false,
    inlineRefs: false,
  })
  return compiledEarly(standaloneCode(ajv, ajv.compile(schema)))
}

/**
 * Provides a check of a dossier's shape without the schema's library. That takes 45 of the 160 ms of a start, and is
 * loaded only to explain problems.
 */
export const dossierShape = (): Plugin => ({
  name: 'dossier-shape',
  resolveId: { filter: { id: /^virtual:\w+-shape$/ }, handler: (id) => (id in SCHEMAS ? `\0${id}` : null) },
  load: {
    filter: { id: /^\0virtual:\w+-shape$/ },
    handler: (id) => shapeCode(SCHEMAS[id.slice(1)]?.() ?? {}),
  },
})
