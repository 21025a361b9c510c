import type { Hoist } from './hoist.ts'

/** As much of JSON Schema as a dossier's schema is written in; a schema that needs more fails the build. */
export interface JsonSchema {
  readonly $schema?: string
  readonly type?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: false | JsonSchema
  readonly patternProperties?: object
  readonly propertyNames?: JsonSchema
  readonly minProperties?: number
}

/** Keywords that a schema of each type may have, besides those of every type. */
const KEYWORDS: Readonly<Record<string, readonly string[]>> = {
  string: ['pattern', 'minLength'],
  number: ['minimum', 'maximum'],
  integer: ['minimum', 'maximum'],
  array: ['items', 'minItems'],
  object: ['properties', 'required', 'additionalProperties', 'patternProperties', 'propertyNames', 'minProperties'],
}

const json = (value: unknown): string => JSON.stringify(value)

const ALWAYS: readonly string[] = ['$schema', 'type', 'const', 'enum', 'anyOf']

/** Whether an object has names of its own and takes others than those that begin with `x-`. */
const isOpen = ({ properties, additionalProperties, patternProperties = {} }: JsonSchema): boolean =>
  properties !== undefined && (additionalProperties !== false || json(patternProperties) !== '{"^x-":{}}')

const unknownKeyword = (schema: JsonSchema): string | undefined =>
  Object.keys(schema).find((name) => ![...ALWAYS, ...(KEYWORDS[schema.type ?? ''] ?? [])].includes(name))

const oneOf = (values: readonly unknown[]): string => `(${values.map((value) => `x === ${json(value)}`).join(' || ')})`

const stringTest = ({ pattern, minLength = 0 }: JsonSchema, hoist: Hoist): readonly string[] => [
  `typeof x === 'string'`,
  // One character is one unit at least; more would have to be counted.
  ...(minLength > 0 ? [`x !== ''`] : []),
  ...(pattern === undefined ? [] : [`${hoist(`new RegExp(${json(pattern)}, 'u')`)}.test(x)`]),
]

const numberTest = ({ type, minimum, maximum }: JsonSchema): readonly string[] => [
  type === 'integer' ? 'Number.isInteger(x)' : 'Number.isFinite(x)',
  ...(minimum === undefined ? [] : [`x >= ${minimum}`]),
  ...(maximum === undefined ? [] : [`x <= ${maximum}`]),
]

const arrayTest = ({ items = {}, minItems = 0 }: JsonSchema, hoist: Hoist): readonly string[] => [
  'Array.isArray(x)',
  ...(minItems > 0 ? [`x.length >= ${minItems}`] : []),
  `x.every(${predicate(items, hoist)})`,
]

const IS_OBJECT = `(x) => typeof x === 'object' && x !== null && !Array.isArray(x)`

/** Returns the code of a function that asks for one test of each name of an object; other names begin with `x-`. */
const namesTest = (properties: Readonly<Record<string, JsonSchema>>, hoist: Hoist): string => {
  const tests = Object.entries(properties).map(([name, one]) => ({ name, test: predicate(one, hoist) }))
  const namesOf = (test: string) => tests.filter((one) => one.test === test).map(({ name }) => name)
  const cases = [...new Set(tests.map(({ test }) => test))].map(
    (test) =>
      `${namesOf(test)
        .map((name) => `case ${json(name)}:`)
        .join(' ')} if (${test}(x[name])) break; return false;`,
  )
  return `(x) => { for (const name in x) switch (name) { ${cases.join(' ')} default: if (!name.startsWith('x-')) return false; } return true; }`
}

const objectTest = (schema: JsonSchema, hoist: Hoist): readonly string[] => {
  const { properties, required = [], additionalProperties, propertyNames, minProperties = 0 } = schema
  const isObject = `${hoist(IS_OBJECT)}(x)`
  if (properties)
    return [
      isObject,
      ...required.map((name) => `x[${json(name)}] !== undefined`),
      `${hoist(namesTest(properties, hoist))}(x)`,
    ]
  const [isName, isValue] = [propertyNames ?? {}, additionalProperties || {}].map((one) => predicate(one, hoist))
  return [
    isObject,
    ...(minProperties > 0 ? [`Object.keys(x).length >= ${minProperties}`] : []),
    `Object.entries(x).every(([name, value]) => ${isName}(name) && ${isValue}(value))`,
  ]
}

const typeTest = (schema: JsonSchema, hoist: Hoist): readonly string[] => {
  const { type } = schema
  if (type === undefined) return []
  if (type === 'string') return stringTest(schema, hoist)
  if (type === 'number' || type === 'integer') return numberTest(schema)
  if (type === 'array') return arrayTest(schema, hoist)
  if (type === 'object') return objectTest(schema, hoist)
  return [type === 'null' ? 'x === null' : `typeof x === ${json(type)}`]
}

/**
 * Returns the name of the function that says whether a value fits a schema. It says nothing else: with the paths and reasons that a
 * library collects, the code would be 176 KB long instead of 25.
 */
export const predicate = (schema: JsonSchema, hoist: Hoist): string => {
  const unknown = unknownKeyword(schema)
  if (unknown !== undefined) throw new Error(`The check of a dossier has no test for “${unknown}”`)
  if (isOpen(schema)) throw new Error('The check of a dossier has no test for an object that takes any property')
  const { const: constant, enum: words, anyOf } = schema
  const tests = [
    ...(constant === undefined ? [] : [oneOf([constant])]),
    ...(words ? [oneOf(words)] : []),
    ...(anyOf ? [`(${anyOf.map((one) => `${predicate(one, hoist)}(x)`).join(' || ')})`] : []),
    ...(constant === undefined && !words ? typeTest(schema, hoist) : []),
  ]
  return hoist(`(x) => ${tests.join(' && ') || 'true'}`)
}
