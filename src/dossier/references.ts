import { RECORD_LISTS, type RecordList } from './enumerations.ts'
import { looksLikeDate, looksLikePeriod, parseDate, parsePeriod } from './period.ts'
import { nearest } from './nearest.ts'
import type { Fault, Finding, Path } from './problem.ts'

/** Records as they may be before their shape is known to be right: what is not what it should be is passed over here. */
export type Loose = Readonly<Record<string, unknown>>

/** A value as a record; one without properties where it is none. */
export const record = (value: unknown): Loose =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Loose) : {}
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const records = (value: unknown): readonly Loose[] => list(value).map(record)
const word = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** The ids of each list, to look references up in. */
type Ids = Readonly<Record<RecordList, ReadonlySet<string>>>

const idsOf = (top: Loose): Ids =>
  Object.fromEntries(
    RECORD_LISTS.map((name) => [name, new Set(records(top[name]).flatMap((one) => word(one['id']) ?? []))]),
  ) as unknown as Ids

/** One reference: where it stands, what it names, in which list. */
interface Link {
  readonly path: Path
  readonly id: unknown
  readonly list: RecordList
}

const sourceLink = (path: Path, source: unknown): Link =>
  typeof source === 'string'
    ? { path, id: source, list: 'sources' }
    : { path: [...path, 'id'], id: record(source)['id'], list: 'sources' }

const each = (value: unknown, path: Path, links: (one: Loose, path: Path) => readonly Link[]): readonly Link[] =>
  records(value).flatMap((one, at) => links(one, [...path, at]))

const ids = (value: unknown, path: Path, to: RecordList): readonly Link[] =>
  list(value).map((id, at) => ({ path: [...path, at], id, list: to }))

const participantLinks = (one: Loose, path: Path): readonly Link[] => [
  { path: [...path, 'memberOf'], id: one['memberOf'], list: 'participants' },
  { path: [...path, 'side'], id: one['side'], list: 'sides' },
]

const sourced = (one: Loose, path: Path): readonly Link[] => [sourceLink([...path, 'source'], one['source'])]

/** Observations are many and nearly all name a source that there is: only the others are links worth following. */
const observationLinks = (one: Loose, path: Path, known: Ids): readonly Link[] =>
  list(one['observations']).flatMap((observation, at) => {
    const { source } = record(observation)
    if (typeof source === 'string' && known.sources.has(source)) return []
    return [sourceLink([...path, 'observations', at, 'source'], source)]
  })

const statisticLinks = (one: Loose, path: Path, known: Ids): readonly Link[] => [
  { path: [...path, 'place'], id: one['place'], list: 'places' },
  ...observationLinks(one, path, known),
  ...each(one['thresholds'], [...path, 'thresholds'], (threshold, at) => [
    { path: [...at, 'issue'], id: threshold['issue'], list: 'issues' },
    ...sourced(threshold, at),
  ]),
  ...each(one['claims'], [...path, 'claims'], (claim, at) => [
    { path: [...at, 'by'], id: claim['by'], list: 'participants' },
    ...sourced(claim, at),
  ]),
]

const issueLinks = (one: Loose, path: Path): readonly Link[] => [
  ...sourced(one, path),
  ...each(one['history'], [...path, 'history'], sourced),
  ...each(one['relations'], [...path, 'relations'], (relation, at) => [
    { path: [...at, 'issue'], id: relation['issue'], list: 'issues' },
  ]),
  ...each(one['positions'], [...path, 'positions'], (position, at) => [
    { path: [...at, 'participant'], id: position['participant'], list: 'participants' },
    ...ids(position['conditions'], [...at, 'conditions'], 'issues'),
    ...sourced(position, at),
  ]),
  ...ids(one['statistics'], [...path, 'statistics'], 'statistics'),
  ...ids(one['places'], [...path, 'places'], 'places'),
]

const eventLinks = (one: Loose, path: Path): readonly Link[] => [
  ...sourced(one, path),
  { path: [...path, 'place'], id: one['place'], list: 'places' },
  ...ids(one['participants'], [...path, 'participants'], 'participants'),
  ...ids(one['issues'], [...path, 'issues'], 'issues'),
]

const links = (top: Loose, known: Ids): readonly Link[] => [
  ...each(top['participants'], ['participants'], participantLinks),
  ...each(top['statistics'], ['statistics'], (one, path) => statisticLinks(one, path, known)),
  ...each(top['issues'], ['issues'], issueLinks),
  ...each(top['events'], ['events'], eventLinks),
]

const leadsNowhere =
  (known: Ids) =>
  (link: Link): readonly Finding[] => {
    const id = word(link.id)
    if (id === null || id === '' || known[link.list].has(id)) return []
    return [value(link.path, { kind: 'no-such', list: link.list, id, nearest: nearest(id, [...known[link.list]]) })]
  }

const value = (path: Path, fault: Fault): Finding => ({ path, name: false, fault })

/** A repeated thing names the place of the first one; the place is filled in once positions are known. */
export interface Repeated {
  readonly finding: Finding
  readonly first: Path
}

/** The records whose key an earlier one has; `told` makes the finding of the record, its place in the list, and that of the first. */
const repeats = (
  items: unknown,
  keyOf: (one: Loose) => string | null,
  told: (one: Loose, at: number, first: number) => Repeated,
): readonly Repeated[] => {
  const firsts = new Map<string, number>()
  return records(items).flatMap((one, at) => {
    const key = keyOf(one)
    if (key === null) return []
    const first = firsts.get(key)
    if (first !== undefined) return [told(one, at, first)]
    firsts.set(key, at)
    return []
  })
}

const NOWHERE = { line: 1, column: 1 } as const

const repeatedIds = (items: unknown, path: Path): readonly Repeated[] =>
  repeats(
    items,
    (one) => word(one['id']),
    (one, at, first) => ({
      finding: value([...path, at, 'id'], { kind: 'repeated-id', id: String(one['id']), first: NOWHERE }),
      first: [...path, first, 'id'],
    }),
  )

const SEPARATOR = '\n'

/** What makes an observation the same as another: its period, its vintage, and what it is limited to. No text has a line break. */
const observationKey = (one: Loose): string => {
  const key = `${word(one['period'])}${SEPARATOR}${word(one['published'])}`
  if (one['dims'] === undefined) return key
  const dims = Object.entries(record(one['dims'])).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return dims.length === 0 ? key : key + JSON.stringify(dims)
}

const repeatedObservations = (items: unknown, path: Path): readonly Repeated[] =>
  repeats(items, observationKey, (one, at, first) => {
    const [period, published] = [String(one['period']), String(one['published'])]
    return {
      finding: value([...path, at], { kind: 'repeated-observation', period, published, first: NOWHERE }),
      first: [...path, first],
    }
  })

/** Ids, and observations, that stand twice where each may stand once. */
export const repeatFindings = (dossier: unknown): readonly Repeated[] => {
  const top = record(dossier)
  return [
    ...RECORD_LISTS.flatMap((name) => repeatedIds(top[name], [name])),
    ...records(top['statistics']).flatMap((statistic, at) => [
      ...repeatedIds(statistic['thresholds'], ['statistics', at, 'thresholds']),
      ...repeatedIds(statistic['claims'], ['statistics', at, 'claims']),
      ...repeatedObservations(statistic['observations'], ['statistics', at, 'observations']),
    ]),
  ]
}

/** Chains of membership that come back to where they began; each circle is told once, at the member that is come to first. */
const circles = (participants: readonly Loose[]): readonly Finding[] => {
  const over = new Map(participants.map((one) => [word(one['id']), word(one['memberOf'])]))
  const places = new Map(participants.map((one, at) => [word(one['id']), at]))
  const walked = new Set<string>()
  return participants.flatMap((one) => {
    const circle = circleFrom(word(one['id']), over, walked)
    const at = places.get(circle[0] ?? null)
    return at === undefined ? [] : [value(['participants', at, 'memberOf'], { kind: 'circle', ids: circle })]
  })
}

/** The circle that the way up from here runs into, its first member named again at its end; every step is walked once for all. */
const circleFrom = (
  start: string | null,
  over: ReadonlyMap<string | null, string | null>,
  walked: Set<string>,
): readonly string[] => {
  const way = new Map<string, number>()
  for (let id = start; id !== null && !walked.has(id); id = over.get(id) ?? null) {
    way.set(id, way.size)
    walked.add(id)
    const next = over.get(id) ?? null
    if (next !== null && way.has(next)) return [...[...way.keys()].slice(way.get(next)), next]
  }
  return []
}

const dateFinding = (path: Path, name: string, text: unknown): readonly Finding[] => {
  if (typeof text !== 'string' || parsePeriod(text) || !looksLikeDate(text)) return []
  return [value([...path, name], { kind: 'no-such-day', found: text })]
}

const periodFinding = (above: Path, text: unknown, fiscalYearStart: unknown): readonly Finding[] => {
  const start = typeof fiscalYearStart === 'number' ? fiscalYearStart : undefined
  if (typeof text !== 'string' || parsePeriod(text, start) || !looksLikePeriod(text)) return []
  const path = [...above, 'period']
  if (text.startsWith('FY')) return [value(path, { kind: 'no-fiscal-start', found: text })]
  const ends = text.split('/').map(parseDate)
  return [
    value(path, { kind: ends.length === 2 && ends.every(Boolean) ? 'ends-before-start' : 'no-such-day', found: text }),
  ]
}

const dates = (one: Loose, path: Path, ...names: readonly string[]): readonly Finding[] =>
  names.flatMap((name) => dateFinding(path, name, one[name]))

const across = (items: unknown, path: Path, find: (one: Loose, path: Path) => readonly Finding[]): readonly Finding[] =>
  records(items).flatMap((one, at) => find(one, [...path, at]))

const NOTHING: readonly Finding[] = []

/** Whether both of an observation's dates are some: of nearly all of the many there are. */
const isDated = (observation: Loose, start: unknown): boolean =>
  typeof observation['published'] === 'string' &&
  parseDate(observation['published']) !== null &&
  typeof observation['period'] === 'string' &&
  parsePeriod(observation['period'], typeof start === 'number' ? start : undefined) !== null

/** Those of an observation, looked at closely only where they are none. */
const observationDates = (observation: Loose, start: unknown, path: () => Path): readonly Finding[] =>
  isDated(observation, start)
    ? NOTHING
    : [...periodFinding(path(), observation['period'], start), ...dates(observation, path(), 'published')]

const statisticDates = (one: Loose, path: Path): readonly Finding[] => [
  ...across(one['breaks'], [...path, 'breaks'], (mark, at) => dates(mark, at, 'at')),
  ...records(one['observations']).flatMap((observation, at) =>
    observationDates(observation, one['fiscalYearStart'], () => [...path, 'observations', at]),
  ),
  ...across(one['claims'], [...path, 'claims'], (claim, at) => [
    ...periodFinding(at, claim['period'], one['fiscalYearStart']),
    ...dates(claim, at, 'made'),
  ]),
]

/** Dates and periods that have the form of one but are none: no such day, an end before the start, a fiscal year of unknown start. */
export const dateFindings = (dossier: unknown): readonly Finding[] => {
  const top = record(dossier)
  return [
    ...dates(top, [], 'asOf'),
    ...across(top['sources'], ['sources'], (one, at) => dates(one, at, 'published', 'accessed', 'nextUpdate')),
    ...across(top['statistics'], ['statistics'], statisticDates),
    ...across(top['issues'], ['issues'], (one, at) => [
      ...dates(one, at, 'resumes', 'deadline'),
      ...across(one['history'], [...at, 'history'], (entry, entryAt) => dates(entry, entryAt, 'date')),
      ...across(one['positions'], [...at, 'positions'], (position, positionAt) => dates(position, positionAt, 'date')),
    ]),
    ...across(top['events'], ['events'], (one, at) => dates(one, at, 'date')),
  ]
}

/** References that lead nowhere and memberships that run in a circle. */
export const referenceFindings = (dossier: unknown): readonly Finding[] => {
  const top = record(dossier)
  const known = idsOf(top)
  return [...links(top, known).flatMap(leadsNowhere(known)), ...circles(records(top['participants']))]
}
