import { list, record, records, safe, type Loose } from '../../dossier/index.ts'
import { sentencesOf } from '../../text/values/index.ts'
import type { Language } from '../../text/index.ts'

/** The lists that a property's reference may lead to. Every reference of the schema has one of these names. */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  accordingTo: ['participants', 'sources'],
  by: ['participants'],
  citation: ['sources'],
  disputes: ['positions'],
  id: ['sources'],
  issue: ['issues'],
  issues: ['issues'],
  memberOf: ['participants'],
  of: ['participants'],
  participant: ['participants'],
  participants: ['participants'],
  place: ['places'],
  places: ['places'],
  side: ['sides'],
  statistic: ['statistics'],
  statistics: ['statistics'],
  through: ['participants'],
}

const REFERENCE = '#/$defs/reference'

/** Returns the records that a list of the dossier has; positions are those of all issues that have an id. */
const recordsOf = (dossier: Loose, name: string): readonly Loose[] =>
  name === 'positions'
    ? records(dossier['issues']).flatMap((issue) => records(issue['positions']))
    : records(dossier[name])

/** A text in the reader's language, else in the first that it has. */
const textIn = (language: Language, text: unknown): string => {
  if (typeof text === 'string') return text
  const [first] = Object.values(record(text))
  const found = record(text)[language] ?? first
  return typeof found === 'string' ? found : ''
}

const titleOf = (language: Language, one: Loose): string =>
  safe(textIn(language, one['name'] ?? one['title'] ?? one['text']))

/** Returns the ids of lists as a schema: each with the name of its record. */
const idsSchema = (dossier: Loose, names: readonly string[], language: Language): Loose | null => {
  const all = names.flatMap((name) => recordsOf(dossier, name)).filter((one) => typeof one['id'] === 'string')
  if (all.length === 0) return null
  const titles = new Map(all.map((one) => [safe(String(one['id'])), titleOf(language, one)]))
  return {
    type: 'string',
    enum: [...titles.keys()],
    oneOf: [...titles].map(([id, title]) => ({ const: id, ...(title !== '' && { title }) })),
  }
}

const definitionName = (names: readonly string[]): string => `${names.join('-or-')}-id`

/** Returns an enumeration with a sentence for each of its values. */
const described = (node: Loose, language: Language): Loose => {
  const sentences = sentencesOf(language, list(node['enum']))
  if (!sentences) return node
  return {
    ...node,
    oneOf: list(node['enum']).map((value) => ({ const: value, description: sentences[String(value)] })),
  }
}

/** The schema of one dossier, and what it is made from. */
interface Work {
  readonly language: Language
  /** The definitions of ids that the dossier has, by their lists. */
  readonly ids: ReadonlyMap<string, Loose>
}

/** Rewrites a part of the schema; `name` is the nearest property or definition around it. */
const rewritten = (node: unknown, name: string, work: Work): unknown => {
  if (Array.isArray(node)) return list(node).map((one) => rewritten(one, name, work))
  if (node === null || typeof node !== 'object') return node
  const own = record(node)
  if (own['$ref'] === REFERENCE) {
    const target = definitionName(TARGETS[name] ?? [])
    return work.ids.has(target) ? { ...own, $ref: `#/$defs/${target}` } : own
  }
  const inner = Object.entries('enum' in own ? described(own, work.language) : own).map(([key, value]) => [
    key,
    key === 'properties' || key === '$defs' ? rewrittenEach(record(value), work) : rewritten(value, name, work),
  ])
  return Object.fromEntries(inner)
}

const rewrittenEach = (named: Loose, work: Work): Loose =>
  Object.fromEntries(Object.entries(named).map(([name, value]) => [name, rewritten(value, name, work)]))

/**
 * Returns the schema of dossiers for one dossier: at each reference the ids that it has, with the names of their
 * records, and a sentence for each value of an enumeration. An id may be added to the dossier only with its record, so
 * others are refused; where a list has no record yet, any id is allowed.
 */
const schemaFor = (schema: unknown, dossier: unknown, language: Language): Loose => {
  const lists = [...new Map(Object.values(TARGETS).map((names) => [definitionName(names), names]))]
  const ids = new Map(
    lists.flatMap(([name, names]) => {
      const found = idsSchema(record(dossier), names, language)
      return found ? [[name, found] as const] : []
    }),
  )
  const { $id: _, ...made } = record(rewritten(schema, '', { language, ids }))
  return { ...made, $defs: { ...record(made['$defs']), ...Object.fromEntries(ids) } }
}

/** Returns the bytes of the schema for one dossier. */
export const schemaBytes = (shipped: Uint8Array, dossier: unknown, language: Language): Uint8Array => {
  const schema: unknown = JSON.parse(new TextDecoder().decode(shipped))
  return new TextEncoder().encode(`${JSON.stringify(schemaFor(schema, dossier, language), null, 2)}\n`)
}
