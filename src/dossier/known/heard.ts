import {
  currentDate,
  earlyEntry,
  eventDate,
  eventEntry,
  eventStatus,
  inTime,
  isEventAhead,
  movingEntry,
  termEntry,
  termHistory,
  termStatus,
} from '../known.ts'
import { countedDay } from './counted-day.ts'
import { indexOf } from './lookup.ts'
import { memoizeEach, RECORDS_KEPT } from '../memo.ts'
import { knownFrom, type Day } from '../period.ts'
import type { Dossier, Event, Issue, SourceRef, Term } from '../schema.ts'
import { statementsOfEvent, statementsOfIssue, type Statement } from '../statement.ts'
import { unansweredOn } from './accounts.ts'
import { sourceIds } from './citation.ts'
import { datedSource, datesOf, publicationsOf } from './days.ts'
import type { Reading } from './reading.ts'

/** The day of the last news of an issue, and the sources published then. */
export interface Heard {
  readonly day: Day
  readonly sources: readonly string[]
}

/** Returns the news of an event about each of its issues. The outcome of one with several does not say of which it is news. */
const newsOf = (event: Event): readonly Statement[] =>
  statementsOfEvent(event).filter(({ part }) => part !== 'outcome' || event.issues?.length === 1)

/** Returns the last news of an issue of a dossier, looking at its own statements and events only. */
const work = (dossier: Dossier, issue: Issue): Heard | null => {
  const publications = publicationsOf(dossier)
  const news = [...statementsOfIssue(issue), ...(indexOf(dossier).eventsAbout.get(issue.id) ?? []).flatMap(newsOf)]
  const cited = [...new Set(news.flatMap(({ source }) => sourceIds(source)))]
  const days = cited.flatMap((id) => publications.get(id) ?? [])
  if (days.length === 0) return null
  const day = days.reduce((a, b) => Math.max(a, b))
  return { day, sources: cited.filter((id) => publications.get(id) === day) }
}

const heardOf = memoizeEach(work, (issue) => issue, RECORDS_KEPT)

/** Returns the last news of an issue: on itself, its positions, terms or events; null where there is none. */
export const lastHeard = ({ dossier }: Reading, issue: Issue): Heard | null => heardOf(dossier, issue)

/** Returns whether the newest entry on an event names a new day, which a postponed one needs to be announced. */
export const hasNewDay = (event: Event): boolean => eventEntry(event)?.to !== undefined

/** Returns whether an event is announced for a day: planned, tentative, confirmed, or postponed to a new day. */
const isAnnounced = (event: Event, on: Day): boolean => {
  const status = eventStatus(event, on)
  return status === 'postponed' ? hasNewDay(event) : ['planned', 'tentative', 'confirmed'].includes(status ?? '')
}

/** Returns whether an announced event has had no news since its day. Announced does not mean happened. */
export const isUnheard = (event: Event, on: Day): boolean => knownFrom(eventDate(event)) < on && isAnnounced(event, on)

/** Returns whether an event is still ahead: not cancelled, nor postponed without a new day. */
export const isExpected = (event: Event, on: Day): boolean => {
  if (!isEventAhead(event, on)) return false
  const status = eventStatus(event, on)
  if (status === 'cancelled') return false
  return status !== 'postponed' || hasNewDay(event)
}

/** Returns whether a commitment is still open: not delivered, missed or dropped. */
export const isOpenTerm = (term: Term): boolean => ['proposed', 'agreed'].includes(termStatus(term) ?? 'proposed')

/** Whether nothing was heard of a commitment since its due date: it was neither kept nor missed, nor agreed again. */
export const isTermUnheard = (term: Term, on: Day): boolean => {
  if (term.due === undefined || !isOpenTerm(term)) return false
  const last = termEntry(term)
  const due = knownFrom(term.due)
  return due < on && (last === undefined || countedDay(last) <= due)
}

/** Returns where the day of an event comes from: the entry by which it took place early or that put it off, else the event's own source. */
export const eventDateSource = (event: Event): SourceRef | undefined => {
  const moved = earlyEntry(event) ?? movingEntry(event)
  return moved === undefined ? event.source : moved.source
}

/** Returns the source of an event's status: the newest entry of its history, else the event's own. */
export const eventStatusSource = (event: Event): SourceRef | undefined => {
  const last = eventEntry(event)
  return last === undefined ? event.source : last.source
}

/** Returns the source of the current resumption or deadline of an issue. */
export const currentSource = (dated: Issue['deadline']): SourceRef | undefined => {
  const last = datesOf(dated).at(-1)
  return last === undefined ? undefined : datedSource(last)
}

/** An announced step on an issue: when, who has to act, and its source. */
export interface Step {
  readonly date: string
  readonly what:
    | { readonly kind: 'event'; readonly event: Event }
    | { readonly kind: 'resumes' | 'deadline' }
    | { readonly kind: 'due'; readonly term: Term }
  /** Ids of the participants who act. */
  readonly who: readonly string[]
  readonly named: readonly (SourceRef | undefined)[]
  readonly source: SourceRef | undefined
}

const eventSteps = ({ dossier, on }: Reading, issue: Issue): readonly Step[] =>
  (indexOf(dossier).eventsAbout.get(issue.id) ?? [])
    .filter((event) => isExpected(event, on))
    .map((event) => ({
      date: eventDate(event),
      what: { kind: 'event', event },
      who: event.participants ?? [],
      named: [event.source],
      source: eventDateSource(event),
    }))

const datedSteps = ({ dossier, on }: Reading, issue: Issue): readonly Step[] =>
  (['resumes', 'deadline'] as const).flatMap((kind): readonly Step[] => {
    const date = currentDate(issue[kind])
    if (date === null || knownFrom(date) <= on) return []
    const who = kind === 'deadline' ? unansweredOn(dossier, issue) : []
    const named = issue.positions.filter(({ of }) => of !== undefined && who.includes(of)).map(({ source: own }) => own)
    return [{ date, what: { kind }, who, named, source: currentSource(issue[kind]) }]
  })

const termSteps = ({ on }: Reading, issue: Issue): readonly Step[] =>
  (issue.terms ?? []).flatMap((term): readonly Step[] =>
    term.due !== undefined && isOpenTerm(term) && knownFrom(term.due) > on
      ? [
          {
            date: term.due,
            what: { kind: 'due', term },
            who: term.by === undefined ? [] : [term.by],
            named: [termHistory(term)[0]?.source],
            source: termHistory(term)[0]?.source,
          },
        ]
      : [],
  )

/** Returns the next steps on an issue by date: events, resumptions, deadlines and terms that fall due. */
export const nextSteps = (reading: Reading, issue: Issue): readonly Step[] =>
  [...eventSteps(reading, issue), ...datedSteps(reading, issue), ...termSteps(reading, issue)].toSorted((a, b) =>
    inTime(a.date, b.date),
  )
