import { z } from 'zod'
import { dossierSchema } from '../src/dossier/schema.ts'
import type { JsonSchema } from './predicate.ts'

type Made = { jsonSchema: Record<string, unknown> }

/** Allows `x-` properties, which every object of the format keeps. */
const lettingXThrough = ({ jsonSchema }: Made): void => {
  if (jsonSchema['type'] === 'object' && jsonSchema['additionalProperties'] === false)
    jsonSchema['patternProperties'] = { '^x-': {} }
}

/**
 * Returns the JSON Schema of a dossier, as editors are given it. Parts that recur stand once, by the ids of the schema: written out
 * at each place they would take 467 KB instead of 51.
 */
export const editorSchema = (): object => z.toJSONSchema(dossierSchema, { override: lettingXThrough })

/** What the schema refuses by a function, which a JSON Schema made of it does not hold: maps without a language, unsafe numbers. */
const refining = (made: Made): void => {
  lettingXThrough(made)
  const { jsonSchema } = made
  if (jsonSchema['propertyNames']) jsonSchema['minProperties'] = 1
  if (jsonSchema['type'] === 'number')
    Object.assign(jsonSchema, { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER })
}

/** Returns a schema as strict as the dossier's own, or stricter: what it takes, the dossier's takes. Nothing in it is shared or described. */
export const strictSchema = (): JsonSchema =>
  z.toJSONSchema(dossierSchema, { override: refining, target: 'draft-7', metadata: z.registry() }) as JsonSchema
