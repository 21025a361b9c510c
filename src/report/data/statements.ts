import {
  citationsOf,
  datedSource,
  datesOf,
  eventHistory,
  eventStatus,
  eventsOn,
  historyOf,
  indexOf,
  rolesOf,
  roleTime,
  statusOf,
  termStatus,
  to,
  unsourcedIn,
  type Citation,
  type Event,
  type Issue,
  type Participant,
  type Reading,
  type Relation,
  type Role,
  type Source,
  type SourcedText,
  type SourceRef,
  type Target,
  type Term,
  type Unsourced,
  termHistory,
  termEntry,
} from '../../dossier/index.ts'
import { eventStatusText, recordAt, termOutcome, titleOf, type RenderContext } from '../../present/index.ts'
import type { Locale } from '../../text/index.ts'
import { isChangedRecord } from '../chapters/changes.ts'
import { rowsOf, sourceColumns, textColumns, type DataColumn, type Datum } from './table.ts'

const personName = ({ locale, reading }: RenderContext, id: string | undefined): string =>
  locale.text(indexOf(reading.dossier).participants.get(id ?? '')?.name)

/** A statement of an issue. */
interface OfIssue {
  readonly issue: Issue
}

/** The issue that a row belongs to, by id and by title. */
const ISSUE: readonly DataColumn<OfIssue>[] = [
  ['issueId', ({ issue }) => issue.id],
  ['issue', ({ issue }, { locale }) => locale.text(issue.title)],
]

const isChangedIssue = ({ issue }: OfIssue, context: RenderContext): boolean =>
  isChangedRecord(context, to.issue(issue.id))

const textOr = <T>(one: T | null, words: (one: T) => string): Datum => (one === null ? null : words(one))

interface OfTerm extends OfIssue {
  readonly term: Term
}

/** The sources of every entry of a term: its words come from the first, its status from the last. */
const termSources = ({ term }: OfTerm): readonly Citation[] =>
  termHistory(term).flatMap(({ source }) => citationsOf(source))

/** Returns every figure and commitment on the table, with its status on the day. */
export const termsData = rowsOf<OfTerm>(
  ({ reading }) =>
    reading.dossier.issues.flatMap((issue) => (issue.terms ?? []).map((term) => ({ issue, term }))),
  isChangedIssue,
  [
    ['id', ({ term }) => term.id],
    ...ISSUE,
    ['term', ({ term }, { locale }) => locale.text(term.text)],
    ['value', ({ term }) => term.value ?? null],
    ['currency', ({ term }) => term.currency ?? null],
    ['per', ({ term }, { locale }) => (term.per ? locale.words.perUnits[term.per] : null)],
    ['window', ({ term }) => term.window ?? null],
    ['counts', ({ term }, { locale }) => locale.text(term.counts) || null],
    ['due', ({ term }) => term.due ?? null],
    ['acts', ({ term }, context) => personName(context, term.by) || null],
    ['status', ({ term }, { locale }) => textOr(termStatus(term), (status) => locale.words.termStatuses[status])],
    ['since', ({ term }) => termEntry(term)?.date ?? null],
    ['doubt', ({ term }, context) => termOutcome(context, term)[1] || null],
    [
      'history',
      ({ term }, { locale }) =>
        termHistory(term)
          .map((one) => `${one.date} ${locale.words.termStatuses[one.status]}`)
          .join('; ') || null,
    ],
    ...textColumns<OfTerm>(['note', 'noteSource'], ({ term }) => termEntry(term)?.note),
    ...sourceColumns<OfTerm>(termSources),
  ],
)

/** One entry of the history of an issue, a term or an event. */
interface Entry {
  readonly target: Target
  readonly id: string
  readonly kind: 'issue' | 'term' | 'event'
  readonly title: SourcedText
  readonly date: string | null
  readonly status: (context: RenderContext) => string
  readonly movedTo: string | null
  readonly note: SourcedText | undefined
  readonly source: SourceRef | undefined
}

/** What an issue's, a term's or an event's history says of one day. */
interface Dated {
  readonly date: string
  readonly to?: string | undefined
  readonly note?: SourcedText | undefined
  readonly source?: SourceRef | undefined
}

const entryFields = ({ date, to: moved, note, source }: Dated) => ({ date, movedTo: moved ?? null, note, source })

/** A status that a record states without a history: its day is not known. */
const UNDATED = { date: null, movedTo: null, note: undefined } as const

const issueEntries = (issue: Issue): readonly Entry[] => {
  const of = { target: to.issue(issue.id), id: issue.id, kind: 'issue', title: issue.title } as const
  const status = statusOf(issue)
  const entries = historyOf(issue).map((one) => ({
    ...of,
    ...entryFields(one),
    status: ({ locale }: RenderContext) => locale.words.statuses[one.status],
  }))
  if (entries.length > 0 || status === null) return entries
  return [{ ...of, ...UNDATED, source: issue.source, status: ({ locale }) => locale.words.statuses[status] }]
}

const termEntries = (issue: Issue): readonly Entry[] =>
  (issue.terms ?? []).flatMap((term) =>
    termHistory(term).map((one) => ({
      target: to.issue(issue.id),
      id: `${issue.id}/${term.id}`,
      kind: 'term' as const,
      title: term.text,
      ...entryFields(one),
      status: ({ locale }: RenderContext) => locale.words.termStatuses[one.status],
    })),
  )

const eventEntries = ({ on }: Reading, event: Event): readonly Entry[] => {
  const of = { target: to.event(event.id), id: event.id, kind: 'event', title: event.title } as const
  const status = eventStatus(event, on)
  const entries = eventHistory(event).map((one) => ({
    ...of,
    ...entryFields(one),
    status: ({ locale }: RenderContext) => eventStatusText(locale, one.status),
  }))
  if (entries.length > 0 || status === null) return entries
  return [{ ...of, ...UNDATED, source: event.source, status: ({ locale }) => eventStatusText(locale, status) }]
}

const kindWord = ({ words }: Locale, kind: Entry['kind']): string =>
  kind === 'term' ? words.report.columns.term : words.changes.kinds[kind]

/** Returns the history of every issue, term and event, entry by entry, each with its own source. */
export const historyData = rowsOf<Entry>(
  ({ reading }) => [
    ...reading.dossier.issues.flatMap((issue) => [...issueEntries(issue), ...termEntries(issue)]),
    ...eventsOn(reading, reading.dossier.events).flatMap(({ event }) => eventEntries(reading, event)),
  ],
  ({ target }, context) => isChangedRecord(context, target),
  [
    ['kind', ({ kind }, { locale }) => kindWord(locale, kind)],
    ['id', ({ id }) => id],
    ['title', ({ title }, { locale }) => locale.text(title)],
    ['date', ({ date }) => date],
    ['status', ({ status }, context) => status(context)],
    ['movedTo', ({ movedTo }) => movedTo],
    ...textColumns<Entry>(['note', 'noteSource'], ({ note }) => note),
    ...sourceColumns<Entry>(({ source }) => source),
  ],
)

interface DateRow extends OfIssue {
  readonly kind: 'resumes' | 'deadline'
  readonly date: string
  readonly movedTo: string | null
  readonly note: SourcedText | undefined
  readonly source: SourceRef | undefined
}

/** The days that were set for one thing, oldest first, each with the day that it was moved to. */
const dateRows = (issue: Issue, kind: DateRow['kind']): readonly DateRow[] => {
  const dates = datesOf(issue[kind])
  const dayOf = (one: (typeof dates)[number]): string => (typeof one === 'string' ? one : one.date)
  return dates.map((one, at) => {
    const next = dates[at + 1]
    const note = typeof one === 'string' ? undefined : one.note
    const movedTo = next === undefined ? null : dayOf(next)
    return { issue, kind, date: dayOf(one), movedTo, note, source: datedSource(one) }
  })
}

/** Returns every day set for talks to resume or for a deadline, also those that were moved. */
export const datesData = rowsOf<DateRow>(
  ({ reading }) =>
    reading.dossier.issues.flatMap((issue) => [...dateRows(issue, 'resumes'), ...dateRows(issue, 'deadline')]),
  isChangedIssue,
  [
    ...ISSUE,
    ['kind', ({ kind }, { locale }) => locale.words.timeline.happenings[kind]],
    ['date', ({ date }) => date],
    ['movedTo', ({ movedTo }) => movedTo],
    ['note', ({ note }, { locale }) => locale.text(note) || null],
    ...sourceColumns<DateRow>(({ source }) => source),
  ],
)

interface Held {
  readonly participant: Participant
  readonly role: Role
}

/** Returns every role and membership, with its body, its days and its own source. */
export const rolesData = rowsOf<Held>(
  ({ reading }) =>
    reading.dossier.participants.flatMap((participant) => rolesOf(participant).map((role) => ({ participant, role }))),
  ({ participant }, context) => isChangedRecord(context, to.participant(participant.id)),
  [
    ['participantId', ({ participant }) => participant.id],
    ['participant', ({ participant }, { locale }) => locale.text(participant.name)],
    ['role', ({ role }, { locale }) => locale.text(role.role) || null],
    ['bodyId', ({ role }) => role.of ?? null],
    ['memberOf', ({ role }, context) => personName(context, role.of) || null],
    ['since', ({ role }) => role.from ?? null],
    ['until', ({ role }) => role.to ?? null],
    ['held', ({ role }, { locale, reading }) => locale.words.report.held[roleTime(role, reading.on)]],
    ...sourceColumns<Held>(({ role }) => role.source),
  ],
)

interface Related extends OfIssue {
  readonly relation: Relation
}

/** Returns every relation between two issues, as the issue that states it reads. */
export const relationsData = rowsOf<Related>(
  ({ reading }) =>
    reading.dossier.issues.flatMap((issue) => (issue.relations ?? []).map((relation) => ({ issue, relation }))),
  isChangedIssue,
  [
    ...ISSUE,
    ['relation', ({ relation }, { locale }) => locale.words.relations[relation.kind]],
    ['otherId', ({ relation }) => relation.issue],
    ['other', ({ relation }, { locale, reading }) => locale.text(indexOf(reading.dossier).issues.get(relation.issue)?.title)],
    ...sourceColumns<Related>(({ relation }) => relation.source),
  ],
)

interface Retracted {
  readonly source: Source
  readonly retraction: NonNullable<Source['retracted']>
}

/** Returns every source that had been retracted by the day, why, and who says so. */
export const retractionsData = rowsOf<Retracted>(
  ({ reading }) =>
    reading.dossier.sources.flatMap((source) => (source.retracted ? [{ source, retraction: source.retracted }] : [])),
  ({ source }, context) => isChangedRecord(context, to.source(source.id)),
  [
    ['id', ({ source }) => source.id],
    ['title', ({ source }, { locale }) => locale.text(source.title)],
    ['published', ({ source }) => source.published],
    ['retracted', ({ retraction }) => retraction.date],
    ['note', ({ retraction }, { locale }) => locale.text(retraction.note)],
    ...sourceColumns<Retracted>(({ retraction }) => retraction.source),
  ],
)

/** Returns every record with a statement for which no source is named, and what states it. */
export const unsourcedData = rowsOf<Unsourced>(
  ({ reading }) => unsourcedIn(reading.dossier),
  ({ target }, context) => isChangedRecord(context, target),
  [
    ['kind', ({ target }, { locale }) => locale.words.changes.kinds[target.kind]],
    ['id', ({ target }) => target.key],
    [
      'title',
      ({ target }, { locale, reading }) => {
        const record = recordAt(reading, target)
        return record ? titleOf(locale, record) : null
      },
    ],
    ['what', ({ parts }, { locale }) => parts.map((part) => locale.words.sources.parts[part](1)).join('; ')],
  ],
)
