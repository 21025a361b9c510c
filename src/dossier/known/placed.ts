import { finish, type Steps } from '../memo.ts'
import { isPrecise, knownFrom, parseDate, type Day } from '../period.ts'
import type { Dated, Dossier, Event, Issue, SourceRef, Term } from '../schema.ts'
import { countedDay, COUNTS_FROM, type DatedEntry } from './counted-day.ts'
import { datedSource, publicationsOf, sourceDay, type Publications } from './days.ts'
import { sift, siftIf, siftSteps, withParts } from './sift.ts'

/** The day that is read, and the publication days against which dates are held. */
interface Calendar {
  readonly on: Day
  readonly publications: Publications
}

/** The length of `2023-12-27`. No other kind of date has it, and parsing it again takes longer than all the rest. */
const DAY_LENGTH = 10

type Sourced = DatedEntry & { readonly source?: SourceRef | undefined }

/** Returns an entry with the day from which it counts, where that is not the last day of its date; else the same entry. */
const placed =
  ({ on, publications }: Calendar) =>
  <T extends Sourced>(entry: T): T => {
    const { date, source } = entry
    const last = knownFrom(date)
    if (last <= on && (date.length === DAY_LENGTH || isPrecise(date))) return entry
    const first = parseDate(date)?.first ?? last
    if (first > on) return { ...entry, [COUNTS_FROM]: { day: last, isAhead: true } }
    const published = sourceDay(publications, source)
    const isCapped = first <= published && published < last
    return isCapped ? { ...entry, [COUNTS_FROM]: { day: published, isAhead: false } } : entry
  }

/** Returns a list with what became known last at its end; the same list where it is so already. */
const inKnownOrder = <T>(list: readonly T[], dayOf: (one: T) => Day): readonly T[] => {
  const days = list.map(dayOf)
  const isOrdered = days.every((day, at) => at === 0 || (days[at - 1] ?? day) <= day)
  return isOrdered ? list : list.toSorted((a, b) => dayOf(a) - dayOf(b))
}

const isDistinct = <T>(list: readonly T[], keyOf: (one: T) => unknown): boolean => {
  const [first, second] = list
  // Most issues have two positions at most, for which no set is made.
  if (first === undefined || second === undefined) return true
  return list.length === 2 ? keyOf(first) !== keyOf(second) : new Set(list.map(keyOf)).size === list.length
}

const placedDates = ({ publications }: Calendar, dated: Dated | undefined, own: SourceRef | undefined) =>
  Array.isArray(dated)
    ? inKnownOrder(dated, (one: (typeof dated)[number]) => sourceDay(publications, datedSource(one) ?? own))
    : dated

const sameSpeaker = (): string => ''

/**
 * Returns entries with their days. Of several of one speaker and one day, which a sort by day leaves in their order, the one known last
 * counts. Those of several speakers keep their order, and so the record stays the same object.
 */
const placedList = <T extends Sourced>(
  calendar: Calendar,
  list: readonly T[],
  own: SourceRef | undefined,
  speakerOf: (entry: T) => string = sameSpeaker,
) => {
  const entries = sift(list, placed(calendar))
  if (isDistinct(entries, countedDay)) return entries
  if (isDistinct(entries, (one) => `${speakerOf(one)} ${countedDay(one)}`)) return entries
  return inKnownOrder(entries, ({ source }) => sourceDay(calendar.publications, source ?? own))
}

const placedIssue =
  (calendar: Calendar) =>
  (issue: Issue): Issue => {
    const { history, terms, positions, deadline, resumes, source } = issue
    const term = (one: Term): Term => withParts(one, { history: placedList(calendar, one.history, source) })
    return withParts(issue, {
      positions: placedList(calendar, positions, source, ({ participant }) => participant),
      history: history && placedList(calendar, history, source),
      terms: siftIf(terms, term),
      deadline: placedDates(calendar, deadline, source),
      resumes: placedDates(calendar, resumes, source),
    })
  }

const placedEvent =
  (calendar: Calendar) =>
  (event: Event): Event =>
    event.history === undefined
      ? event
      : withParts(event, { history: placedList(calendar, event.history, event.source) })

/**
 * Returns a dossier whose statements count from their days: an imprecise date from its last day, but never later than the
 * publication of its source (docs/format.md, "Known from"), and of a date that moved, the newest known one last. Done
 * once for a reading, because where a list is sorted the publications are not at hand.
 */
export function* placeSteps(dossier: Dossier, on: Day): Steps<Dossier> {
  const calendar = { on, publications: publicationsOf(dossier) }
  return withParts(dossier, {
    issues: yield* siftSteps(dossier.issues, placedIssue(calendar)),
    events: yield* siftSteps(dossier.events, placedEvent(calendar)),
  })
}

/** Returns a dossier whose statements count from their days, as `placeSteps` does. */
export const placeDates = (dossier: Dossier, on: Day): Dossier => finish(placeSteps(dossier, on))
