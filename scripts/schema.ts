import { z } from 'zod'
import { dossierSchema } from '../src/dossier/schema.ts'

type Made = { jsonSchema: Record<string, unknown> }

/** Properties that begin with `x-` are kept by every object of the format, so the schema lets them through too. */
const lettingXThrough = ({ jsonSchema }: Made): void => {
  if (jsonSchema['type'] === 'object' && jsonSchema['additionalProperties'] === false)
    jsonSchema['patternProperties'] = { '^x-': {} }
}

/** The JSON Schema of a dossier, as editors are given it. */
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

/** As strict as the schema itself, or stricter: what it takes, the schema takes. What is used twice stands once. */
export const strictSchema = (): object =>
  z.toJSONSchema(dossierSchema, { override: refining, reused: 'ref', target: 'draft-7' })
