import { z } from 'zod'
import type { RecordList } from '../enumerations.ts'
import { dossierSchema } from '../schema.ts'

/** How the value of a field is written: by one word, by a text, or by fields of its own. */
export type Form =
  | { readonly kind: 'id' | 'word' | 'text' | 'date' | 'period' | 'address' | 'number' | 'flag' | 'source' | 'dims' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** The id of a record; `accordingTo` may name a participant or a source. */
  | { readonly kind: 'reference'; readonly lists: readonly ReferenceList[] }
  | { readonly kind: 'record'; readonly fields: readonly Field[] }
  /** A text with an optional source of its own, or a date with one; `main` is what is given alone. */
  | { readonly kind: 'sourced'; readonly main: string; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly of: Form }

/** What a reference may name: the records of a list, or the positions of the same issue. */
export type ReferenceList = RecordList | 'positions'

/** A field of a record, with the schema's own sentence. */
export interface Field {
  readonly name: string
  readonly form: Form
  readonly required: boolean
  readonly help: string
}

/** The list that a reference names, by the name of its field. */
const LISTS: Readonly<Record<string, readonly ReferenceList[]>> = {
  participant: ['participants'],
  participants: ['participants'],
  of: ['participants'],
  through: ['participants'],
  by: ['participants'],
  memberOf: ['participants'],
  accordingTo: ['participants', 'sources'],
  side: ['sides'],
  place: ['places'],
  places: ['places'],
  issue: ['issues'],
  issues: ['issues'],
  statistic: ['statistics'],
  statistics: ['statistics'],
  disputes: ['positions'],
}

/** The parts of a schema of Zod that are read here. */
interface Schema {
  readonly def: {
    readonly type: string
    readonly innerType?: Schema
    readonly element?: Schema
    readonly options?: readonly Schema[]
    readonly entries?: Readonly<Record<string, string>>
    readonly shape?: Readonly<Record<string, Schema>>
  }
  readonly _zod: { readonly parent?: Schema }
}

const metaOf = (schema: Schema): { readonly id?: string | undefined; readonly description?: string | undefined } =>
  z.globalRegistry.get(schema as unknown as z.ZodType) ?? {}

/** Returns the name under which a schema or the one it was made from is registered: `text`, `date`. */
const nameOf = (schema: Schema | undefined): string | null => {
  if (schema === undefined) return null
  const { _zod: core } = schema
  return metaOf(schema).id ?? nameOf(core.parent)
}

const required = (schema: Schema): Schema => (schema.def.innerType ? required(schema.def.innerType) : schema)

const NAMED: Readonly<Record<string, Form['kind']>> = {
  text: 'text',
  id: 'id',
  date: 'date',
  period: 'period',
  address: 'address',
  source: 'source',
  dims: 'dims',
}

const fieldsIn = (schema: Schema | undefined): readonly Field[] =>
  Object.entries(schema?.def.shape ?? {}).map(([name, one]) => fieldOf(name, one))

/** Returns the fields of the options of a union that are records, such as the two kinds of condition. */
const optionFields = (schema: Schema): readonly Field[] =>
  (schema.def.options ?? [])
    .filter((one) => one.def.shape)
    .flatMap((one) => fieldsIn(one).map((field) => ({ ...field, required: false })))

const TYPED: Readonly<Record<string, Form>> = {
  number: { kind: 'number' },
  boolean: { kind: 'flag' },
  int: { kind: 'number' },
}

const formOf = (name: string, schema: Schema): Form => {
  const { def } = schema
  const registered = nameOf(schema)
  if (registered === 'reference') return { kind: 'reference', lists: LISTS[name] ?? [] }
  if (registered === 'sourced-text') return { kind: 'sourced', main: 'text', fields: optionFields(schema) }
  if (registered === 'dated')
    return { kind: 'sourced', main: 'date', fields: fieldsIn(schema.def.options?.find((one) => one.def.shape)) }
  const simple = NAMED[registered ?? '']
  if (simple) return { kind: simple } as Form
  if (def.entries) return { kind: 'choice', choices: Object.values(def.entries) }
  if (def.element) return { kind: 'list', of: formOf(name, required(def.element)) }
  if (def.shape) return { kind: 'record', fields: fieldsIn(schema) }
  const options = optionFields(schema)
  if (options.length > 0) return { kind: 'record', fields: options }
  return TYPED[def.type] ?? { kind: 'word' }
}

const fieldOf = (name: string, schema: Schema): Field => ({
  name,
  form: formOf(name, required(schema)),
  required: schema.def.type !== 'optional',
  help: metaOf(schema).description ?? metaOf(required(schema)).description ?? '',
})

/** The fields of a dossier, in the order of the format. */
export const DOSSIER_FIELDS: readonly Field[] = fieldsIn(dossierSchema as unknown as Schema)

/** Returns the fields of the records of a list, as `['issues', 'positions']`, or of one record inside another. */
export const fieldsOfRecords = (path: readonly string[]): readonly Field[] =>
  path.reduce<readonly Field[]>((fields, name) => {
    const form = fields.find((one) => one.name === name)?.form
    const inner = form?.kind === 'list' ? form.of : form
    return inner?.kind === 'record' ? inner.fields : []
  }, DOSSIER_FIELDS)
