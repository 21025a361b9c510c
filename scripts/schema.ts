import { z } from 'zod'
import { dossierSchema } from '../src/dossier/schema.ts'

type Made = { jsonSchema: Record<string, unknown> }

/** Allows `x-` properties, which every object of the format keeps. */
const lettingXThrough = ({ jsonSchema }: Made): void => {
  if (jsonSchema['type'] === 'object' && jsonSchema['additionalProperties'] === false)
    jsonSchema['patternProperties'] = { '^x-': {} }
}

/** Returns the JSON Schema of a dossier for editors. */
export const editorSchema = (): object => z.toJSONSchema(dossierSchema, { override: lettingXThrough })

/**
 * Adds what zod's schema checks by functions, which a JSON Schema loses: maps without a language, unsafe numbers. A
 * pattern checks that text is not empty, because counting characters would need a library at run time.
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

/** Maps the direct sub-schemas of a schema; drops descriptions. */
const mapBelow = (schema: JsonSchema, map: (below: JsonSchema) => unknown): JsonSchema =>
  Object.fromEntries(
    Object.entries(schema).flatMap(([name, value]): readonly [string, unknown][] => {
      if (name === 'description') return []
      if (name === 'anyOf') return [[name, (value as readonly JsonSchema[]).map(map)]]
      if (name === 'properties' || name === 'patternProperties')
        return [
          [
            name,
            Object.fromEntries(
              Object.entries(value as JsonSchema).map(([key, one]) => [key, isSchema(one) ? map(one) : one]),
            ),
          ],
        ]
      return [[name, isSchema(value) ? map(value) : value]]
    }),
  )

const withoutWords = (schema: JsonSchema): JsonSchema => mapBelow(schema, withoutWords)

/** Inlining a schema up to this length costs less than calling a function. */
const SHORT = 30

/** Replaces equal parts of a schema with references. zod shares only identical objects, so the compiled check would be 30 KB longer. */
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

/** Returns a schema as strict as zod's or stricter: zod accepts whatever it accepts. Equal parts are shared. */
export const strictSchema = (): object =>
  shared(withoutWords(z.toJSONSchema(dossierSchema, { override: refining, target: 'draft-7' }) as JsonSchema))
