import { RECORD_LISTS, type RecordList } from './enumerations.ts'
import { list, record, records, word, type Loose } from './loose.ts'
import { looksLikeDate, looksLikePeriod, parseDate, parsePeriod } from './period.ts'
import { nearest } from './nearest.ts'
import type { Fault, Finding, Path } from './problem.ts'

type Ids = Readonly<
  Record<RecordList, { readonly has: (id: string) => boolean; readonly keys: () => Iterable<string> }>
>

const idsOf = (top: Loose): Ids =>
  Object.fromEntries(
    RECORD_LISTS.map((name) => [name, new Set(records(top[name]).flatMap((one) => word(one['id']) ?? []))]),
  ) as unknown as Ids

/** A reference: its path, the id it names, and the list it belongs to. */
export interface Link {
  readonly path: Path
  readonly id: unknown
  readonly list: RecordList
}

const NO_LINKS: readonly Link[] = []

const citationLink = (path: Path, citation: unknown): Link =>
  typeof citation === 'string'
    ? { path, id: citation, list: 'sources' }
    : { path: [...path, 'id'], id: record(citation)['id'], list: 'sources' }

const sourceLinks = (path: Path, source: unknown): readonly Link[] =>
  Array.isArray(source) ? source.map((one, at) => citationLink([...path, at], one)) : [citationLink(path, source)]

const each = (value: unknown, path: Path, links: (one: Loose, path: Path) => readonly Link[]): readonly Link[] =>
  records(value).flatMap((one, at) => links(one, [...path, at]))

const ids = (value: unknown, path: Path, to: RecordList): readonly Link[] =>
  list(value).map((id, at) => ({ path: [...path, at], id, list: to }))

const sourced = (one: Loose, path: Path): readonly Link[] =>
  one['source'] === undefined ? [] : sourceLinks([...path, 'source'], one['source'])

const textLinks = (one: Loose, path: Path, ...names: readonly string[]): readonly Link[] =>
  names.flatMap((name) => sourced(record(one[name]), [...path, name]))

const to = (one: Loose, path: Path, name: string, list: RecordList): Link => ({
  path: [...path, name],
  id: one[name],
  list,
})

const participantLinks = (one: Loose, path: Path): readonly Link[] => [
  to(one, path, 'memberOf', 'participants'),
  to(one, path, 'side', 'sides'),
  ...each(one['roles'], [...path, 'roles'], (role, at) => [to(role, at, 'of', 'participants'), ...sourced(role, at)]),
  ...sourced(one, path),
  ...textLinks(one, path, 'summary'),
]

/** Returns only the broken references of observations, since there are many and nearly all are right. */
const observationLinks = (one: Loose, path: Path, known: Ids): readonly Link[] =>
  list(one['observations']).flatMap((observation, at) => {
    const { source, note } = record(observation)
    const isKnown = typeof source === 'string' && known.sources.has(source)
    if (isKnown && note === undefined) return NO_LINKS
    const here = [...path, 'observations', at]
    return [
      ...(isKnown ? [] : sourceLinks([...here, 'source'], source)),
      ...(note === undefined ? [] : textLinks(record(observation), here, 'note')),
    ]
  })

const claimLinks = (claim: Loose, path: Path): readonly Link[] => [
  to(claim, path, 'by', 'participants'),
  ...sourced(claim, path),
  ...textLinks(claim, path, 'note'),
  ...each(claim['appearances'], [...path, 'appearances'], (one, at) => [
    to(one, at, 'by', 'participants'),
    ...sourced(one, at),
  ]),
]

const statisticLinks = (one: Loose, path: Path, known: Ids): readonly Link[] => [
  to(one, path, 'place', 'places'),
  ...sourced(one, path),
  ...textLinks(one, path, 'caveat'),
  ...each(one['breaks'], [...path, 'breaks'], sourced),
  ...observationLinks(one, path, known),
  ...each(one['thresholds'], [...path, 'thresholds'], (threshold, at) => [
    to(threshold, at, 'issue', 'issues'),
    ...sourced(threshold, at),
    ...textLinks(threshold, at, 'note'),
  ]),
  ...each(one['claims'], [...path, 'claims'], claimLinks),
]

/** Returns the reference of an account, which may be to a participant or a source. */
const accountLink = (position: Loose, path: Path, known: Ids): readonly Link[] => {
  const id = word(position['accordingTo'])
  const list = id !== null && known.sources.has(id) ? 'sources' : 'participants'
  return [to(position, path, 'accordingTo', list)]
}

const positionLinks = (position: Loose, path: Path, known: Ids): readonly Link[] => [
  ...['participant', 'of', 'through'].map((name) => to(position, path, name, 'participants')),
  ...accountLink(position, path, known),
  ...each(position['conditions'], [...path, 'conditions'], (condition, at) => [
    to(condition, at, 'issue', 'issues'),
    ...sourced(condition, at),
  ]),
  ...sourced(position, path),
]

const entryLinks = (entry: Loose, path: Path): readonly Link[] => [
  ...sourced(entry, path),
  ...textLinks(entry, path, 'note'),
]

const datedLinks = (dated: unknown, path: Path): readonly Link[] =>
  Array.isArray(dated) ? each(dated, path, sourced) : sourced(record(dated), path)

const issueLinks = (one: Loose, path: Path, known: Ids): readonly Link[] => [
  ...sourced(one, path),
  ...textLinks(one, path, 'summary'),
  ...each(one['history'], [...path, 'history'], entryLinks),
  ...['resumes', 'deadline'].flatMap((name) => datedLinks(one[name], [...path, name])),
  ...each(one['relations'], [...path, 'relations'], (relation, at) => [
    to(relation, at, 'issue', 'issues'),
    ...sourced(relation, at),
  ]),
  ...each(one['positions'], [...path, 'positions'], (position, at) => positionLinks(position, at, known)),
  ...each(one['terms'], [...path, 'terms'], (term, at) => [
    to(term, at, 'by', 'participants'),
    ...each(term['history'], [...at, 'history'], entryLinks),
  ]),
  ...ids(one['statistics'], [...path, 'statistics'], 'statistics'),
  ...ids(one['places'], [...path, 'places'], 'places'),
]

const eventLinks = (one: Loose, path: Path): readonly Link[] => [
  ...sourced(one, path),
  ...textLinks(one, path, 'outcome'),
  ...each(one['history'], [...path, 'history'], entryLinks),
  to(one, path, 'place', 'places'),
  ...ids(one['participants'], [...path, 'participants'], 'participants'),
  ...ids(one['issues'], [...path, 'issues'], 'issues'),
]

const links = (top: Loose, known: Ids): readonly Link[] => [
  ...each(top['participants'], ['participants'], participantLinks),
  ...each(top['statistics'], ['statistics'], (one, path) => statisticLinks(one, path, known)),
  ...each(top['issues'], ['issues'], (one, path) => issueLinks(one, path, known)),
  ...each(top['sources'], ['sources'], (one, path) => sourced(record(one['retracted']), [...path, 'retracted'])),
  ...each(top['notify'], ['notify'], (one, path) => [to(one, path, 'statistic', 'statistics')]),
  ...each(top['events'], ['events'], eventLinks),
]

/** Returns the references of observations to their source, which are left out where only wrong ones are looked for. */
const plainLinks = (top: Loose, known: Ids): readonly Link[] =>
  records(top['statistics']).flatMap((statistic, at) =>
    records(statistic['observations']).flatMap(({ source }, index): readonly Link[] =>
      typeof source === 'string' && known.sources.has(source)
        ? [{ path: ['statistics', at, 'observations', index, 'source'], id: source, list: 'sources' }]
        : [],
    ),
  )

/** Returns every reference of a dossier. */
export const linksIn = (dossier: object): readonly Link[] => {
  const top = record(dossier)
  const known = idsOf(top)
  return [...links(top, known), ...plainLinks(top, known)]
}

const leadsNowhere =
  (known: Ids) =>
  (link: Link): readonly Finding[] => {
    const id = word(link.id)
    if (id === null || id === '' || known[link.list].has(id)) return []
    return [
      value(link.path, { kind: 'no-such', list: link.list, id, nearest: nearest(id, [...known[link.list].keys()]) }),
    ]
  }

const value = (path: Path, fault: Fault): Finding => ({ path, name: false, fault })

/** A repeated record, with the path of the first one; its place is added later. */
export interface Repeated {
  readonly finding: Finding
  readonly first: Path
}

/** Finds records whose key occurred before; `repeated` makes the finding from the record, its index and the first one's. */
const repeats = (
  items: unknown,
  keyOf: (one: Loose) => string | null,
  repeated: (one: Loose, at: number, first: number) => Repeated,
): readonly Repeated[] => {
  const firsts = new Map<string, number>()
  return records(items).flatMap((one, at) => {
    const key = keyOf(one)
    if (key === null) return []
    const first = firsts.get(key)
    if (first !== undefined) return [repeated(one, at, first)]
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

/** Returns the key of an observation: period, vintage, counter and dims. Texts contain no line breaks, so these can separate. */
const observationKey = (one: Loose): string => {
  const counter = one['countedBy'] === undefined ? '' : `${SEPARATOR}${JSON.stringify(one['countedBy'])}`
  const key = `${word(one['period'])}${SEPARATOR}${word(one['published'])}${counter}`
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

/** Finds repeated ids and observations. */
export const repeatFindings = (dossier: unknown): readonly Repeated[] => {
  const top = record(dossier)
  return [
    ...RECORD_LISTS.flatMap((name) => repeatedIds(top[name], [name])),
    ...records(top['statistics']).flatMap((statistic, at) => [
      ...repeatedIds(statistic['thresholds'], ['statistics', at, 'thresholds']),
      ...repeatedIds(statistic['claims'], ['statistics', at, 'claims']),
      ...repeatedObservations(statistic['observations'], ['statistics', at, 'observations']),
    ]),
    ...records(top['issues']).flatMap((issue, at) => [
      ...repeatedIds(issue['positions'], ['issues', at, 'positions']),
      ...repeatedIds(issue['terms'], ['issues', at, 'terms']),
    ]),
  ]
}

/** Returns the bodies that a participant names by `memberOf` and roles. */
const bodiesOf = (one: Loose): readonly string[] => [
  ...new Set([one['memberOf'], ...records(one['roles']).map(({ of }) => of)].flatMap((id) => word(id) ?? [])),
]

/** Finds circular memberships; each circle is reported once, at its first member. */
const circles = (participants: readonly Loose[]): readonly Finding[] => {
  const over = new Map(participants.map((one) => [word(one['id']) ?? '', bodiesOf(one)]))
  const places = new Map(participants.map((one, at) => [word(one['id']) ?? '', at]))
  const done = new Set<string>()
  return participants.flatMap((one) =>
    circlesFrom(word(one['id']) ?? '', over, done).flatMap((circle) => {
      const at = places.get(circle[0] ?? '')
      return at === undefined ? [] : [value(['participants', at, 'memberOf'], { kind: 'circle', ids: circle })]
    }),
  )
}

/** Returns the circles above a member, each ending with its first member again. Visits every member once. */
const circlesFrom = (
  start: string,
  over: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): readonly (readonly string[])[] => {
  const found: (readonly string[])[] = []
  // An explicit stack: a chain of 10,000 members would overflow the call stack.
  const way: { readonly id: string; next: number }[] = [{ id: start, next: 0 }]
  const on = new Set([start])
  while (way.length > 0) {
    const step = way.at(-1) as { readonly id: string; next: number }
    const body = done.has(step.id) ? undefined : (over.get(step.id) ?? [])[step.next++]
    if (body === undefined) {
      done.add(step.id)
      on.delete(step.id)
      way.pop()
    } else if (on.has(body)) {
      const ids = way.map(({ id }) => id)
      found.push([...ids.slice(ids.indexOf(body)), body])
    } else if (!done.has(body)) {
      way.push({ id: body, next: 0 })
      on.add(body)
    }
  }
  return found
}

const dateFinding = (path: Path, name: string | number, text: unknown): readonly Finding[] => {
  if (typeof text !== 'string' || parseDate(text) || !looksLikeDate(text)) return []
  return [value([...path, name], { kind: 'no-such-day', found: text })]
}

const periodFinding = (path: Path, text: unknown, fiscalYearStart: unknown): readonly Finding[] => {
  const start = typeof fiscalYearStart === 'number' ? fiscalYearStart : undefined
  if (typeof text !== 'string' || parsePeriod(text, start) || !looksLikePeriod(text)) return []
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

/** Returns whether both dates of an observation are valid, as nearly all are. */
const isDated = (observation: Loose, start: unknown): boolean =>
  typeof observation['published'] === 'string' &&
  parseDate(observation['published']) !== null &&
  typeof observation['period'] === 'string' &&
  parsePeriod(observation['period'], typeof start === 'number' ? start : undefined) !== null

/** Finds the invalid dates of an observation; a quick check comes first. */
const observationDates = (observation: Loose, start: unknown, path: () => Path): readonly Finding[] =>
  isDated(observation, start) && observation['through'] === undefined
    ? NOTHING
    : [
        ...periodFinding([...path(), 'period'], observation['period'], start),
        ...dates(observation, path(), 'published', 'through'),
      ]

const statisticDates = (one: Loose, path: Path): readonly Finding[] => [
  ...across(one['breaks'], [...path, 'breaks'], (mark, at) => dates(mark, at, 'at')),
  ...records(one['observations']).flatMap((observation, at) =>
    observationDates(observation, one['fiscalYearStart'], () => [...path, 'observations', at]),
  ),
  ...across(one['claims'], [...path, 'claims'], (claim, at) => claimDates(claim, at, one['fiscalYearStart'])),
]

const claimDates = (claim: Loose, path: Path, start: unknown): readonly Finding[] => [
  ...periodFinding([...path, 'period'], claim['period'], start),
  ...periodFinding([...path, 'change', 'from'], record(claim['change'])['from'], start),
  ...periodFinding([...path, 'record', 'since'], record(claim['record'])['since'], start),
  ...dates(claim, path, 'made'),
  ...across(claim['appearances'], [...path, 'appearances'], (one, at) => dates(one, at, 'made')),
]

const datedDates = (one: Loose, path: Path, name: string): readonly Finding[] => {
  const dated = one[name]
  if (!Array.isArray(dated))
    return typeof dated === 'string' ? dates(one, path, name) : dates(record(dated), [...path, name], 'date')
  return dated.flatMap((each, at) =>
    typeof each === 'string'
      ? dateFinding([...path, name], at, each)
      : dates(record(each), [...path, name, at], 'date'),
  )
}

const issueDates = (one: Loose, path: Path): readonly Finding[] => [
  ...datedDates(one, path, 'resumes'),
  ...datedDates(one, path, 'deadline'),
  ...across(one['history'], [...path, 'history'], (entry, at) => dates(entry, at, 'date')),
  ...across(one['positions'], [...path, 'positions'], (position, at) => dates(position, at, 'date')),
  ...across(one['terms'], [...path, 'terms'], (term, at) => [
    ...dates(term, at, 'due'),
    ...across(term['history'], [...at, 'history'], (entry, entryAt) => dates(entry, entryAt, 'date')),
  ]),
]

const eventDates = (one: Loose, path: Path): readonly Finding[] => [
  ...dates(one, path, 'date'),
  ...across(one['history'], [...path, 'history'], (entry, at) => dates(entry, at, 'date', 'to')),
]

const sourceDates = (one: Loose, path: Path): readonly Finding[] => [
  ...dates(one, path, 'published', 'accessed', 'nextUpdate'),
  ...dates(record(one['retracted']), [...path, 'retracted'], 'date'),
]

/**
 * Finds dates and periods with the right form that do not exist: impossible days, an end before the start, a fiscal
 * year of unknown start.
 */
export const dateFindings = (dossier: unknown): readonly Finding[] => {
  const top = record(dossier)
  return [
    ...dates(top, [], 'asOf'),
    ...across(top['sources'], ['sources'], sourceDates),
    ...across(top['participants'], ['participants'], (one, at) =>
      across(one['roles'], [...at, 'roles'], (role, roleAt) => dates(role, roleAt, 'from', 'to')),
    ),
    ...across(top['statistics'], ['statistics'], statisticDates),
    ...across(top['issues'], ['issues'], issueDates),
    ...across(top['events'], ['events'], eventDates),
  ]
}

/** Finds disputes that name a position of another issue. */
const disputeFindings = (issues: readonly Loose[]): readonly Finding[] =>
  issues.flatMap((issue, at) => {
    const positions = records(issue['positions'])
    const known = positions.flatMap(({ id }) => word(id) ?? [])
    return positions.flatMap((position, positionAt) =>
      list(position['disputes']).flatMap((one, index) => {
        const id = word(one)
        if (id === null || id === '' || known.includes(id)) return []
        const path = ['issues', at, 'positions', positionAt, 'disputes', index]
        return [value(path, { kind: 'no-such', list: 'positions', id, nearest: nearest(id, known) })]
      }),
    )
  })

/** Finds broken references and circular memberships. */
export const referenceFindings = (dossier: unknown): readonly Finding[] => {
  const top = record(dossier)
  const known = idsOf(top)
  return [
    ...links(top, known).flatMap(leadsNowhere(known)),
    ...disputeFindings(records(top['issues'])),
    ...circles(records(top['participants'])),
  ]
}

/** Whether an id was seen as a record's, as a reference, or both. */
type Seen = 'present' | 'named' | 'both'

/** Notes that an id was seen; returns whether it had been seen so before. One map keeps each id once. */
const see = (seen: Map<string, Seen>, id: string, as: 'present' | 'named'): boolean => {
  const before = seen.get(id)
  if (before === as || before === 'both') return true
  seen.set(id, before === undefined ? as : 'both')
  return false
}

const noIds = (): Record<RecordList, Map<string, Seen>> =>
  Object.fromEntries(RECORD_LISTS.map((name) => [name, new Map<string, Seen>()])) as Record<
    RecordList,
    Map<string, Seen>
  >

const isPresent = (seen: ReadonlyMap<string, Seen>, id: string): boolean => (seen.get(id) ?? 'named') !== 'named'

/** Returns what a circle of memberships is found by. */
const memberOf = ({ id, memberOf: body, roles }: Loose): Loose => ({
  id,
  memberOf: body,
  roles: records(roles).map(({ of }) => ({ of })),
})

/** Checks the ids and references of records that arrive one by one, in the memory of their ids. */
export interface Census {
  /** Adds a record; returns false where it repeats an id or an observation, or disputes a position of another issue. */
  readonly add: (list: RecordList, one: Loose) => boolean
  /** Returns whether every reference leads to a record that was added, and no membership is circular. */
  readonly isClosed: (rest: Loose) => boolean
}

/** Returns a census without records. */
export const createCensus = (): Census => {
  const ids = noIds()
  const accounts = new Set<string>()
  const members: Loose[] = []
  const note = (top: Loose): void => {
    for (const { path, id, list: to } of links(top, ids)) {
      const name = word(id)
      if (name === null || name === '') continue
      if (path.at(-1) === 'accordingTo') accounts.add(name)
      else see(ids[to], name, 'named')
    }
  }
  return {
    add: (name, one) => {
      const alone = { [name]: [one] }
      const id = word(one['id'])
      if (id !== null && see(ids[name], id, 'present')) return false
      if (name === 'participants' && bodiesOf(one).length > 0) members.push(memberOf(one))
      note(alone)
      return repeatFindings(alone).length === 0 && (name !== 'issues' || disputeFindings([one]).length === 0)
    },
    isClosed: (rest) => {
      note(rest)
      return (
        RECORD_LISTS.every((name) => [...ids[name].values()].every((seen) => seen !== 'named')) &&
        [...accounts].every((id) => isPresent(ids.participants, id) || isPresent(ids.sources, id)) &&
        circles(members).length === 0
      )
    },
  }
}
