import { readFileSync } from 'node:fs'

/** Enumerations that decide how a record is shown. */
const KINDS = new Set(['kind', 'stance', 'status', 'attribution', 'measure', 'counts', 'qualifier'])

/** Returns every property in a record with its path, and the value where that decides how the record is shown. */
const traits = (value: unknown, path = ''): readonly string[] => {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = Array.isArray(value) ? `${path}[]` : `${path}.${name}`
    return [KINDS.has(name) && typeof inner === 'string' ? `${at}=${inner}` : at, ...traits(inner, at)]
  })
}

/** Returns the records of a list that have a trait which none before them has, and the last twelve, so that series have charts. */
const eachKind = (records: readonly unknown[]): readonly unknown[] => {
  const seen = new Set<string>()
  return records.filter((record, at) => {
    const fresh = traits(record).filter((trait) => !seen.has(trait))
    for (const trait of fresh) seen.add(trait)
    return fresh.length > 0 || at >= records.length - 12
  })
}

const shipped = JSON.parse(readFileSync('data/us-mexico-2023.json', 'utf8')) as Readonly<Record<string, unknown>>

const fewer = (record: object): object =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, Array.isArray(value) ? eachKind(value) : value]),
  )

/** The shipped dossier with fewer figures and positions: each kind of them, with every text field, for less work per test. */
export const SAMPLE: unknown = {
  ...shipped,
  statistics: (shipped['statistics'] as readonly object[]).map(fewer),
  issues: (shipped['issues'] as readonly object[]).map(fewer),
}
