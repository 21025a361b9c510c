import { sourceIds } from '../known/citation.ts'
import { newestDay, publicationsOf } from '../known/days.ts'
import { placeDates } from '../known/placed.ts'
import { countedDay } from '../known/counted-day.ts'
import { eventDate, eventEntry, eventHistory, statusEntry, type EventEntry } from '../known.ts'
import { isoDay, knownFrom, parseDate, parsePeriod, type Day, type Period } from '../period.ts'
import type { Path } from '../problem.ts'
import type { Claim, Dossier, Event, Issue, Observation, Source, SourceRef, Statistic, Term } from '../schema.ts'
import { isAfter, misordered } from './order.ts'
import type { Warn } from './warning.ts'

interface Published {
  readonly source: string
  readonly published: string
  readonly day: Day
}

/** What dates are checked against. */
interface Times {
  readonly warn: Warn
  /** Returns the source of a statement that was published first; null where it names none. */
  readonly firstOf: (ref: SourceRef | undefined) => Published | null
  readonly newest: Day
}

const startOf = (date: string): Day => parseDate(date)?.first ?? -Infinity

const timesOf = (dossier: Dossier, warn: Warn): Times => {
  const days = publicationsOf(dossier)
  const sources = new Map<string, Published>(
    dossier.sources.map(({ id, published }) => [id, { source: id, published, day: days.get(id) ?? Infinity }]),
  )
  return {
    warn,
    newest: newestDay(dossier),
    firstOf: (ref) =>
      sourceIds(ref)
        .flatMap((id) => sources.get(id) ?? [])
        .toSorted((a, b) => a.day - b.day)[0] ?? null,
  }
}

/** Warns of a statement dated after its source. */
const warnLater = ({ warn, firstOf }: Times, date: string, ref: SourceRef | undefined, path: () => Path): void => {
  const first = firstOf(ref)
  if (first === null || !isAfter(date, first.published)) return
  warn({ kind: 'dated-after-source', date, source: first.source, published: first.published }, { path })
}

interface Placed {
  readonly statistic: Statistic
  readonly path: () => Path
}

/** Warns of a count published too early: before the last day of its period or, for a stock, its first. */
const warnEarly = (warn: Warn, one: Observation, period: Period, { statistic, path }: Placed): void => {
  const { published, through } = one
  const day = knownFrom(published)
  const isFlow = statistic.measure === 'flow'
  const end = through === undefined ? period.last : knownFrom(through)
  if (day < period.first)
    warn({ kind: 'value-before-start', period: one.period, published }, { path: () => [...path(), 'published'] })
  else if (through !== undefined && day < end)
    warn({ kind: 'covers-later-days', through, published }, { path: () => [...path(), 'through'] })
  else if (through !== undefined && (end < period.first || startOf(through) > period.last))
    warn({ kind: 'covers-other-days', through, period: one.period }, { path: () => [...path(), 'through'] })
  else if (isFlow && through === undefined && day <= end)
    warn({ kind: 'value-before-end', period: one.period, published }, { path: () => [...path(), 'published'] })
}

const warnObservation = (times: Times, one: Observation, { statistic, path }: Placed): void => {
  const first = times.firstOf(one.source)
  const published = (): Path => [...path(), 'published']
  warnLater(times, one.published, one.source, published)
  if (first !== null && knownFrom(one.published) < startOf(first.published))
    times.warn(
      { kind: 'value-before-source', date: one.published, source: first.source, published: first.published },
      { path: published },
    )
  const period = parsePeriod(one.period, statistic.fiscalYearStart)
  if (period) warnEarly(times.warn, one, period, { statistic, path })
}

const warnClaim = (times: Times, claim: Claim, path: Path): void => {
  warnLater(times, claim.made, claim.source, () => [...path, 'made'])
  claim.appearances?.forEach(({ made, source }, at) =>
    warnLater(times, made, source, () => [...path, 'appearances', at, 'made']),
  )
}

const warnStatistic = (times: Times, statistic: Statistic, at: number): void => {
  const path: Path = ['statistics', at]
  statistic.observations.forEach((one, index) =>
    warnObservation(times, one, { statistic, path: () => [...path, 'observations', index] }),
  )
  statistic.claims?.forEach((one, index) => warnClaim(times, one, [...path, 'claims', index]))
}

interface Entry {
  readonly date: string
  readonly source?: SourceRef | undefined
}

const warnHistory = (times: Times, history: readonly Entry[] | undefined, path: Path): void =>
  history?.forEach(({ date, source }, at) => warnLater(times, date, source, () => [...path, 'history', at, 'date']))

const DONE: ReadonlySet<string> = new Set(['delivered', 'missed', 'dropped'])

/** Warns of a commitment whose day has passed without a status. */
const warnTerm = ({ warn, newest }: Times, { due, history }: Term, path: Path): void => {
  if (due === undefined || newest <= knownFrom(due)) return
  if (history.some((one) => DONE.has(one.status) || countedDay(one) > knownFrom(due))) return
  warn({ kind: 'overdue-term', due, newest: isoDay(newest) }, { path: () => [...path, 'due'] })
}

/** Warns about an issue as written; `placed` is the same issue with the days from which its dates count. */
const warnIssue = (times: Times, issue: Issue, placed: Issue, at: number): void => {
  const path: Path = ['issues', at]
  warnHistory(times, issue.history, path)
  issue.positions.forEach(({ date, source }, index) =>
    warnLater(times, date, source, () => [...path, 'positions', index, 'date']),
  )
  issue.terms?.forEach((term, index) => {
    warnHistory(times, term.history, [...path, 'terms', index])
    warnTerm(times, placed.terms?.[index] ?? term, [...path, 'terms', index])
  })
  warnStatus(times, issue.status, statusEntry(placed)?.status, path)
}

const warnStatus = ({ warn }: Times, status: string | undefined, last: string | undefined, path: Path): void => {
  if (status !== undefined && last !== undefined && status !== last)
    warn({ kind: 'status-beside-history', status, last }, { path: () => [...path, 'status'] })
}

/** Warns of an event marked as passed by a source that only announced it. */
const warnPassed = ({ warn, firstOf }: Times, date: string, ref: SourceRef | undefined, path: Path): void => {
  const first = firstOf(ref)
  if (first === null || !isAfter(date, first.published)) return
  warn({ kind: 'passed-in-future', date, source: first.source, published: first.published }, { path: () => path })
}

/** Returns the date of an event before an entry of its history, which a later entry may have moved again. */
const dateBefore = (event: Event, entry: EventEntry): string => {
  const history = eventHistory(event)
  return history.slice(0, history.indexOf(entry)).findLast(({ to }) => to !== undefined)?.to ?? event.date
}

/** Warns about an event as written; `placed` is the same event with the days from which its dates count. */
const warnEvent = (times: Times, event: Event, placed: Event, at: number): void => {
  const path: Path = ['events', at]
  warnHistory(times, event.history, path)
  if (event.status === 'passed') warnPassed(times, eventDate(event), event.source, [...path, 'status'])
  event.history?.forEach((one, index) => {
    if (one.status !== 'passed') return
    warnPassed(times, dateBefore(event, one), one.source ?? event.source, [...path, 'history', index, 'status'])
  })
  warnStatus(times, event.status, eventEntry(placed)?.status, path)
}

const warnSource = (times: Times, { retracted }: Source, at: number): void => {
  if (retracted) warnLater(times, retracted.date, retracted.source, () => ['sources', at, 'retracted', 'date'])
}

/** Warns of impossible or outdated dates: statements dated after their source, statuses and terms overtaken by time. */
export const warnOfTime = (dossier: Dossier, warn: Warn): void => {
  const times = timesOf(dossier, warn)
  for (const { path, ...dates } of misordered(dossier)) warn({ kind: 'wrong-order', ...dates }, { path: () => path })
  dossier.sources.forEach((one, at) => warnSource(times, one, at))
  dossier.statistics.forEach((one, at) => warnStatistic(times, one, at))
  const { issues, events } = placeDates(dossier, Infinity)
  dossier.issues.forEach((one, at) => warnIssue(times, one, issues[at] ?? one, at))
  dossier.events.forEach((one, at) => warnEvent(times, one, events[at] ?? one, at))
}
