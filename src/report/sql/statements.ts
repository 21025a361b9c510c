import {
  allSeries,
  coversPart,
  eventHistory,
  eventsOn,
  historyOf,
  indexOf,
  newestOf,
  positionsOf,
  rolesOf,
  textSource,
  totalOf,
  type Claim,
  type Event,
  type Issue,
  type KnownObservation,
  type Observation,
  type Participant,
  type Position,
  type Reading,
  type Role,
  type SourcedText,
  type SourceRef,
  type Statistic,
  type Term,
  type Threshold,
} from '../../dossier/index.ts'
import { termHistory } from '../../present/index.ts'

/** A figure in one vintage. */
export interface Figure {
  readonly id: number
  readonly statistic: Statistic
  readonly dims: NonNullable<Observation['dims']>
  readonly known: KnownObservation
  readonly one: Observation
  readonly partial: boolean
  /** Whether it is the newest vintage of its period. */
  readonly isNewestVintage: boolean
  /** Whether it is the figure that a reader of the statistic sees first. */
  readonly isNewest: boolean
}

/** Composes every vintage of every figure while it is read; the ids are those of their order. */
export function* figuresIn({ dossier }: Reading): Iterable<Figure> {
  let id = 0
  for (const statistic of dossier.statistics) {
    const newest = newestOf(totalOf(statistic))
    for (const { dims, known: series } of allSeries(statistic))
      for (const known of series)
        for (const one of [...known.older, known.newest]) {
          const isNewestVintage = one === known.newest
          const partial = coversPart(statistic, known.period, one)
          yield {
            id: ++id,
            statistic,
            dims,
            known,
            one,
            partial,
            isNewestVintage,
            isNewest: isNewestVintage && known === newest,
          }
        }
  }
}

/** A statement of a list, with the id of its row. */
interface Numbered {
  readonly id: number
}

const numbered = <T>(items: readonly T[]): readonly (T & Numbered)[] => items.map((one, at) => ({ ...one, id: at + 1 }))

/** A position on an issue. */
export interface OfPosition extends Numbered {
  readonly issue: Issue
  readonly position: Position
  readonly isLast: boolean
}

/** Returns every position, oldest first within its issue; the last one of a participant is its current one. */
export const positionsIn = ({ dossier }: Reading): readonly OfPosition[] =>
  numbered(
    dossier.issues.flatMap((issue) => {
      const all = positionsOf(issue)
      return all.map((position) => ({
        issue,
        position,
        isLast: all.findLast(({ participant }) => participant === position.participant) === position,
      }))
    }),
  )

/** A role of a participant. */
export interface OfRole extends Numbered {
  readonly participant: Participant
  readonly role: Role
}

/** Returns every role and membership. */
export const rolesIn = ({ dossier }: Reading): readonly OfRole[] =>
  numbered(dossier.participants.flatMap((participant) => rolesOf(participant).map((role) => ({ participant, role }))))

/** A claim about a statistic. */
export interface OfClaim {
  readonly key: string
  readonly statistic: Statistic
  readonly claim: Claim
}

/** Returns every claim. */
export const claimsIn = ({ dossier }: Reading): readonly OfClaim[] =>
  dossier.statistics.flatMap((statistic) =>
    (statistic.claims ?? []).map((claim) => ({ key: `${statistic.id}/${claim.id}`, statistic, claim })),
  )

/** A threshold of a statistic. */
export interface OfThreshold {
  readonly key: string
  readonly statistic: Statistic
  readonly threshold: Threshold
}

/** Returns every threshold. */
export const thresholdsIn = ({ dossier }: Reading): readonly OfThreshold[] =>
  dossier.statistics.flatMap((statistic) =>
    (statistic.thresholds ?? []).map((threshold) => ({ key: `${statistic.id}/${threshold.id}`, statistic, threshold })),
  )

/** A figure or commitment on the table. */
export interface OfTerm {
  readonly key: string
  readonly issue: Issue
  readonly term: Term
}

/** Returns every term. */
export const termsIn = ({ dossier }: Reading): readonly OfTerm[] =>
  dossier.issues.flatMap((issue) => (issue.terms ?? []).map((term) => ({ key: `${issue.id}/${term.id}`, issue, term })))

/** An entry of a history. */
export interface OfHistory extends Numbered {
  readonly kind: 'issue' | 'term' | 'event'
  readonly record: string
  readonly date: string
  readonly status: string
  readonly movedTo: string | undefined
  readonly note: SourcedText | undefined
  readonly source: SourceRef | undefined
}

type Entry = { readonly date: string; readonly status: string; readonly to?: string | undefined } & {
  readonly note?: SourcedText | undefined
  readonly source?: SourceRef | undefined
}

/** Returns the history of every issue, term and event. */
export const historyIn = (reading: Reading): readonly OfHistory[] => {
  const entries = (kind: OfHistory['kind'], record: string, history: readonly Entry[]) =>
    history.map(({ date, status, to, note, source }) => ({ kind, record, date, status, movedTo: to, note, source }))
  return numbered([
    ...reading.dossier.issues.flatMap((issue) => entries('issue', issue.id, historyOf(issue))),
    ...termsIn(reading).flatMap(({ key, term }) => entries('term', key, termHistory(term))),
    ...eventsIn(reading).flatMap((event) => entries('event', event.id, eventHistory(event))),
  ])
}

/** Returns every event by its date. */
export const eventsIn = (reading: Reading): readonly Event[] =>
  eventsOn(reading, reading.dossier.events).map(({ event }) => event)

/** A statement that cites sources: the table and the row of it. */
export interface Cited {
  readonly table: string
  readonly row: string | number
  readonly ref: SourceRef | undefined
}

const textRef = (text: SourcedText | undefined, own: SourceRef | undefined): SourceRef | undefined =>
  text === undefined ? own : (textSource(text) ?? own)

/** Composes what every statement cites, in the order of the tables. */
export function* citedIn(reading: Reading): Iterable<Cited> {
  const { dossier } = reading
  for (const { id, source, summary } of dossier.participants)
    yield { table: 'participants', row: id, ref: textRef(summary, source) }
  for (const { id, role } of rolesIn(reading)) yield { table: 'roles', row: id, ref: role.source }
  for (const { id, source, caveat } of dossier.statistics)
    yield { table: 'statistics', row: id, ref: textRef(caveat, source) }
  for (const { id, one } of figuresIn(reading)) yield { table: 'observations', row: id, ref: one.source }
  for (const { key, claim } of claimsIn(reading)) yield { table: 'claims', row: key, ref: claim.source }
  for (const { key, threshold } of thresholdsIn(reading)) yield { table: 'thresholds', row: key, ref: threshold.source }
  for (const { id, source, summary } of dossier.issues)
    yield { table: 'issues', row: id, ref: textRef(summary, source) }
  for (const { id, position } of positionsIn(reading)) yield { table: 'positions', row: id, ref: position.source }
  for (const { key, term } of termsIn(reading)) yield { table: 'terms', row: key, ref: termHistory(term)[0]?.source }
  for (const { id, source } of eventsIn(reading)) yield { table: 'events', row: id, ref: source }
  for (const { id, source } of historyIn(reading)) yield { table: 'history', row: id, ref: source }
}

/** Returns an id where its record is known on the day, so that every reference leads somewhere; else null. */
export const knownId = (
  { dossier }: Reading,
  list: 'participants' | 'issues' | 'statistics' | 'events' | 'sources' | 'places',
  id: string | undefined,
): string | null => (id !== undefined && indexOf(dossier)[list].has(id) ? id : null)
