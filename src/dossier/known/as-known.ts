import type { Prepared, Steps } from '../memo.ts'
import type { Day } from '../period.ts'
import type {
  Claim,
  Dated,
  Dossier,
  Event,
  Issue,
  Observation,
  Participant,
  Position,
  Source,
  SourcedText,
  SourceRef,
  Statistic,
  Term,
} from '../schema.ts'
import { textSource } from './citation.ts'
import {
  claimDay,
  datesOf,
  newestDay,
  observationDay,
  publicationsOf,
  retractionDay,
  sourceDay,
  textDay,
  type Publications,
} from './days.ts'
import { NAMED_DAYS, type NamedDays, type NamedKind } from './named-days.ts'
import { placeSteps } from './placed.ts'
import { sift, siftIf, siftSteps, withParts } from './sift.ts'

/** The day that is read and the publication days, which decide what is known. */
interface Cut {
  readonly on: Day
  readonly publications: Publications
  readonly named: NamedDays
  /** The day of the newest statement; a statement without any date is known from then. */
  readonly newest: Day
}

const isKnown = (cut: Cut, ref: SourceRef | undefined): boolean => sourceDay(cut.publications, ref) <= cut.on

/** Returns the sources of a statement that had been published; undefined where none had. */
const knownSource = (cut: Cut, ref: SourceRef): SourceRef | undefined => {
  if (!Array.isArray(ref)) return isKnown(cut, ref) ? ref : undefined
  const known = sift(ref, (one) => (isKnown(cut, one) ? one : null))
  return known.length === 0 ? undefined : known
}

/** Returns whether a statement is known; without a source, it is known with its record. */
const isStated = (cut: Cut, ref: SourceRef | undefined, record: Day): boolean =>
  ref === undefined ? record <= cut.on : isKnown(cut, ref)

/** Returns a statement with only the sources published by then; null where there were none. */
const stated =
  <T extends { readonly source?: SourceRef | undefined }>(cut: Cut, record: Day) =>
  (one: T): T | null => {
    if (!isStated(cut, one.source, record)) return null
    return one.source === undefined
      ? one
      : (withParts<{ readonly source?: SourceRef | undefined }>(one, { source: knownSource(cut, one.source) }) as T)
  }

/** Returns the day from which a record is known, if it is listed: from the first statement that names it, or always where no dated one does; else null. */
const listedDay = ({ named, newest, on }: Cut, kind: NamedKind, id: string): Day | null => {
  const day = named.get(kind, id)
  if (day === undefined) return newest
  return day <= on ? day : null
}

const isListed = (cut: Cut, kind: NamedKind, id: string): boolean => listedDay(cut, kind, id) !== null

interface Owner {
  readonly source: SourceRef | undefined
  readonly named: Day
}

/** Returns a text with only the sources published by then; undefined where it is not known yet. */
const knownText = (cut: Cut, text: SourcedText | undefined, owner: Owner): SourcedText | undefined => {
  if (text === undefined || textDay(cut.publications, { ...owner, text }) > cut.on) return undefined
  const own = textSource(text)
  return own === undefined
    ? text
    : (withParts(text as { readonly source: SourceRef }, { source: knownSource(cut, own) }) as SourcedText)
}

/** Returns a statement without a note that was not yet known. */
const noted =
  <T extends { readonly source?: SourceRef | undefined; readonly note?: SourcedText | undefined }>(
    cut: Cut,
    record: Day,
  ) =>
  (one: T): T | null => {
    const known = stated<T>(cut, record)(one)
    if (known === null || known.note === undefined) return known
    const note = knownText(cut, known.note, { source: known.source, named: record })
    return withParts<{ readonly note?: SourcedText | undefined }>(known, { note }) as T
  }

const participant =
  (cut: Cut) =>
  (one: Participant): Participant | null => {
    const named = listedDay(cut, 'participant', one.id)
    if (named === null) return null
    const isOwn = (one.source === undefined ? named : sourceDay(cut.publications, one.source)) <= cut.on
    return withParts(one, {
      source: one.source && knownSource(cut, one.source),
      role: isOwn ? one.role : undefined,
      memberOf: isOwn ? one.memberOf : undefined,
      summary: knownText(cut, one.summary, { source: one.source, named }),
      roles: siftIf(one.roles, stated(cut, named)),
    })
  }

const claim =
  (cut: Cut) =>
  (one: Claim): Claim | null => {
    const day = claimDay(cut.publications, one)
    if (day > cut.on) return null
    const known = noted<Claim>(cut, day)(one)
    if (known === null) return null
    const appearances = siftIf(known.appearances, (other) =>
      claimDay(cut.publications, other) <= cut.on ? stated<typeof other>(cut, day)(other) : null,
    )
    return withParts(known, { appearances })
  }

const observation =
  (cut: Cut) =>
  (one: Observation): Observation | null => {
    const day = observationDay(cut.publications, one)
    return day <= cut.on ? noted<Observation>(cut, day)(one) : null
  }

const statistic =
  (cut: Cut) =>
  (one: Statistic): Statistic | null => {
    const named = listedDay(cut, 'statistic', one.id)
    if (named === null) return null
    const isPlaced = one.place !== undefined && isListed(cut, 'place', one.place)
    const isComplete = cut.named.completeDay(one.id) <= cut.on
    return withParts(one, {
      source: one.source && knownSource(cut, one.source),
      caveat: knownText(cut, one.caveat, { source: one.source, named }),
      place: isPlaced ? one.place : undefined,
      breaks: siftIf(one.breaks, stated(cut, named)),
      observations: isComplete ? one.observations : sift(one.observations, observation(cut)),
      thresholds: siftIf(one.thresholds, noted(cut, named)),
      claims: siftIf(one.claims, claim(cut)),
    })
  }

const position =
  (cut: Cut, named: Day) =>
  (one: Position): Position | null => {
    const known = stated<Position>(cut, named)(one)
    if (known === null) return null
    const conditions = siftIf(known.conditions, (condition) =>
      'issue' in condition ? condition : stated<typeof condition>(cut, named)(condition),
    )
    const { accordingTo } = known
    const isLater = (cut.publications.get(accordingTo ?? '') ?? -Infinity) > cut.on
    return withParts(known, { conditions, accordingTo: isLater ? undefined : accordingTo })
  }

/** Returns what was known of a commitment: it is known from the first entry of its history, else with the source of its issue. */
const term =
  (cut: Cut, own: Day) =>
  (one: Term): Term | null => {
    const history = sift(one.history, noted(cut, own))
    const isKnownYet = history.length > 0 || (one.history.length === 0 && own <= cut.on)
    return isKnownYet ? withParts(one, { history }) : null
  }

/** Returns the known entries of a date that may have moved; undefined where there are none. */
const dated = (cut: Cut, value: Dated | undefined, named: Day): Dated | undefined => {
  if (value === undefined) return undefined
  const entries = datesOf(value)
  const known = sift(entries, (one) =>
    typeof one === 'string' ? (named <= cut.on ? one : null) : stated<typeof one>(cut, named)(one),
  )
  if (known.length === 0) return undefined
  if (known === entries) return value
  return known.length === 1 ? known[0] : known
}

const issue =
  (cut: Cut) =>
  (one: Issue): Issue | null => {
    const named = listedDay(cut, 'issue', one.id)
    if (named === null) return null
    const own = one.source === undefined ? named : sourceDay(cut.publications, one.source)
    const isOwn = own <= cut.on
    const relations = siftIf(one.relations, stated(cut, own))
    return withParts(one, {
      source: one.source && knownSource(cut, one.source),
      summary: knownText(cut, one.summary, { source: one.source, named }),
      status: isOwn ? one.status : undefined,
      history: siftIf(one.history, noted(cut, own)),
      resumes: dated(cut, one.resumes, own),
      deadline: dated(cut, one.deadline, own),
      relations: siftIf(relations, (other) => (isListed(cut, 'issue', other.issue) ? other : null)),
      positions: sift(one.positions, position(cut, named)),
      terms: siftIf(one.terms, term(cut, own)),
      statistics: isOwn ? one.statistics : undefined,
      places: isOwn ? one.places : undefined,
    })
  }

const event =
  (cut: Cut) =>
  (one: Event): Event | null => {
    const named = listedDay(cut, 'event', one.id)
    if (named === null) return null
    const own = one.source === undefined ? named : sourceDay(cut.publications, one.source)
    const isOwn = own <= cut.on
    return withParts(one, {
      source: one.source && knownSource(cut, one.source),
      status: isOwn ? one.status : undefined,
      history: siftIf(one.history, noted(cut, own)),
      place: isOwn ? one.place : undefined,
      participants: isOwn ? one.participants : undefined,
      issues: isOwn ? one.issues : undefined,
      outcome: knownText(cut, one.outcome, { source: one.source, named }),
    })
  }

const source =
  (cut: Cut) =>
  (one: Source): Source | null => {
    if ((cut.publications.get(one.id) ?? Infinity) > cut.on) return null
    const { retracted } = one
    if (retracted === undefined) return one
    const isRetracted = retractionDay(cut.publications, retracted) <= cut.on
    return withParts(one, {
      retracted: (isRetracted && stated<typeof retracted>(cut, -Infinity)(retracted)) || undefined,
    })
  }

/** Takes the steps of what is kept of a dossier, which another reading may have taken. */
function* prepare<T>({ of, step }: Prepared<Dossier, T>, whole: Dossier): Steps<T> {
  while (!step(whole)) yield
  return of(whole)
}

function* withoutLater(whole: Dossier, on: Day): Steps<Dossier> {
  if (newestDay(whole) <= on) return whole
  const named = yield* prepare(NAMED_DAYS, whole)
  const cut: Cut = { on, publications: publicationsOf(whole), named, newest: newestDay(whole) }
  return withParts(whole, {
    sources: yield* siftSteps(whole.sources, source(cut)),
    places: siftIf(whole.places, (one) => (isListed(cut, 'place', one.id) ? one : null)),
    participants: yield* siftSteps(whole.participants, participant(cut)),
    statistics: yield* siftSteps(whole.statistics, statistic(cut)),
    issues: yield* siftSteps(whole.issues, issue(cut)),
    events: yield* siftSteps(whole.events, event(cut)),
    notify: siftIf(whole.notify, (one) => (isListed(cut, 'statistic', one.statistic) ? one : null)),
  })
}

/**
 * Returns a dossier as known on a day (docs/format.md, "Known from"), without later statements, texts and sources.
 * Unaffected objects stay the same, so their memos stay valid.
 */
export function* asKnownSteps(whole: Dossier, on: Day): Steps<Dossier> {
  return yield* placeSteps(yield* withoutLater(whole, on), on)
}
