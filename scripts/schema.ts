import { z } from 'zod'
import { dossierSchema } from '../src/dossier/schema.ts'

type Made = { jsonSchema: Record<string, unknown> }

/** Properties that begin with `x-` are kept by every object of the format, so the schema lets them through too. */
const lettingXThrough = ({ jsonSchema }: Made): void => {
  if (jsonSchema['type'] === 'object' && jsonSchema['additionalProperties'] === false)
    jsonSchema['patternProperties'] = { '^x-': {} }
}

/**
 * Returns the JSON Schema of a dossier, as editors are given it. Parts that recur stand once, by the ids of the schema: written out
 * at each place they would take 467 KB instead of 51.
 */
export const editorSchema = (): object => z.toJSONSchema(dossierSchema, { override: lettingXThrough })

/**
 * What the schema refuses by a function, which a JSON Schema made of it does not hold: maps without a language, unsafe numbers. That a
 * text is not empty is asked by a pattern: counting its characters would take a library at run time.
 */
const refining = (made: Made): void => {
  lettingXThrough(made)
  const { jsonSchema } = made
  if (jsonSchema['propertyNames']) jsonSchema['minProperties'] = 1
  if (jsonSchema['type'] === 'number')
    Object.assign(jsonSchema, { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER })
  if (jsonSchema['minLength'] === 1) {
    delete jsonSchema['minLength']
    jsonSchema['pattern'] = '.'
  }
}

interface JsonSchema {
  readonly [name: string]: unknown
}

const isSchema = (value: unknown): value is JsonSchema =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Returns a schema with each of the schemas right below it put through a function. */
const mapBelow = (schema: JsonSchema, map: (below: JsonSchema) => unknown): JsonSchema =>
  Object.fromEntries(
    Object.entries(schema).map(([name, value]): readonly [string, unknown] => {
      if (name === 'anyOf') return [name, (value as readonly JsonSchema[]).map(map)]
      if (name === 'properties' || name === 'patternProperties')
        return [
          name,
          Object.fromEntries(
            Object.entries(value as JsonSchema).map(([key, one]) => [key, isSchema(one) ? map(one) : one]),
          ),
        ]
      return [name, isSchema(value) ? map(value) : value]
    }),
  )

/** A part of a schema this short costs less where it stands than a call of a function. */
const SHORT = 30

/**
 * Returns a schema in which equal parts stand once. zod shares parts by identity only, and a part with a description of its own is
 * another one: the compiled check would be 30 KB longer for it.
 */
const shared = (schema: JsonSchema): object => {
  const counts = new Map<string, number>()
  const count = (one: JsonSchema): JsonSchema => {
    const key = JSON.stringify(one)
    const before = counts.get(key) ?? 0
    counts.set(key, before + 1)
    return before === 0 ? mapBelow(one, count) : one
  }
  count(schema)
  const names = [...counts.keys()].filter((key) => key.length > SHORT && (counts.get(key) ?? 0) > 1)
  const replaced = (one: JsonSchema): JsonSchema => {
    const at = names.indexOf(JSON.stringify(one))
    return at < 0 ? mapBelow(one, replaced) : { $ref: `#/definitions/${at}` }
  }
  const definitions = Object.fromEntries(
    names.map((key, at) => [at, mapBelow(JSON.parse(key) as JsonSchema, replaced)]),
  )
  return { ...mapBelow(schema, replaced), definitions }
}

/**
 * Returns a schema as strict as the dossier's own, or stricter: what it takes, the dossier's takes. What is used twice stands once.
 * An empty registry keeps descriptions and ids out.
 */
export const strictSchema = (): object =>
  shared(z.toJSONSchema(dossierSchema, { override: refining, target: 'draft-7', metadata: z.registry() }) as JsonSchema)
