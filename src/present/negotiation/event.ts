import {
  announcedDate,
  earlyEntry,
  eventDate,
  eventStatus,
  eventHistory,
  hasNewDay,
  indexOf,
  isExpected,
  isUnheard,
  textSource,
  to,
  type Event,
  type EventEntry,
  type EventStatus,
} from '../../dossier/index.ts'
import { span, type Locale } from '../../text/index.ts'
import { heading, text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { linkFact } from '../fact.ts'
import { firstBlocks, MOST_LISTED } from '../first.ts'
import { dotted } from '../statistic/figure.ts'
import { sourceBlocks } from '../source.ts'
import { sideTone } from '../tone.ts'

/** Returns the word for an event's status; empty where none is known. */
export const eventStatusText = (locale: Locale, status: EventStatus | null): string =>
  status === null ? '' : locale.words.eventStatuses[status]

/** Returns the status of an event on the day on which it is listed: one with a new day was postponed to it, not from it. */
export const statusOnItsDay = (locale: Locale, event: Event, status: EventStatus | null): string =>
  status === 'postponed' && hasNewDay(event) ? locale.words.detail.postponedHere : eventStatusText(locale, status)

/** Returns how certain an event is: its status, and whether it is ahead, without a new day, without news since its day, or took place before the announced day. */
export const eventFacts = ({ reading: { on }, locale }: RenderContext, event: Event): readonly string[] => {
  const status = eventStatus(event, on)
  const { detail } = locale.words
  return [
    statusOnItsDay(locale, event, status),
    isExpected(event, on) ? detail.ahead : '',
    status === 'postponed' && !hasNewDay(event) ? detail.noNewDate : '',
    isUnheard(event, on) ? detail.unheardSince : '',
    earlyEntry(event) ? detail.heldEarly(locale.date(announcedDate(event))) : '',
  ]
}

/** Returns an event with date, title, kind, status and outcome, and whether it is ahead. */
const listedEvent = (context: RenderContext, event: Event): readonly Block[] => {
  const { reading, locale } = context
  const where = locale.text(indexOf(reading.dossier).places.get(event.place ?? '')?.name)
  const facts = [locale.words.eventKinds[event.kind], ...eventFacts(context, event), where]
  return [
    text(
      [
        span(`${locale.time(eventDate(event))}  `, 'strong'),
        span(locale.text(event.title)),
        span(` · ${dotted(facts)}`, 'dim'),
      ],
      0,
      to.event(event.id),
    ),
    ...(event.outcome ? [text(locale.text(event.outcome), 2)] : []),
  ]
}

/** Returns the last events of a list by date, and before them how many earlier ones there are. */
export const eventBlocks = (context: RenderContext, events: readonly Event[]): readonly Block[] => {
  const { locale } = context
  const earlier = events.length - MOST_LISTED
  return [
    ...(earlier > 0 ? [text([span(locale.words.detail.earlierEvents(earlier, locale.number(earlier)), 'dim')])] : []),
    ...events.slice(-MOST_LISTED).flatMap((event) => listedEvent(context, event)),
  ]
}

const peopleBlocks = (context: RenderContext, event: Event): readonly Block[] => {
  const { reading, locale } = context
  const { participants } = indexOf(reading.dossier)
  const people = (event.participants ?? []).flatMap((id) => participants.get(id) ?? [])
  if (people.length === 0) return []
  return [
    ...heading(locale.words.links.participants),
    ...firstBlocks(context, people, (one) => [
      text(
        [
          span(locale.text(one.name)),
          span(
            ` · ${locale.text(indexOf(reading.dossier).sides.get(one.side ?? '')?.name) || locale.words.detail.noSide}`,
            sideTone(reading, one.side),
          ),
        ],
        0,
        to.participant(one.id),
      ),
    ]),
  ]
}

const issueLinks = (context: RenderContext, event: Event): readonly Block[] => {
  const { reading, locale } = context
  const issues = (event.issues ?? []).flatMap((id) => indexOf(reading.dossier).issues.get(id) ?? [])
  if (issues.length === 0) return []
  return [
    ...heading(locale.words.links.issues),
    ...firstBlocks(context, issues, (one) => [text(locale.text(one.title), 0, to.issue(one.id))]),
  ]
}

/** Returns the history of an event, newest first: status, new day and note, each with its source. */
const historyBlocks = (context: RenderContext, event: Event): readonly Block[] => {
  const { locale } = context
  const entries = eventHistory(event).toReversed()
  if (entries.length === 0) return []
  return [
    ...heading(locale.words.detail.history),
    ...firstBlocks(context, entries, (entry) => [
      text([span(`${locale.date(entry.date)}  `, 'strong'), span(eventEntryText(locale, entry))]),
      ...(entry.note ? [text(locale.text(entry.note), 2)] : []),
      ...sourceBlocks(context, textSource(entry.note), 2),
      ...sourceBlocks(context, entry.source, 2),
    ]),
  ]
}

/** An entry of an event's history in words: `postponed, moved to 19 Jan 2024`. */
export const eventEntryText = (locale: Locale, { status, to: put }: Pick<EventEntry, 'status' | 'to'>): string =>
  [
    locale.words.eventStatuses[status],
    ...(put === undefined ? [] : [locale.words.detail.movedTo(locale.date(put))]),
  ].join(', ')

/** Returns the first day that was announced for an event, where it has another since. */
const firstDayText = (locale: Locale, event: Event): string =>
  announcedDate(event) === event.date ? '' : locale.words.detail.moved(locale.date(event.date))

/** Returns an event in full: date, kind, certainty, place, people, issues and outcome, each with its source. */
export const eventRecordBlocks = (context: RenderContext, event: Event): readonly Block[] => {
  const { reading, locale } = context
  const { links } = locale.words
  const place = indexOf(reading.dossier).places.get(event.place ?? '')
  const facts = [locale.words.eventKinds[event.kind], ...eventFacts(context, event), firstDayText(locale, event)]
  return [
    text([span(locale.time(eventDate(event)), 'strong'), span(` · ${dotted(facts)}`, 'dim')]),
    ...(place ? linkFact(links.place, locale.text(place.name), to.place(place.id)) : []),
    ...sourceBlocks(context, event.source, 0),
    ...(event.outcome ? [text([span(`${links.outcome}: `, 'dim'), span(locale.text(event.outcome))])] : []),
    ...sourceBlocks(context, textSource(event.outcome), 0),
    ...historyBlocks(context, event),
    ...peopleBlocks(context, event),
    ...issueLinks(context, event),
  ]
}
