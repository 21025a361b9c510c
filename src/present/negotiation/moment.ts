import {
  eventHistory,
  eventStatus,
  isEventItself,
  isUnheard,
  knownFrom,
  latestOn,
  passedOn,
  timelineOn,
  turnsAfter,
  type Event,
  type EventStatus,
  type Moment,
  type Stance,
} from '../../dossier/index.ts'
import { span, type Locale, type Span, type Tone } from '../../text/index.ts'
import { heading, text, type Block } from '../block.ts'
import type { RecordEntry, RenderContext } from '../entry.ts'
import { recordAt } from '../record.ts'
import { cell, nameCell, type Row } from '../row.ts'
import { claimFigure } from '../list/rows.ts'
import { clearShortName } from './asks.ts'
import { eventEntryText, statusOnItsDay } from './event.ts'
import { markedWord, positionMark, stanceMark } from './stance.ts'
import { dotted } from '../statistic/figure.ts'
import { titleOf } from '../title.ts'
import { stanceTone, statusTone } from '../tone.ts'

const HAPPENED = 18

/** Returns the kind of a moment in one word. */
export const kindText = ({ reading, locale }: RenderContext, { what, target }: Moment): string => {
  if (what.kind === 'status') return locale.words.detail.status.toLowerCase()
  if (what.kind === 'position') return locale.words.changes.kinds.stance
  if (what.kind !== 'event' && what.kind !== 'event-status') return locale.words.timeline.happenings[what.kind]
  const record = recordAt(reading, target)
  return record?.kind === 'event' ? locale.words.eventKinds[record.event.kind] : ''
}

/** Returns a change of state with the previous one, if it differed. */
const became = <T>(locale: Locale, from: T | null, now: T, name: (one: T) => string): string =>
  from === null || from === now ? name(now) : locale.words.timeline.becomes(name(from), name(now))

/** Returns what happened: a status or stance with the one before it. */
const outcome = ({ reading, locale }: RenderContext, { what, target }: Moment): readonly Span[] => {
  if (what.kind === 'status') {
    const words = became(locale, what.from, what.status, (one) => locale.words.statuses[one])
    return [span(`${words} · `, statusTone(what.status))]
  }
  if (what.kind === 'position') return [span(`${positionText(locale, what)} · `, stanceTone(what.stance))]
  if (what.kind === 'event-status') return [span(`${entryText(locale, what)} · `, eventTone(what.entry.status))]
  const record = recordAt(reading, target)
  return record?.kind === 'event' ? eventOutcome({ reading, locale }, record.event) : []
}

/** What became known of an event, with the status before it: `planned → postponed, moved to 19 Jan 2024`. */
const entryText = (locale: Locale, { from, entry }: Extract<Moment['what'], { kind: 'event-status' }>): string => {
  const words = eventEntryText(locale, entry)
  return from === null || from === entry.status
    ? words
    : locale.words.timeline.becomes(locale.words.eventStatuses[from], words)
}

const eventTone = (status: EventStatus): Tone => (status === 'postponed' || status === 'cancelled' ? 'warn' : 'dim')

/** What has to be said before an event, else that it passed, where its history says so of its day. */
const eventOutcome = (context: Pick<RenderContext, 'reading' | 'locale'>, event: Event): readonly Span[] => {
  const unusual = unusualText(context, event)
  if (unusual !== '') return [span(`${unusual} · `, 'warn')]
  const passed = eventHistory(event).find((entry) => isEventItself(event, entry))
  return passed ? [span(`${context.locale.words.eventStatuses.passed} · `, 'dim')] : []
}

/** Returns a position with the stance before it, or as a disputed account, which follows none. */
const positionText = (locale: Locale, what: Extract<Moment['what'], { kind: 'position' }>): string => {
  const disputed = what.isDisputed ? locale.words.matrix.disputed : ''
  const word = markedWord(locale, what.position, disputed)
  const before = (one: Stance): string => `${stanceMark(locale, one)} ${locale.words.stances[one].word}`.trimStart()
  return what.from === null || what.from === what.stance ? word : locale.words.timeline.becomes(before(what.from), word)
}

/** What has to be said before an event: that it was cancelled or postponed, has a tentative date, or was not heard of since. */
const unusualText = ({ reading, locale }: Pick<RenderContext, 'reading' | 'locale'>, event: Event): string => {
  const status = eventStatus(event, reading.on)
  const isUnusual = status === 'cancelled' || status === 'postponed'
  return dotted([
    isUnusual ? statusOnItsDay(locale, event, status) : '',
    status === 'tentative' ? locale.words.detail.tentativeDate : '',
    isUnheard(event, reading.on) ? locale.words.detail.unheardSince : '',
  ])
}

/** Returns the name of a record; a claim is named by its figure and statistic. */
const nameOf = (locale: Locale, record: RecordEntry): string => {
  // The participant comes before the issue, because a narrow row cuts the end.
  if (record.kind === 'stance')
    return locale.words.matrix.cell(locale.text(record.participant.name), locale.text(record.issue.title))
  return claimName(locale, record)
}

const claimName = (locale: Locale, record: RecordEntry): string =>
  record.kind === 'claim'
    ? `${claimFigure(locale, record.statistic, record.claim)} · ${locale.text(record.statistic.name)}`
    : titleOf(locale, record)

/** Returns the record of a moment by name, with what a status or a position became; the status of an event is left out. */
export const momentTitle = (context: RenderContext, moment: Moment): readonly Span[] => {
  if (moment.what.kind !== 'event') return momentSpans(context, moment)
  const record = recordAt(context.reading, moment.target)
  return [span(record ? nameOf(context.locale, record) : '')]
}

/** Returns what happened, and to which record. */
export const momentSpans = (context: RenderContext, moment: Moment): readonly Span[] => {
  const record = recordAt(context.reading, moment.target)
  return [...outcome(context, moment), ...dueSpans(context, moment), span(record ? nameOf(context.locale, record) : '')]
}

/** Returns what falls due, and whether there was no news after its day. */
const dueSpans = ({ reading, locale }: RenderContext, { what, target, date }: Moment): readonly Span[] => {
  const record = what.kind === 'due' ? recordAt(reading, target) : null
  if (what.kind !== 'due' || record?.kind !== 'issue') return []
  const term = (record.issue.terms ?? []).find(({ id }) => id === what.term)
  const isLate = knownFrom(date) < reading.on
  return [span(isLate ? `${locale.words.detail.unheardSince} · ` : '', 'warn'), span(`${locale.text(term?.text)} · `)]
}

const dateTone = (moment: Moment): Tone => (moment.ahead ? 'dim' : 'plain')

/** Returns a position in a few cells, because the column before it has the kind: `»D · Delegation · Control of the railroads`. */
const shortSpans = (context: RenderContext, { what, target }: Moment): readonly Span[] => {
  const { reading, locale } = context
  const record = recordAt(reading, target)
  if (what.kind !== 'position' || record?.kind !== 'stance') return []
  const mark = positionMark(locale, what.position)
  const before = (one: Stance): string => stanceMark(locale, one)
  const marks = became(locale, what.from, what.stance, (one) => (one === what.stance ? mark : before(one)))
  const words = locale.words.matrix.cell(clearShortName(context, record.participant), locale.text(record.issue.title))
  return [
    span(`${marks}${what.isDisputed ? ` (${locale.words.matrix.disputed})` : ''} · `, stanceTone(what.stance)),
    span(words),
  ]
}

/** Returns a moment as a timeline row: its place on the axis, date, kind and description. */
export const momentRow = (context: RenderContext, moment: Moment): Row => ({
  kind: 'moment',
  cells: [
    cell([span(context.locale.signs.of(moment.ahead ? 'ahead' : 'past'), moment.ahead ? 'dim' : 'accent')], 'whole'),
    cell([span(context.locale.date(moment.date), dateTone(moment))], 'whole'),
    cell([span(kindText(context, moment), 'dim')], 'whole', 'left', 1),
    nameCell(momentSpans(context, moment), HAPPENED, shortSpans(context, moment)),
  ],
})

/** Returns the day of the reading as a line in the timeline. */
export const nowRow = ({ reading, locale }: RenderContext): Row => ({
  kind: 'now',
  cells: [{ ...cell([span(`── ${locale.words.timeline.now.line(locale.day(reading.on))} `, 'strong')], 0), fill: '─' }],
})

const momentLine = (context: RenderContext, moment: Moment): Block =>
  text(
    [
      span(`${context.locale.date(moment.date)}  `, 'strong'),
      span(`${kindText(context, moment)} · `, 'dim'),
      ...momentSpans(context, moment),
    ],
    0,
    moment.target,
  )

/** The number of entries listed; the timeline has them all. */
const MOST = 30

/** Returns the first of some moments, which are places in the timeline, and how many more there are. */
const momentLines = (context: RenderContext, title: string, places: readonly number[]): readonly Block[] => {
  if (places.length === 0) return []
  const rows = timelineOn(context.reading)
  const more = places.length - MOST
  return [
    ...heading(title),
    ...places.slice(0, MOST).flatMap((at) => (rows[at] ? momentLine(context, rows[at].moment) : [])),
    ...(more > 0 ? [text([span(context.locale.words.timeline.now.more(context.locale.number(more)), 'dim')])] : []),
  ]
}

/** Returns the day of the reading: what happened last, what is next, and how much the file holds later. */
export const nowBlocks = (context: RenderContext): readonly Block[] => {
  const { reading, locale } = context
  const { now } = locale.words.timeline
  const passed = passedOn(reading)
  const ahead = Array.from({ length: timelineOn(reading).length - passed }, (_, at) => passed + at)
  const later = turnsAfter(reading)
  return [
    text([span(now.title(locale.day(reading.on)), 'strong')]),
    text([span(now.hint, 'dim')]),
    ...momentLines(context, now.before, latestOn(reading)),
    ...momentLines(context, now.ahead, ahead),
    { kind: 'gap' },
    text([span(later > 0 ? now.later(later) : now.nothingLater, 'dim')]),
  ]
}
