import { currentDate, eventDate, eventHistory, eventStatus, inTime, termStatus } from '../known.ts'
import { indexOf } from './lookup.ts'
import { memoize } from '../memo.ts'
import { knownFrom, type Day } from '../period.ts'
import type { Dossier, Event, Issue, SourceRef, Term } from '../schema.ts'
import { statementsIn, type Statement } from '../statement.ts'
import { partsOf } from '../target.ts'
import { unansweredOn } from './accounts.ts'
import { sourceIds } from './citation.ts'
import { datedSource, datesOf, publicationsOf } from './days.ts'
import type { Reading } from './reading.ts'

/** The day of the last news of an issue, and the sources published then. */
export interface Heard {
  readonly day: Day
  readonly sources: readonly string[]
}

/** Returns the issues that a statement is about. The outcome of an event with several issues does not say of which it is news. */
const issuesNamed = (dossier: Dossier, { part, target: { kind, key } }: Statement): readonly string[] => {
  if (kind === 'issue') return [key]
  if (kind === 'stance') return [partsOf(key)[0]]
  const issues = kind === 'event' ? (indexOf(dossier).events.get(key)?.issues ?? []) : []
  return part === 'outcome' && issues.length > 1 ? [] : issues
}

/** Returns the last news of each issue; memoised for each dossier. */
const heardIn: (dossier: Dossier) => ReadonlyMap<string, Heard> = memoize((dossier) => {
  const publications = publicationsOf(dossier)
  const heard = new Map<string, Heard>()
  for (const statement of statementsIn(dossier))
    for (const id of issuesNamed(dossier, statement))
      for (const cited of sourceIds(statement.source)) {
        const day = publications.get(cited)
        const known = heard.get(id)
        if (day === undefined || (known && known.day > day)) continue
        const before = known?.day === day ? known.sources : []
        heard.set(id, { day, sources: [...new Set([...before, cited])] })
      }
  return heard
})

/** Returns the last news of an issue: on itself, its positions, terms or events; null where there is none. */
export const lastHeard = ({ dossier }: Reading, issue: Issue): Heard | null => heardIn(dossier).get(issue.id) ?? null

/** Returns whether the newest entry on an event names a new day, which a postponed one needs to be announced. */
export const hasNewDay = (event: Event): boolean => eventHistory(event).at(-1)?.to !== undefined

/** Returns whether an event is announced for a day: planned, tentative, confirmed, or postponed to a new day. */
const isAnnounced = (event: Event, on: Day): boolean => {
  const status = eventStatus(event, on)
  return status === 'postponed' ? hasNewDay(event) : ['planned', 'tentative', 'confirmed'].includes(status ?? '')
}

/** Returns whether an announced event has had no news since its day. Announced does not mean happened. */
export const isUnheard = (event: Event, on: Day): boolean => knownFrom(eventDate(event)) < on && isAnnounced(event, on)

const byDate = (a: { readonly date: string }, b: { readonly date: string }): number =>
  knownFrom(a.date) - knownFrom(b.date)

/** Returns whether an event is still ahead: not cancelled, nor postponed without a new day. */
export const isExpected = (event: Event, on: Day): boolean => {
  if (knownFrom(eventDate(event)) <= on) return false
  const status = eventStatus(event, on)
  if (status === 'cancelled') return false
  return status !== 'postponed' || hasNewDay(event)
}

/** Returns whether a commitment is still open: not delivered, missed or dropped. */
export const isOpenTerm = (term: Term): boolean => ['proposed', 'agreed'].includes(termStatus(term) ?? 'proposed')

/** Whether nothing was heard of a commitment since its due date: due is neither kept nor missed. */
export const isTermUnheard = (term: Term, on: Day): boolean =>
  term.due !== undefined && isOpenTerm(term) && knownFrom(term.due) < on

/** Returns where the day of an event comes from: the entry that put it off, else the event's own source. */
export const eventDateSource = (event: Event): SourceRef | undefined => {
  const moved = eventHistory(event).findLast(({ to }) => to !== undefined)
  return moved === undefined ? event.source : moved.source
}

/** Returns the source of an event's status: the newest entry of its history, else the event's own. */
export const eventStatusSource = (event: Event): SourceRef | undefined => {
  const last = eventHistory(event).at(-1)
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
            named: [term.history.toSorted(byDate)[0]?.source],
            source: term.history.toSorted(byDate)[0]?.source,
          },
        ]
      : [],
  )

/** Returns the next steps on an issue by date: events, resumptions, deadlines and terms that fall due. */
export const nextSteps = (reading: Reading, issue: Issue): readonly Step[] =>
  [...eventSteps(reading, issue), ...datedSteps(reading, issue), ...termSteps(reading, issue)].toSorted((a, b) =>
    inTime(a.date, b.date),
  )
