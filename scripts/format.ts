import { editorSchema } from './schema.ts'

/** The parts of a JSON Schema that a table of fields uses. */
interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly string[]
  readonly description?: string
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

const dossier = editorSchema() as Schema & { readonly $defs: Readonly<Record<string, Schema>> }

/** Returns the name of the definition that a schema refers to. */
const definitionName = ({ $ref = '' }: Schema): string => $ref.replace('#/$defs/', '')

/** Returns a schema with what its definition says, where it refers to one; its own description goes first. */
const resolved = (schema: Schema): Schema => ({ ...dossier.$defs[definitionName(schema)], ...schema })

/** Steps from the top of the format to a record; an option of a union that has properties is entered without a step. */
const RECORDS = {
  dossier: '',
  side: 'sides',
  source: 'sources',
  feed: 'sources feed',
  retracted: 'sources retracted',
  place: 'places',
  participant: 'participants',
  role: 'participants roles',
  statistic: 'statistics',
  observation: 'statistics observations',
  threshold: 'statistics thresholds',
  claim: 'statistics claims',
  break: 'statistics breaks',
  issue: 'issues',
  position: 'issues positions',
  relation: 'issues relations',
  term: 'issues terms',
  'term history': 'issues terms history',
  'issue history': 'issues history',
  event: 'events',
  'event history': 'events history',
  citation: 'events source',
  quote: 'events source quote',
  seal: 'events source quote seal',
  rule: 'notify',
} as const

/** A record of the format, by its name in `docs/format.md`. */
export type RecordName = keyof typeof RECORDS
export const RECORD_NAMES = Object.keys(RECORDS) as readonly RecordName[]

/** Returns the records that a schema accepts, through lists and unions. */
const recordsIn = (schema: Schema): readonly Schema[] => {
  const { items, anyOf, properties } = resolved(schema)
  if (items) return recordsIn(items)
  if (anyOf) return anyOf.flatMap(recordsIn)
  return properties ? [resolved(schema)] : []
}

const recordAt = (name: RecordName): Schema => {
  const steps = RECORDS[name].split(' ').filter((step) => step !== '')
  return steps.reduce<Schema>((schema, step) => {
    const [found] = recordsIn(schema.properties?.[step] ?? {})
    if (!found) throw new Error(`The format has no record “${name}”`)
    return found
  }, dossier)
}

const REFERENCE = 'id of a record'

/** How the page calls definitions; one that is not here is written out. */
const NAMES: Readonly<Record<string, string>> = {
  address: 'address',
  currency: 'currency',
  date: 'date',
  dated: 'date, date with its source, or a list of these',
  dims: 'map of strings',
  id: 'id',
  period: 'period',
  reference: REFERENCE,
  sha256: 'SHA-256',
  source: 'source',
  'sourced-text': 'text, or text with a source',
  text: 'text',
  window: 'window',
}

const LISTS: Readonly<Record<string, string>> = {
  record: 'list of records',
  text: 'list of texts',
  string: 'list of strings',
  address: 'list of addresses',
  [REFERENCE]: 'list of ids of records',
}

const typeOf = (schema: Schema): string => {
  const name = NAMES[definitionName(schema)]
  if (name) return name
  const { type, enum: words, const: constant, anyOf, items } = resolved(schema)
  if (words) return words.map((word) => `\`${word}\``).join(', ')
  if (constant !== undefined) return `\`${JSON.stringify(constant)}\``
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join(' or ')
  if (items) return LISTS[typeOf(items)] ?? `list of ${typeOf(items)}`
  return type === 'object' ? 'record' : [type ?? 'anything'].flat().join(' or ')
}

/** Returns the table of a record's fields: name, type, whether it is optional, and description. */
export const fieldTable = (name: RecordName): string => {
  const { properties = {}, required = [] } = recordAt(name)
  const rows = Object.entries(properties).map(([field, schema]) => {
    const may = required.includes(field) ? 'yes' : ''
    return `| \`${field}\` | ${typeOf(schema)} | ${may} | ${resolved(schema).description ?? ''} |`
  })
  return ['| field | type | required | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
