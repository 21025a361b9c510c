import { DATE_PATTERN, PERIOD_PATTERN } from '../src/dossier/index.ts'
import { editorSchema } from './schema.ts'

/** The parts of a JSON Schema that a table of fields uses. */
interface Schema {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly minLength?: number
  readonly description?: string
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly propertyNames?: Schema
}

/** Steps from the top of the format to each record; an option of a union with properties needs no step. */
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
  rule: 'notify',
} as const

/** A record of the format, by its name in `docs/format.md`. */
export type RecordName = keyof typeof RECORDS
export const RECORD_NAMES = Object.keys(RECORDS) as readonly RecordName[]

/** Returns the records that a schema accepts, through lists and unions. */
const recordsIn = (schema: Schema): readonly Schema[] => {
  if (schema.items) return recordsIn(schema.items)
  if (schema.anyOf) return schema.anyOf.flatMap(recordsIn)
  return schema.properties ? [schema] : []
}

const recordAt = (name: RecordName): Schema => {
  const steps = RECORDS[name].split(' ').filter((step) => step !== '')
  return steps.reduce<Schema>((schema, step) => {
    const [found] = recordsIn(schema.properties?.[step] ?? {})
    if (!found) throw new Error(`The format has no record “${name}”`)
    return found
  }, editorSchema() as Schema)
}

/** Names for strings of certain forms. */
const FORMS: readonly (readonly [start: string, name: string])[] = [
  [new RegExp(DATE_PATTERN).source, 'date'],
  [new RegExp(PERIOD_PATTERN).source, 'period'],
  ['^https?', 'address'],
  ['^P[1-9]', 'window'],
  ['^[A-Z]{3}', 'currency'],
  ['^[0-9a-f]', 'SHA-256'],
  ['^[\\p{L}', 'id'],
]

const REFERENCE = 'id of a record'

const stringType = ({ pattern, minLength }: Schema): string => {
  if (pattern === undefined) return minLength === 1 ? REFERENCE : 'string'
  return FORMS.find(([start]) => pattern.startsWith(start))?.[1] ?? 'string'
}

const hasLanguages = ({ propertyNames }: Schema): boolean => propertyNames?.pattern !== undefined

const isSource = ({ anyOf = [] }: Schema): boolean => anyOf.some(({ properties }) => properties?.['quote'])

const unionType = (ways: readonly Schema[]): string => {
  if (ways.some(hasLanguages)) return 'text'
  if (ways.some(({ properties }) => properties?.['quote']) || ways.some(isSource)) return 'source'
  if (ways.some(({ properties }) => properties?.['date'] && properties['source']))
    return 'date, date with its source, or a list of these'
  const names = ways.map(typeOf)
  if (ways.some(({ properties }) => properties?.['text'] && properties['source']) && names.includes('text'))
    return 'text, or text with a source'
  return [...new Set(names)].join(' or ')
}

const LISTS: Readonly<Record<string, string>> = {
  record: 'list of records',
  text: 'list of texts',
  string: 'list of strings',
  address: 'list of addresses',
  [REFERENCE]: 'list of ids of records',
}

const typeOf = (schema: Schema): string => {
  const { type, enum: words, anyOf, items } = schema
  if (words) return words.map((word) => `\`${word}\``).join(', ')
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``
  if (anyOf) return unionType(anyOf)
  if (items) return LISTS[typeOf(items)] ?? `list of ${typeOf(items)}`
  if (type === 'object') return schema.propertyNames ? 'map of strings' : 'record'
  return type === 'string' ? stringType(schema) : [type ?? 'anything'].flat().join(' or ')
}

/** Returns the table of a record's fields: name, type, whether it is optional, and description. */
export const fieldTable = (name: RecordName): string => {
  const { properties = {}, required = [] } = recordAt(name)
  const rows = Object.entries(properties).map(([field, schema]) => {
    const may = required.includes(field) ? 'yes' : ''
    // The only non-empty string that is not a name.
    const holds = field === 'exact' ? 'string' : typeOf(schema)
    return `| \`${field}\` | ${holds} | ${may} | ${schema.description ?? ''} |`
  })
  return ['| field | holds | needed | what it says |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
