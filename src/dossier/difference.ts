import { RECORD_LISTS } from './enumerations.ts'
import {
  dimsKey,
  eventDate,
  eventEntry,
  eventHistory,
  eventsOn,
  eventStatus,
  historyOf,
  isOpen,
  positionsOf,
  statusEntry,
  statusOf,
} from './known.ts'
import { areDisputed, canMove } from './known/accounts.ts'
import { citedDate, editDate, namedDate } from './known/change-day.ts'
import type { Reading } from './known/reading.ts'
import { isAlike, sameMeaning } from './meaning.ts'
import { paired } from './paired.ts'
import { roleChanges, type RoleChange } from './known/role-changes.ts'
import { knownFrom } from './period.ts'
import type {
  Dossier,
  Event,
  EventStatus,
  Issue,
  IssueStatus,
  Observation,
  Participant,
  Position,
  Source,
  Stance,
  Statistic,
  Text,
  Threshold,
} from './schema.ts'
import { to, type Target } from './target.ts'

/** A change between two readings, by meaning: records are matched by id, whatever their place in the file. */
export type Difference = {
  /** The record that changed; null for the dossier as a whole. */
  readonly target: Target | null
  /**
   * The date of the change as written: its own, else the publication of the sources that it cites; null where there is none. No file
   * says on which day something was taken out of it.
   */
  readonly date: string | null
} & (
  | { readonly kind: 'added' | 'removed' }
  | { readonly kind: 'observation-added' | 'observation-withdrawn'; readonly observation: Observation }
  | { readonly kind: 'observation-revised'; readonly before: Observation; readonly after: Observation }
  | {
      readonly kind: 'stance-moved'
      readonly before: Stance
      readonly after: Stance
      readonly from: Position
      readonly position: Position
    }
  | { readonly kind: 'position-added' | 'position-withdrawn'; readonly position: Position }
  | {
      readonly kind: 'status-changed' | 'reopened'
      readonly before: IssueStatus | null
      readonly after: IssueStatus | null
    }
  | { readonly kind: 'role-changed'; readonly before: Text | undefined; readonly after: Text | undefined }
  | Omit<RoleChange, 'date'>
  | { readonly kind: 'event-status'; readonly before: EventStatus | null; readonly after: EventStatus | null }
  /** An edit of any other property, by its name in the file. */
  | { readonly kind: 'edited'; readonly field: string; readonly before: unknown; readonly after: unknown }
)

type Loose = Readonly<Record<string, unknown>>

/** Returns the edits of a record, without the properties that have a kind of change of their own. */
const edits = (
  target: Target | null,
  before: object,
  after: object,
  but: ReadonlySet<string>,
): readonly Difference[] => {
  if (before === after) return []
  const [old, now] = [before as Loose, after as Loose]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => !but.has(field) && !sameMeaning(old[field], now[field]))
    .map((field) => ({ kind: 'edited', target, date: null, field, before: old[field], after: now[field] }))
}

/** Gives the edits of a statement its date. */
const editsOn = (date: string, all: readonly Difference[]): readonly Difference[] =>
  all.map((one) => ({ ...one, date }))

const idOf = (one: { readonly id: string }): string => one.id

/** How to report changes in a list of records: the record to open, its date, and the changes inside it. */
interface Telling<T> {
  readonly targetOf: (one: T) => Target
  /** The date of a new record, where it has one of its own. */
  readonly dateOf?: (one: T) => string
  readonly changed: (old: T, now: T, target: Target) => readonly Difference[]
}

/** Returns the records added, removed and changed. */
const ofRecords = <T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  { targetOf, dateOf, changed }: Telling<T>,
): readonly Difference[] => {
  const { added, removed, both } = paired(before, after, idOf)
  return [
    ...added.map((one): Difference => ({ kind: 'added', target: targetOf(one), date: dateOf?.(one) ?? null })),
    ...removed.map((one): Difference => ({ kind: 'removed', target: targetOf(one), date: null })),
    ...both.flatMap(([old, now]) => changed(old, now, targetOf(now))),
  ]
}

/** Returns the figure that an observation belongs to, its period and dims, as a map key. */
export const periodKey = ({ period, dims }: Observation): string => `${period}\n${dimsKey(dims ?? {})}`
const vintageKey = (one: Observation): string => `${periodKey(one)}\n${one.published}`

/** Returns the newest earlier vintage of the same period. */
const vintageBefore = (known: readonly Observation[], { published }: Observation): Observation | undefined =>
  known
    .filter((one) => knownFrom(one.published) < knownFrom(published))
    .toSorted((a, b) => knownFrom(a.published) - knownFrom(b.published))
    .at(-1)

/** Drops the common beginning and end of two lists of observations, which is nearly everything in most cases. */
const unlike = (
  before: readonly Observation[],
  after: readonly Observation[],
): readonly [readonly Observation[], readonly Observation[]] => {
  const most = Math.min(before.length, after.length)
  let [first, last] = [0, 0]
  while (first < most && isAlike(before[first], after[first])) first++
  while (last < most - first && isAlike(before.at(-1 - last), after.at(-1 - last))) last++
  return [before.slice(first, before.length - last), after.slice(first, after.length - last)]
}

const NO_VINTAGES: ReadonlyMap<string, readonly Observation[]> = new Map()

const byPeriod = (observations: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> => {
  const vintages = new Map<string, Observation[]>()
  for (const one of observations) {
    const key = periodKey(one)
    const known = vintages.get(key)
    if (known) known.push(one)
    else vintages.set(key, [one])
  }
  return vintages
}

const revised = (target: Target, before: Observation, after: Observation): Difference => ({
  kind: 'observation-revised',
  target,
  date: after.published,
  before,
  after,
})

const ofObservations = (
  target: Target,
  before: readonly Observation[],
  after: readonly Observation[],
): readonly Difference[] => {
  const { added, removed, both } = paired(...unlike(before, after), vintageKey)
  const known = added.length === 0 ? NO_VINTAGES : byPeriod(before)
  return [
    ...added.map((one): Difference => {
      const old = vintageBefore(known.get(periodKey(one)) ?? [], one)
      return old
        ? revised(target, old, one)
        : { kind: 'observation-added', target, date: one.published, observation: one }
    }),
    ...removed.map((one): Difference => ({
      kind: 'observation-withdrawn',
      target,
      date: null,
      observation: one,
    })),
    ...both.filter(([old, now]) => !sameMeaning(old, now)).map(([old, now]) => revised(target, old, now)),
  ]
}

/** Returns the current or withdrawn value of a change; null for changes of anything else. */
export const observationOf = (change: Difference): Observation | null => {
  if (change.kind === 'observation-revised') return change.after
  return 'observation' in change ? change.observation : null
}

/** Thresholds that were added, changed and removed. */
export interface ThresholdChanges {
  readonly added: readonly Threshold[]
  readonly altered: readonly Threshold[]
  readonly removed: readonly Threshold[]
}

const NO_THRESHOLDS: ThresholdChanges = { added: [], altered: [], removed: [] }

/** Returns the thresholds of a change; empty for changes of anything else. */
export const thresholdChanges = (change: Difference): ThresholdChanges => {
  if (change.kind !== 'edited' || change.target?.kind !== 'statistic' || change.field !== 'thresholds')
    return NO_THRESHOLDS
  // The value comes from a checked dossier, so the schema vouches for its type.
  const [before, after] = [(change.before ?? []) as readonly Threshold[], (change.after ?? []) as readonly Threshold[]]
  const { added, removed, both } = paired(before, after, ({ id }) => id)
  return { added, removed, altered: both.filter(([old, now]) => !sameMeaning(old, now)).map(([, now]) => now) }
}

const STATISTIC = new Set(['id', 'observations', 'thresholds', 'claims'])

const ofStatistic = (old: Statistic, now: Statistic, target: Target): readonly Difference[] => [
  ...ofObservations(target, old.observations, now.observations),
  ...ofRecords(old.claims ?? [], now.claims ?? [], {
    targetOf: (one) => to.claim(now.id, one.id),
    dateOf: (one) => one.made,
    changed: (before, after, claim) => editsOn(after.made, edits(claim, before, after, new Set(['id']))),
  }),
  ...edits(
    target,
    { ...old, thresholds: old.thresholds ?? [] },
    { ...now, thresholds: now.thresholds ?? [] },
    new Set([...STATISTIC].filter((field) => field !== 'thresholds')),
  ),
]

const byParticipant = (positions: readonly Position[]): ReadonlyMap<string, readonly Position[]> => {
  const all = new Map<string, Position[]>()
  for (const one of positions) all.set(one.participant, [...(all.get(one.participant) ?? []), one])
  return all
}

/**
 * Returns the changes in one participant's positions on an issue. A new stance is one change, whether added or edited
 * in place; another side's account or a denial is a new position, not a move.
 */
const ofPositions = (
  { target, dossier }: { readonly target: Target; readonly dossier: Dossier },
  before: readonly Position[],
  after: readonly Position[],
): readonly Difference[] => {
  const [old, now] = [before.at(-1), after.at(-1)]
  const { added, removed, both } = paired(before, after, (one) => `${one.date}\n${one.stance}`)
  const has =
    old !== undefined &&
    now !== undefined &&
    old.stance !== now.stance &&
    isMove(dossier, old, now, added.includes(now) && removed.includes(old))
  const moved: readonly Difference[] = has
    ? [
        {
          kind: 'stance-moved',
          target,
          date: now.date,
          before: old.stance,
          after: now.stance,
          from: old,
          position: now,
        },
      ]
    : []
  // A move already covers its old and new position.
  const other = (one: Position): boolean => !has || (one !== now && one !== old)
  return [
    ...moved,
    ...added
      .filter(other)
      .map((one): Difference => ({ kind: 'position-added', target, date: one.date, position: one })),
    ...removed
      .filter(other)
      .map((one): Difference => ({ kind: 'position-withdrawn', target, date: null, position: one })),
    ...both.flatMap(([one, same]) => editsOn(same.date, edits(target, one, same, new Set()))),
  ]
}

/** Returns whether a stance moved: it was edited in place, or the new one follows the old one. */
const isMove = (dossier: Dossier, old: Position, now: Position, isMended: boolean): boolean =>
  canMove(dossier, old, now) || (isMended && old.date === now.date && !areDisputed(dossier, old, now))

const ofStances = (old: Issue, now: Issue, dossier: Dossier): readonly Difference[] => {
  const [before, after] = [byParticipant(positionsOf(old)), byParticipant(positionsOf(now))]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((who) =>
    ofPositions({ target: to.stance(now, who), dossier }, before.get(who) ?? [], after.get(who) ?? []),
  )
}

const ofStatus = (old: Issue, now: Issue, target: Target): readonly Difference[] => {
  const [before, after] = [statusOf(old), statusOf(now)]
  if (before === after) return []
  const kind = !isOpen(before) && isOpen(after) ? 'reopened' : 'status-changed'
  return [{ kind, target, date: statusEntry(now)?.date ?? null, before, after }]
}

const ISSUE = new Set(['id', 'status', 'history', 'positions'])

/** An entry of a history of an issue or an event. */
interface Entry {
  readonly date: string
  readonly status: string
}

/** Returns changed entries of a history, other than the one that sets the current status where that changed: past days, notes and sources. */
const ofHistory = <T extends Entry>(
  target: Target,
  [before, after]: readonly [readonly T[], readonly T[]],
  changed: boolean,
): readonly Difference[] => {
  const { added, removed, both } = paired(before, after, (one) => `${one.date}\n${one.status}`)
  const isStatusItself = (one: T): boolean => changed && (one === before.at(-1) || one === after.at(-1))
  const more = [...added, ...removed].filter((one) => !isStatusItself(one))
  const edited = both.filter(([one, same]) => !sameMeaning(one, same))
  if (more.length + edited.length === 0) return []
  const date = added.findLast((one) => !isStatusItself(one))?.date ?? null
  return [{ kind: 'edited', target, date, field: 'history', before, after }]
}

const ofIssue =
  (dossier: Dossier) =>
  (old: Issue, now: Issue, target: Target): readonly Difference[] => [
    ...ofStatus(old, now, target),
    ...ofHistory(target, [historyOf(old), historyOf(now)], statusOf(old) !== statusOf(now)),
    ...ofStances(old, now, dossier),
    ...edits(target, old, now, ISSUE),
  ]

const ofParticipant =
  (a: Reading, b: Reading) =>
  (old: Participant, now: Participant, target: Target): readonly Difference[] => [
    ...(sameMeaning(old.role, now.role)
      ? []
      : [{ kind: 'role-changed', target, date: null, before: old.role, after: now.role } as const]),
    ...roleChanges([old, now], [a, b]).map((one): Difference => ({ target, ...one })),
    ...edits(target, old, now, new Set(['role', 'roles'])),
  ]

/**
 * Returns the day on which the status of an event changed: that of the entry which says so, else the event's own where its day alone
 * made the difference; null where only a source can say.
 */
const statusDate = (old: Event, now: Event, status: EventStatus | null): string | null => {
  const entry = eventEntry(now)
  if (entry?.status === status) return entry.date
  return entry !== undefined || old.status === now.status ? eventDate(now) : null
}

const EVENT = new Set(['status', 'history'])

const ofEvent =
  (a: Reading, b: Reading) =>
  (old: Event, now: Event, target: Target): readonly Difference[] => {
    const [before, after] = [eventStatus(old, a.on), eventStatus(now, b.on)]
    const hasChanged = before !== after
    return [
      ...(hasChanged
        ? [{ kind: 'event-status', target, date: statusDate(old, now, after), before, after } as const]
        : []),
      ...ofHistory(target, [eventHistory(old), eventHistory(now)], hasChanged),
      ...edits(target, old, now, EVENT),
    ]
  }

const knownEvents = (reading: Reading): readonly Event[] =>
  eventsOn(reading, reading.dossier.events).map(({ event }) => event)

const plainly = (old: object, now: object, target: Target): readonly Difference[] => edits(target, old, now, new Set())

/** Properties that are not compared value by value: lists are compared by record, and the schema's address says nothing about the talks. */
const NOT_EDITED: ReadonlySet<string> = new Set([...RECORD_LISTS, '$schema'])

const publishedOf = (one: Source): string => one.published

/** Returns the day of a change without a date of its own, by what it cites; null where it cites nothing. */
const citedDay = (reading: Reading, change: Difference): string | null => {
  switch (change.kind) {
    case 'added':
      return change.target && namedDate(reading, change.target)
    case 'edited':
      return editDate(reading, change)
    case 'role-changed':
      return editDate(reading, { ...change, field: 'role' })
    case 'status-changed':
    case 'reopened':
    case 'event-status':
      return change.after && editDate(reading, { ...change, field: 'status' })
    case 'role-added':
    case 'role-edited':
      return citedDate(reading, change.role.source)
    default:
      return null
  }
}

/** Whether a change is an edit of a claim or a position, of which some parts cite later sources. */
const isOfStatement = ({ kind, target }: Difference): boolean =>
  kind === 'edited' && (target?.kind === 'claim' || target?.kind === 'stance')

const dateOf = (reading: Reading, change: Difference): string | null =>
  isOfStatement(change) ? (citedDay(reading, change) ?? change.date) : (change.date ?? citedDay(reading, change))

/**
 * Returns the changes between two readings: of two files, or of one file on two days. Only what was known on either day
 * counts, and the order of lists does not matter.
 */
export const differencesBetween = (a: Reading, b: Reading): readonly Difference[] =>
  changesBetween(a, b).map((one) => {
    const date = dateOf(b, one)
    return date === one.date ? one : { ...one, date }
  })

const changesBetween = (a: Reading, b: Reading): readonly Difference[] => {
  const [old, now] = [a.dossier, b.dossier]
  return [
    ...edits(null, old, now, NOT_EDITED),
    ...ofRecords(old.statistics, now.statistics, {
      targetOf: (one) => to.statistic(one.id),
      changed: ofStatistic,
    }),
    ...ofRecords(old.issues, now.issues, { targetOf: (one) => to.issue(one.id), changed: ofIssue(now) }),
    ...ofRecords(old.participants, now.participants, {
      targetOf: (one) => to.participant(one.id),
      changed: ofParticipant(a, b),
    }),
    ...ofRecords(knownEvents(a), knownEvents(b), {
      targetOf: (one) => to.event(one.id),
      changed: ofEvent(a, b),
    }),
    ...ofRecords(a.dossier.sources, b.dossier.sources, {
      targetOf: (one) => to.source(one.id),
      dateOf: publishedOf,
      changed: plainly,
    }),
    ...ofRecords(old.places ?? [], now.places ?? [], { targetOf: (one) => to.place(one.id), changed: plainly }),
    ...ofRecords(old.sides, now.sides, { targetOf: (one) => to.side(one.id), changed: plainly }),
  ]
}
