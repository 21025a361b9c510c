import { Ajv } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { parseAst, type Plugin } from 'vite'
import { strictSchema } from './scripts/schema.ts'

/** As much of a JSON Schema as is asked for its parts. */
interface Schema {
  readonly properties?: Readonly<Record<string, { readonly items?: object }>>
  readonly definitions?: object
}

/** The schema of one statistic, with the definitions that it refers to. */
const statisticIn = ({ properties = {}, definitions = {} }: Schema): object => {
  const { items } = properties['statistics'] ?? {}
  if (!items) throw new Error('The schema of statistics is not where it was')
  return { ...items, definitions }
}

/** What each module's schema is. */
const SCHEMAS: Readonly<Record<string, () => object>> = {
  'virtual:dossier-shape': strictSchema,
  'virtual:statistic-shape': () => statisticIn(strictSchema()),
}

/**
 * Wraps each function of a module in parentheses, after which V8 compiles it with the module and keeps it in the compile cache. Compiled
 * at its first call, the check of a dossier takes 13 of the 128 ms of a start, each time.
 */
const compiledEarly = (code: string): string => {
  const parts = parseAst(code).body.map((node) => ({
    text: code.slice(node.start, node.end),
    name: node.type === 'FunctionDeclaration' ? node.id?.name : undefined,
  }))
  const functions = parts.flatMap(({ text, name }) => (name ? [`const ${name} = (${text});`] : []))
  return [...functions, ...parts.flatMap(({ text, name }) => (name ? [] : [text]))].join('\n')
}

/** A schema as a function of a value, compiled when the program is built. */
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
 * Whether a value has the shape of a dossier, without the schema's library: that one is loaded to say what is wrong, and takes 45 of
 * the 160 ms of a start to be built and to go through a file with which nothing is.
 */
export const dossierShape = (): Plugin => ({
  name: 'dossier-shape',
  resolveId: { filter: { id: /^virtual:\w+-shape$/ }, handler: (id) => (id in SCHEMAS ? `\0${id}` : null) },
  load: {
    filter: { id: /^\0virtual:\w+-shape$/ },
    handler: (id) => shapeCode(SCHEMAS[id.slice(1)]?.() ?? {}),
  },
})
