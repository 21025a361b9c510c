import type { RecordList } from '../enumerations.ts'
import { lazily, memoize, type Lazy } from '../memo.ts'
import { knownFrom } from '../period.ts'
import type { Dossier, Event, Issue, Participant, Position, Source, Statistic } from '../schema.ts'
import { RecordsById, RecordsNaming } from './tables.ts'

/** The records of a dossier by id, and by the record that they name. */
interface Index {
  readonly sources: RecordsById<Source>
  readonly participants: RecordsById<Participant>
  readonly issues: RecordsById<Issue>
  readonly statistics: RecordsById<Statistic>
  readonly places: RecordsById<NonNullable<Dossier['places']>[number]>
  readonly sides: RecordsById<Dossier['sides'][number]>
  readonly issuesOf: RecordsNaming<Issue>
  readonly eventsOf: RecordsNaming<Event>
  readonly eventsAbout: RecordsNaming<Event>
  readonly eventsAt: RecordsNaming<Event>
  readonly events: RecordsById<Event>
  /** Issues that name an issue by a relation or a position's condition. */
  readonly issuesNaming: RecordsNaming<Issue>
  /** Issues about a statistic. */
  readonly issuesAbout: RecordsNaming<Issue>
  readonly issuesAt: RecordsNaming<Issue>
  readonly statisticsAt: RecordsNaming<Statistic>
  readonly membersOf: RecordsNaming<Participant>
  /** The participants that a participant spoke for. */
  readonly spokenFor: ReadonlyMap<string, ReadonlySet<string>>
  readonly membersOfSide: RecordsNaming<Participant>
}

/** Returns the ids of the issues that a position is conditional on. */
export const conditionIssues = ({ conditions }: Pick<Position, 'conditions'>): readonly string[] =>
  (conditions ?? []).flatMap((one) => ('issue' in one ? one.issue : []))

/** Returns the ids of the bodies that a participant belongs or belonged to. */
export const bodiesOf = ({ memberOf, roles }: Participant): readonly string[] => {
  // Most name one body at most, for which no set is made.
  const own = memberOf === undefined ? [] : [memberOf]
  return roles === undefined ? own : [...new Set([...own, ...roles.flatMap(({ of }) => of ?? [])])]
}

const spokenFor = (issues: readonly Issue[]): Index['spokenFor'] => {
  const index = new Map<string, Set<string>>()
  for (const { positions } of issues)
    for (const { through, participant } of positions) {
      if (through === undefined || through === participant) continue
      const known = index.get(through)
      if (known) known.add(participant)
      else index.set(through, new Set([participant]))
    }
  return index
}

/** The records that name others. */
interface Named {
  readonly issues: Issue
  readonly events: Event
  readonly statistics: Statistic
  readonly participants: Participant
}

/** Which lists of the dossier a part of the index is built from, and how. */
type PartOf<Part extends keyof Index> = readonly [readonly RecordList[], (dossier: Dossier) => Index[Part]]

const listed = <T extends { readonly id: string }>(
  list: RecordList,
  recordsOf: (dossier: Dossier) => readonly T[] | undefined,
): readonly [readonly RecordList[], (dossier: Dossier) => RecordsById<T>] => [
  [list],
  (dossier) => new RecordsById(recordsOf(dossier) ?? []),
]

/** Returns a part with the records of a list by those of another that they name, whose table of ids it uses. */
const naming = <L extends keyof Named>(
  list: L,
  named: RecordList,
  namesOf: (record: Named[L]) => string | readonly string[],
): readonly [readonly RecordList[], (dossier: Dossier) => RecordsNaming<Named[L]>] => [
  [list, named],
  (dossier) => new RecordsNaming(dossier[list] as readonly Named[L][], indexOf(dossier)[named].ids, namesOf),
]

/** How each part of the index is built. */
const PARTS: { readonly [Part in keyof Index]: PartOf<Part> } = {
  sources: listed('sources', ({ sources }) => sources),
  participants: listed('participants', ({ participants }) => participants),
  issues: listed('issues', ({ issues }) => issues),
  statistics: listed('statistics', ({ statistics }) => statistics),
  places: listed('places', ({ places }) => places),
  sides: listed('sides', ({ sides }) => sides),
  issuesOf: naming('issues', 'participants', ({ positions }) => positions.map((one) => one.participant)),
  eventsOf: naming('events', 'participants', ({ participants }) => participants ?? []),
  eventsAbout: naming('events', 'issues', ({ issues }) => issues ?? []),
  eventsAt: naming('events', 'places', ({ place }) => place ?? []),
  events: listed('events', ({ events }) => events),
  issuesNaming: naming('issues', 'issues', ({ relations, positions }) => [
    ...(relations ?? []).map((one) => one.issue),
    ...positions.flatMap(conditionIssues),
  ]),
  issuesAbout: naming('issues', 'statistics', ({ statistics }) => statistics ?? []),
  issuesAt: naming('issues', 'places', ({ places }) => places ?? []),
  statisticsAt: naming('statistics', 'places', ({ place }) => place ?? []),
  membersOf: naming('participants', 'participants', bodiesOf),
  spokenFor: [['issues'], ({ issues }) => spokenFor(issues)],
  membersOfSide: naming('participants', 'sides', ({ side }) => side ?? []),
}

const NAMES = Object.keys(PARTS) as readonly (keyof Index)[]

/** Returns the index of a dossier. Each part is built when first used: 40,000 records in all of them take 0.4 s. */
export const indexOf: (dossier: Dossier) => Index = memoize((dossier) =>
  lazily(Object.fromEntries(NAMES.map((name) => [name, () => PARTS[name][1](dossier)])) as unknown as Lazy<Index>),
)

const partsLeft = memoize((index: Index): Set<keyof Index> => new Set(Object.keys(index) as (keyof Index)[]))

/** Builds the first part of some that is left; returns whether there was none. Reading a part builds it. */
const buildNext = (index: Index, names: readonly (keyof Index)[]): boolean => {
  const left = partsLeft(index)
  const part = names.find((name) => left.has(name))
  if (part === undefined) return true
  left.delete(part)
  void index[part]
  return false
}

/** The parts that a reading of any day needs of the whole dossier. */
const OF_ANY_DAY: readonly (keyof Index)[] = ['sources', 'participants', 'statistics', 'issues']

/** The parts that the first frame asks for, of what it shows. */
const OF_FIRST_FRAME: readonly (keyof Index)[] = [...OF_ANY_DAY, 'issuesAbout', 'issuesOf', 'spokenFor', 'eventsOf']

/**
 * Returns whether a source is later than the dossier's own day, so that the first frame shows less than the whole. Of a dossier that is
 * still arriving the sources were checked; its day may be anything, or come later.
 */
const hasLater = memoize(({ asOf, sources }: Dossier): boolean => {
  const day = typeof (asOf as unknown) === 'string' && asOf !== 'newest' ? knownFrom(asOf) : Infinity
  return sources.some(({ published }) => knownFrom(published) > day)
})

/** Builds one more part that the first frame asks for, of a dossier that is still arriving; `isComplete` says which lists have. */
export const warmArriving = (dossier: Dossier, isComplete: (list: RecordList) => boolean): void => {
  if (!isComplete('sources')) return
  const parts = hasLater(dossier) ? OF_ANY_DAY : OF_FIRST_FRAME
  buildNext(
    indexOf(dossier),
    parts.filter((name) => PARTS[name][0].every(isComplete)),
  )
}

/** Builds one more part of a dossier's index while the program is idle; returns whether all are built. */
export const warmIndex = (dossier: Dossier): boolean => buildNext(indexOf(dossier), NAMES)
