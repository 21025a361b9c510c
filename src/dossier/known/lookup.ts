import type { RecordList } from '../enumerations.ts'
import { lazily, memoize, type Lazy } from '../memo.ts'
import type { Dossier, Event, Issue, Participant, Position, Source, Statistic } from '../schema.ts'

/** The records of a dossier by id, and by the record that they name. */
interface Index {
  readonly sources: ReadonlyMap<string, Source>
  readonly participants: ReadonlyMap<string, Participant>
  readonly issues: ReadonlyMap<string, Issue>
  readonly statistics: ReadonlyMap<string, Statistic>
  readonly places: ReadonlyMap<string, NonNullable<Dossier['places']>[number]>
  readonly sides: ReadonlyMap<string, Dossier['sides'][number]>
  readonly issuesOf: ReadonlyMap<string, readonly Issue[]>
  readonly eventsOf: ReadonlyMap<string, readonly Event[]>
  readonly eventsAbout: ReadonlyMap<string, readonly Event[]>
  readonly eventsAt: ReadonlyMap<string, readonly Event[]>
  readonly events: ReadonlyMap<string, Event>
  /** Issues that name an issue by a relation or a position's condition. */
  readonly issuesNaming: ReadonlyMap<string, readonly Issue[]>
  /** Issues about a statistic. */
  readonly issuesAbout: ReadonlyMap<string, readonly Issue[]>
  readonly issuesAt: ReadonlyMap<string, readonly Issue[]>
  readonly statisticsAt: ReadonlyMap<string, readonly Statistic[]>
  readonly membersOf: ReadonlyMap<string, readonly Participant[]>
  /** The participants that a participant spoke for. */
  readonly spokenFor: ReadonlyMap<string, ReadonlySet<string>>
  readonly membersOfSide: ReadonlyMap<string, readonly Participant[]>
}

/** Returns the ids of the issues that a position is conditional on. */
export const conditionIssues = ({ conditions }: Pick<Position, 'conditions'>): readonly string[] =>
  (conditions ?? []).flatMap((one) => ('issue' in one ? one.issue : []))

/** Returns the ids of the bodies that a participant belongs or belonged to. */
export const bodiesOf = ({ memberOf, roles }: Participant): readonly string[] => [
  ...new Set([...(memberOf === undefined ? [] : [memberOf]), ...(roles ?? []).flatMap(({ of }) => of ?? [])]),
]

const byId = <T extends { readonly id: string }>(items: readonly T[] | undefined): ReadonlyMap<string, T> =>
  new Map((items ?? []).map((item) => [item.id, item]))

const backwards = <T>(
  items: readonly T[],
  names: (item: T) => string | readonly string[],
): ReadonlyMap<string, readonly T[]> => {
  const index = new Map<string, T[]>()
  const add = (name: string, item: T): void => {
    const known = index.get(name)
    if (!known) index.set(name, [item])
    else if (known.at(-1) !== item) known.push(item)
  }
  for (const item of items) {
    const named = names(item)
    if (typeof named === 'string') add(named, item)
    else for (const name of named) add(name, item)
  }
  return index
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

/** Which list of the dossier each part of the index is built from, and how. */
const PARTS: { readonly [Part in keyof Index]: readonly [RecordList, (dossier: Dossier) => Index[Part]] } = {
  sources: ['sources', ({ sources }) => byId(sources)],
  participants: ['participants', ({ participants }) => byId(participants)],
  issues: ['issues', ({ issues }) => byId(issues)],
  statistics: ['statistics', ({ statistics }) => byId(statistics)],
  places: ['places', ({ places }) => byId(places)],
  sides: ['sides', ({ sides }) => byId(sides)],
  issuesOf: ['issues', ({ issues }) => backwards(issues, ({ positions }) => positions.map((one) => one.participant))],
  eventsOf: ['events', ({ events }) => backwards(events, ({ participants }) => participants ?? [])],
  eventsAbout: ['events', ({ events }) => backwards(events, ({ issues }) => issues ?? [])],
  eventsAt: ['events', ({ events }) => backwards(events, ({ place }) => place ?? [])],
  events: ['events', ({ events }) => byId(events)],
  issuesNaming: [
    'issues',
    ({ issues }) =>
      backwards(issues, ({ relations, positions }) => [
        ...(relations ?? []).map((one) => one.issue),
        ...positions.flatMap(conditionIssues),
      ]),
  ],
  issuesAbout: ['issues', ({ issues }) => backwards(issues, ({ statistics }) => statistics ?? [])],
  issuesAt: ['issues', ({ issues }) => backwards(issues, ({ places }) => places ?? [])],
  statisticsAt: ['statistics', ({ statistics }) => backwards(statistics, ({ place }) => place ?? [])],
  membersOf: ['participants', ({ participants }) => backwards(participants, bodiesOf)],
  spokenFor: ['issues', ({ issues }) => spokenFor(issues)],
  membersOfSide: ['participants', ({ participants }) => backwards(participants, ({ side }) => side ?? [])],
}

const NAMES = Object.keys(PARTS) as readonly (keyof Index)[]

/** Returns the index of a dossier. Each part is built when first used: 40,000 records in all of them take 0.4 s. */
export const indexOf: (dossier: Dossier) => Index = memoize((dossier) =>
  lazily(Object.fromEntries(NAMES.map((name) => [name, () => PARTS[name][1](dossier)])) as unknown as Lazy<Index>),
)

const partsLeft = memoize((index: Index): Set<keyof Index> => new Set(Object.keys(index) as (keyof Index)[]))

/**
 * Builds one more part of a dossier's index while the program is idle; returns whether all are built. `isComplete` says
 * which lists of a dossier that is still arriving are complete.
 */
export const warmIndex = (dossier: Dossier, isComplete: (list: RecordList) => boolean = () => true): boolean => {
  const index = indexOf(dossier)
  const left = partsLeft(index)
  const part = [...left].find((name) => isComplete(PARTS[name][0]))
  if (part === undefined) return left.size === 0
  left.delete(part)
  // Reading a part builds it.
  void index[part]
  return left.size === 0
}
