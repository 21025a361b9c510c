import type { Field } from '../src/dossier/references/fields.ts'
import type { Hoist } from './hoist.ts'

type Fields = readonly Field<string>[]

const json = (value: unknown): string => JSON.stringify(value)

/** Returns code that does something with a value, or with each one where it is a list. */
const each = (one: (value: string) => string): string =>
  `if (Array.isArray(x)) for (let at = 0; at < x.length; at++) ${one('x[at]')} else ${one('x')}`

/** Returns the name of the function that visits a leaf, alone or in a list. */
const leaves = (leaf: string, hoist: Hoist): string =>
  hoist(`(x, visit) => { ${each((value) => `visit(${json(leaf)}, ${value});`)} }`)

/** Returns the name of the function that visits the leaves of records; anything else that is there is another field's. */
const records = (fields: Fields, hoist: Hoist): string => {
  const name = visitor(fields, hoist)
  return hoist(
    `(x, visit) => { ${each((value) => `{ if (typeof ${value} === 'object' && ${value} !== null) ${name}(${value}, visit); }`)} }`,
  )
}

/** Returns code for the field in `y`. Most leaves are words, which need no second function. */
const fieldCode = ([name, holds]: Field<string>, hoist: Hoist): string => {
  const take = `y = x[${json(name)}]; if (y !== undefined)`
  if (typeof holds !== 'string') return `${take} ${records(holds, hoist)}(y, visit);`
  return `${take} if (typeof y === 'string') visit(${json(holds)}, y); else ${leaves(holds, hoist)}(y, visit);`
}

/**
 * Returns the name of the function that visits the leaves of a record which fits the schema, in the order of the fields. A function of
 * its own for each kind of record takes a third of the time of one that reads the fields.
 */
export const visitor = (fields: Fields, hoist: Hoist): string =>
  hoist(`(x, visit) => { let y; ${fields.map((field) => fieldCode(field, hoist)).join(' ')} }`)
