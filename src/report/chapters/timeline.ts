import {
  currentSource,
  eventDateSource,
  eventStatusSource,
  historyOf,
  indexOf,
  momentsOn,
  sourceIds,
  textSource,
  type EventEntry,
  type Issue,
  type Moment,
  type Reading,
  type SourceRef,
  termHistory,
} from '../../dossier/index.ts'
import {
  dotted,
  eventFacts,
  isChanged,
  kindText,
  momentTitle,
  recordAt,
  type RenderContext,
} from '../../present/index.ts'
import { span } from '../../text/index.ts'
import { changeSign } from './changes.ts'
import { composeEach, phrase, citingPhrase, tablePart, type Phrase, type Section } from '../html/page.ts'

/** Returns the sources of an issue's date, status or term at a moment. */
const issueSources = (issue: Issue, { what, date }: Moment): readonly (SourceRef | undefined)[] => {
  if (what.kind === 'resumes' || what.kind === 'deadline') return [currentSource(issue[what.kind])]
  if (what.kind === 'due')
    return (issue.terms ?? []).filter((one) => one.id === what.term).map((one) => termHistory(one)[0]?.source)
  return historyOf(issue)
    .filter((one) => one.date === date && (what.kind !== 'status' || one.status === what.status))
    .map(({ source }) => source)
}

/** Returns the sources of a moment. */
export const momentSources = (reading: Reading, moment: Moment): readonly string[] => {
  const { what, target } = moment
  if (what.kind === 'position') return sourceIds(what.position.source)
  if (what.kind === 'event-status') return sourceIds(what.entry.source)
  const record = recordAt(reading, target)
  if (record?.kind === 'source') return [record.key]
  if (record?.kind === 'event')
    return [record.event.source, eventDateSource(record.event), eventStatusSource(record.event)].flatMap(sourceIds)
  if (record?.kind === 'claim') return sourceIds(record.claim.source)
  return record?.kind === 'issue' ? issueSources(record.issue, moment).flatMap(sourceIds) : []
}

const place = ({ reading, locale }: RenderContext, { target }: Moment): string => {
  const record = recordAt(reading, target)
  return record?.kind === 'event'
    ? locale.text(indexOf(reading.dossier).places.get(record.event.place ?? '')?.name)
    : ''
}

/** The note on what became known of an event, with its own source where it names one. */
const noteOf = ({ locale }: RenderContext, { note, source }: EventEntry): Phrase => {
  const text = locale.text(note)
  return text === '' ? phrase('') : citingPhrase(text, textSource(note) ?? source)
}

/** The status and outcome of an event, each with its own source; for anything else, whether it is ahead. */
const outcome = (context: RenderContext, { what, target, ahead }: Moment): Phrase => {
  const { reading, locale } = context
  if (what.kind === 'event-status') return noteOf(context, what.entry)
  const record = recordAt(reading, target)
  if (record?.kind !== 'event') return phrase(ahead ? locale.words.report.toCome : '')
  const { event } = record
  const result = locale.text(event.outcome)
  return citingPhrase(
    dotted([...eventFacts(context, event), result]),
    eventStatusSource(event),
    ...(result === '' ? [] : [textSource(event.outcome) ?? event.source]),
  )
}

/** Returns a moment as a row: date, kind, what happened, where, and its outcome. */
export const momentRow = (context: RenderContext, moment: Moment): readonly Phrase[] => [
  phrase([span(context.locale.time(moment.date), moment.ahead ? 'dim' : 'strong')]),
  phrase(kindText(context, moment)),
  phrase(
    [
      span(changeSign(context, isChanged(context, { kind: 'moment', key: '', moment })), 'accent'),
      ...momentTitle(context, moment),
    ],
    ...momentSources(context.reading, moment),
  ),
  phrase(place(context, moment)),
  outcome(context, moment),
]

/** Returns the timeline, with the day of the reading as a row between past and future. */
export const timelineSection = (context: RenderContext): Section => {
  const { reading, locale } = context
  const { columns, sections, readingDay } = locale.words.report
  const moments = momentsOn(reading)
  const some = (ahead: boolean) => moments.filter((one) => one.ahead === ahead)
  const ahead = some(true)
  const now = [
    phrase([span(locale.day(reading.on), 'strong')]),
    phrase(''),
    phrase([span(readingDay(locale.longDay(reading.on), ahead.length === 0), 'strong')]),
    phrase(''),
    phrase(''),
  ]
  const rows = [...some(false), null, ...ahead]
  return {
    anchor: 'timeline',
    title: sections.timeline,
    parts: tablePart(
      '',
      [columns.date, columns.kind, columns.what, columns.place, columns.outcome],
      composeEach(rows, (one) => (one === null ? now : momentRow(context, one))),
    ),
  }
}
