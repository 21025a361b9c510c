import { record, records, type Loose } from '../../src/dossier/index.ts'

/** A small dossier with each kind of record, in which nothing cites participant `zed`, source `c` and event `e2`. */
export const BASE: Loose = {
  format: 1,
  id: 'm',
  title: { en: 'Talks', es: 'Pláticas' },
  asOf: '2024-01-31',
  languages: ['en', 'es'],
  sides: [{ id: 'north', name: 'North' }],
  sources: ['a', 'b', 'c'].map((id) => ({
    id,
    title: `S ${id}`,
    publisher: `P ${id}`,
    kind: 'article',
    published: '2023-12-01',
  })),
  participants: ['ana', 'ben', 'zed'].map((id) => ({ id, kind: 'person', name: id, side: 'north' })),
  statistics: [
    {
      id: 't',
      name: 'T',
      definition: 'D',
      measure: 'flow',
      counts: 'events',
      unit: 'events',
      observations: ['2023-10', '2023-11'].map((period) => ({
        period,
        value: 5,
        published: '2023-12-01',
        source: 'a',
      })),
      thresholds: [{ id: 'x', name: 'X', comparator: 'more-than', value: 9, kind: 'policy', source: 'a' }],
      claims: [{ id: 'y', text: 'Y', period: '2023-11', value: 9, made: '2023-12-01', source: 'a' }],
    },
  ],
  issues: [
    {
      id: 'i',
      title: 'I',
      summary: 'S',
      history: [{ date: '2023-11-01', status: 'open', source: 'a' }],
      positions: ['ana', 'ben'].map((participant) => ({
        participant,
        stance: 'demands',
        text: `${participant} wants it`,
        attribution: 'stated',
        date: '2023-12-01',
        source: 'a',
      })),
      source: 'a',
    },
  ],
  events: ['e1', 'e2'].map((id) => ({
    id,
    title: id,
    kind: 'meeting',
    date: '2023-12-01',
    participants: ['ana'],
    source: 'a',
  })),
}

/** The way to a value: names of lists and fields, and keys of records. */
export type Way = readonly string[]

/** What one side did, besides the resulting dossier: what a merge has to keep, and where it has to object. */
export interface Log {
  readonly set: Map<string, unknown>
  readonly deleted: Set<string>
  readonly cited: Set<string>
}

/** One edit, as numbers: which kind, of what, with what value. */
export interface Pick {
  readonly kind: number
  readonly which: number
  readonly value: number
}

const keyOf = (one: Loose): string => {
  const { id, participant, date, source, period } = one
  if (typeof id === 'string') return id
  return (participant === undefined ? [period ?? date] : [participant, date, source]).join(' ')
}

/** Returns a value by its way; undefined where there is none. */
export const at = (value: unknown, [step, ...rest]: Way): unknown => {
  if (step === undefined) return value
  const inner = Array.isArray(value) ? records(value).find((one) => keyOf(one) === step) : record(value)[step]
  return inner === undefined ? undefined : at(inner, rest)
}

/** Returns the way to a record by its path in a dossier. */
export const wayOf = (dossier: Loose, path: readonly (string | number)[]): Way => {
  let value: unknown = dossier
  return path.map((step) => {
    value = (value as Loose)[step]
    return typeof step === 'number' ? keyOf(value as Loose) : step
  })
}

const STATISTIC: Way = ['statistics', 't']
const ISSUE: Way = ['issues', 'i']

/** Fields to change, and what they may become: never what they are. */
const FIELDS: readonly (readonly [Way, (value: number) => unknown])[] = [
  [['title', 'en'], (value) => `Talks ${value}`],
  [['title', 'es'], (value) => `Pláticas ${value}`],
  [['asOf'], (value) => `2024-02-0${value}`],
  [['participants', 'ana', 'name'], (value) => `Ana ${value}`],
  [['participants', 'ana', 'role'], (value) => `Role ${value}`],
  [['participants', 'zed', 'name'], (value) => `Zed ${value}`],
  [['sources', 'c', 'title'], (value) => `C ${value}`],
  [[...STATISTIC, 'unit'], (value) => `unit ${value}`],
  [[...STATISTIC, 'observations', '2023-11', 'value'], (value) => 5 + value],
  [[...STATISTIC, 'observations', '2023-11', 'status'], (value) => ['final', 'revised', 'estimated'][value - 1]],
  [[...STATISTIC, 'thresholds', 'x', 'value'], (value) => 9 + value],
  [[...STATISTIC, 'claims', 'y', 'text'], (value) => `Y ${value}`],
  [[...ISSUE, 'summary'], (value) => `S ${value}`],
  [[...ISSUE, 'history', '2023-11-01', 'status'], (value) => ['stalled', 'agreed', 'rejected'][value - 1]],
  [[...ISSUE, 'positions', 'ben 2023-12-01 a', 'text'], (value) => `T ${value}`],
  [[...ISSUE, 'positions', 'ben 2023-12-01 a', 'stance'], (value) => ['opposes', 'neutral', 'supports'][value - 1]],
  [['events', 'e2', 'title'], (value) => `E ${value}`],
]

/** Records that may be deleted, since nothing cites them. */
const DELETABLE: readonly Way[] = [
  ['participants', 'zed'],
  ['sources', 'c'],
  ['events', 'e2'],
  [...STATISTIC, 'thresholds', 'x'],
  [...STATISTIC, 'claims', 'y'],
  [...STATISTIC, 'observations', '2023-11'],
  [...ISSUE, 'positions', 'ben 2023-12-01 a'],
]

/** Records to add: the way to the list, the record, and the one field that differs by value. */
const ADDED: readonly (readonly [Way, (value: number) => Loose, string])[] = [
  [
    ['events'],
    (value) => ({ id: 'new', title: `N ${value}`, kind: 'meeting', date: '2024-01-02', source: 'a' }),
    'title',
  ],
  [['sides'], (value) => ({ id: 'south', name: `South ${value}` }), 'name'],
  [
    [...STATISTIC, 'observations'],
    (value) => ({ period: '2023-12', value: 5 + value, published: '2024-01-05', source: 'a' }),
    'value',
  ],
  ...['a', 'b'].map((source): readonly [Way, (value: number) => Loose, string] => [
    [...ISSUE, 'positions'],
    (value) => ({
      participant: 'ana',
      stance: 'opposes',
      text: `P ${value}`,
      attribution: 'reported',
      date: '2024-01-02',
      source,
    }),
    'text',
  ]),
]

const join = (way: Way): string => way.join('/')

const setField = (dossier: Loose, log: Log, { which, value }: Pick): void => {
  const [way, make] = FIELDS[which % FIELDS.length] ?? [[], () => null]
  const above = at(dossier, way.slice(0, -1))
  if (above === undefined) return
  Object.assign(record(above), { [way.at(-1) ?? '']: make(value) })
  log.set.set(join(way), make(value))
}

const deleteRecord = (dossier: Loose, log: Log, { which }: Pick): void => {
  const way = DELETABLE[which % DELETABLE.length] ?? []
  const list = at(dossier, way.slice(0, -1)) as unknown[]
  const one = at(dossier, way)
  if (one === undefined || log.cited.has(join(way))) return
  list.splice(list.indexOf(one), 1)
  log.deleted.add(join(way))
  for (const key of log.set.keys()) if (key.startsWith(`${join(way)}/`)) log.set.delete(key)
}

const addRecord = (dossier: Loose, log: Log, { which, value }: Pick): void => {
  const [way, make, field] = ADDED[which % ADDED.length] ?? [[], (): Loose => ({}), '']
  const list = at(dossier, way) as Loose[]
  const made: Loose = make(value)
  if (list.some((one) => keyOf(one) === keyOf(made))) return
  list.splice(which % (list.length + 1), 0, made)
  log.set.set(join([...way, keyOf(made), field]), made[field])
}

/** Records to cite, and where. */
const CITED: readonly (readonly [Way, Way])[] = [
  [
    ['participants', 'zed'],
    ['events', 'e1', 'participants'],
  ],
  [
    ['participants', 'ben'],
    ['events', 'e1', 'participants'],
  ],
]

const cite = (dossier: Loose, log: Log, { which }: Pick): void => {
  const [cited, by] = CITED[which % CITED.length] ?? [[], []]
  const list = at(dossier, by) as string[]
  const id = cited.at(-1) ?? ''
  if (at(dossier, cited) === undefined || list.includes(id)) return
  list.push(id)
  log.cited.add(join(cited))
}

const KINDS = [setField, setField, setField, deleteRecord, addRecord, cite]

/** Returns what somebody made of the small dossier, and what they did. */
export const edited = (picks: readonly Pick[]): { readonly dossier: Loose; readonly log: Log } => {
  const dossier = structuredClone(BASE)
  const log: Log = { set: new Map(), deleted: new Set(), cited: new Set() }
  for (const pick of picks) KINDS[pick.kind % KINDS.length]?.(dossier, log, pick)
  return { dossier, log }
}

/** Returns where two people's edits exclude each other: both set one field differently, or one deleted what the other set or cites. */
export const expectedConflicts = (a: Log, b: Log): readonly string[] => {
  const twice = [...a.set].flatMap(([key, value]) => (b.set.has(key) && b.set.get(key) !== value ? [key] : []))
  const against = (one: Log, other: Log): readonly string[] =>
    [...one.deleted].filter(
      (key) =>
        !other.deleted.has(key) &&
        (other.cited.has(key) || [...other.set.keys()].some((set) => set.startsWith(`${key}/`))),
    )
  return [...twice, ...against(a, b), ...against(b, a)].toSorted()
}
