import {
  accountsOf,
  allSeries,
  areDisputed,
  coversPart,
  datedSource,
  datesOf,
  eventHistory,
  eventsOn,
  historyOf,
  indexOf,
  newestShown,
  positionsOf,
  rolesOf,
  textSource,
  totalOf,
  type Claim,
  type Dossier,
  type Event,
  type Issue,
  type KnownObservation,
  type Observation,
  type Participant,
  type Position,
  type Reading,
  type Relation,
  type Role,
  type SourcedText,
  type SourceRef,
  type Statistic,
  type Term,
  type Threshold,
  termHistory,
} from '../../dossier/index.ts'
import { newestOfEach } from '../../figures/index.ts'

/** A figure in one vintage. */
export interface Figure {
  readonly id: number
  readonly statistic: Statistic
  readonly dims: NonNullable<Observation['dims']>
  readonly known: KnownObservation
  readonly one: Observation
  readonly partial: boolean
  /** Whether it is the newest vintage of its publisher and period. */
  readonly isNewestVintage: boolean
  /** Whether it is the figure that a reader of the statistic sees first. */
  readonly isNewest: boolean
}

/** Composes every vintage of every figure while it is read; the ids are those of their order. */
export function* figuresIn({ dossier }: Reading): Iterable<Figure> {
  let id = 0
  for (const statistic of dossier.statistics) {
    const newest = newestShown(totalOf(statistic))
    for (const { dims, known: series } of allSeries(statistic))
      for (const known of series) {
        const newestVintages = newestOfEach(dossier, statistic, known)
        for (const one of [...known.older, known.newest]) {
          const partial = coversPart(statistic, known.period, one)
          yield {
            id: ++id,
            statistic,
            dims,
            known,
            one,
            partial,
            isNewestVintage: newestVintages.includes(one),
            isNewest: one === known.newest && known === newest,
          }
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

/** Returns whether a position is the last one of its participant, or one of accounts that exclude each other: both stand. */
const isLast = (dossier: Dossier, issue: Issue, position: Position): boolean => {
  const { kind, positions } = accountsOf(dossier, issue, position.participant)
  if (positions.at(-1) === position) return true
  return kind === 'disputed' && positions.some((other) => other !== position && areDisputed(dossier, position, other))
}

/** Returns every position, oldest first within its issue; the last one of a participant is its current one. */
export const positionsIn = ({ dossier }: Reading): readonly OfPosition[] =>
  numbered(
    dossier.issues.flatMap((issue) =>
      positionsOf(issue).map((position) => ({ issue, position, isLast: isLast(dossier, issue, position) })),
    ),
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

/** A day from which a statistic is counted otherwise. */
export interface OfBreak extends Numbered {
  readonly statistic: Statistic
  readonly mark: NonNullable<Statistic['breaks']>[number]
}

/** Returns every break. */
export const breaksIn = ({ dossier }: Reading): readonly OfBreak[] =>
  numbered(dossier.statistics.flatMap((statistic) => (statistic.breaks ?? []).map((mark) => ({ statistic, mark }))))

/** A relation of two issues. */
export interface OfRelation extends Numbered {
  readonly issue: Issue
  readonly relation: Relation
}

/** Returns every relation, as the issue that states it reads. */
export const relationsIn = ({ dossier }: Reading): readonly OfRelation[] =>
  numbered(dossier.issues.flatMap((issue) => (issue.relations ?? []).map((relation) => ({ issue, relation }))))

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
  /** The column that alone rests on the source; absent where the whole row does. */
  readonly field?: string
}

/** A row of a table and the source of its own fields. */
type CitedRow = Omit<Cited, 'field'>

/** Composes what a row cites: its own source, and those of its texts, which nothing else of the row rests on. */
function* rowCites(row: CitedRow, texts: Readonly<Record<string, SourcedText | undefined>>): Iterable<Cited> {
  yield row
  for (const [field, text] of Object.entries(texts)) {
    const ref = textSource(text)
    if (ref !== undefined) yield { ...row, ref, field }
  }
}

/** Composes what the days cite that were set for an issue. */
function* dateCites({ id, resumes, deadline }: Issue): Iterable<Cited> {
  for (const [field, dated] of Object.entries({ resumes, deadline }))
    for (const one of datesOf(dated)) yield { table: 'issues', row: id, ref: datedSource(one), field }
}

/** Composes what the statistics cite, with their figures, claims and thresholds. */
function* figureCites(reading: Reading): Iterable<Cited> {
  for (const { id, source, caveat } of reading.dossier.statistics)
    yield* rowCites({ table: 'statistics', row: id, ref: source }, { caveat })
  for (const { id, one } of figuresIn(reading))
    yield* rowCites({ table: 'observations', row: id, ref: one.source }, { note: one.note })
  for (const { id, mark } of breaksIn(reading)) yield { table: 'breaks', row: id, ref: mark.source }
  for (const { key, claim } of claimsIn(reading)) {
    yield* rowCites({ table: 'claims', row: key, ref: claim.source }, { note: claim.note })
    for (const { source } of claim.appearances ?? [])
      yield { table: 'claims', row: key, ref: source, field: 'appearances' }
  }
  for (const { key, threshold } of thresholdsIn(reading))
    yield* rowCites({ table: 'thresholds', row: key, ref: threshold.source }, { note: threshold.note })
}

/** Composes what the issues cite, with their days, relations, positions and terms. */
function* issueCites(reading: Reading): Iterable<Cited> {
  for (const issue of reading.dossier.issues) {
    yield* rowCites({ table: 'issues', row: issue.id, ref: issue.source }, { summary: issue.summary })
    yield* dateCites(issue)
  }
  for (const { id, relation } of relationsIn(reading)) yield { table: 'relations', row: id, ref: relation.source }
  for (const { id, position } of positionsIn(reading)) {
    yield { table: 'positions', row: id, ref: position.source }
    for (const one of position.conditions ?? [])
      if ('text' in one) yield { table: 'positions', row: id, ref: one.source, field: 'conditions' }
  }
  for (const { key, term } of termsIn(reading)) yield { table: 'terms', row: key, ref: termHistory(term)[0]?.source }
}

/** Composes what every statement cites, in the order of the tables. */
export function* citedIn(reading: Reading): Iterable<Cited> {
  const { dossier } = reading
  for (const { id, retracted } of dossier.sources)
    yield { table: 'sources', row: id, ref: retracted?.source, field: 'retracted' }
  for (const { id, source, summary } of dossier.participants)
    yield* rowCites({ table: 'participants', row: id, ref: source }, { summary })
  for (const { id, role } of rolesIn(reading)) yield { table: 'roles', row: id, ref: role.source }
  yield* figureCites(reading)
  yield* issueCites(reading)
  for (const { id, source, outcome } of eventsIn(reading))
    yield* rowCites({ table: 'events', row: id, ref: source }, { outcome })
  for (const { id, source, note } of historyIn(reading))
    yield* rowCites({ table: 'history', row: id, ref: source }, { note })
}

/** Returns an id where its record is known on the day, so that every reference leads somewhere; else null. */
export const knownId = (
  { dossier }: Reading,
  list: 'participants' | 'issues' | 'statistics' | 'events' | 'sources' | 'places',
  id: string | undefined,
): string | null => (id !== undefined && indexOf(dossier)[list].has(id) ? id : null)
