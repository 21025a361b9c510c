import {
  eventDate,
  eventStatus,
  indexOf,
  knownFrom,
  to,
  type Day,
  type Event,
  type EventStatus,
  type KnownEvent,
} from '../../dossier/index.ts'
import { span, type Locale } from '../../text/index.ts'
import { heading, text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { linkFact } from '../fact.ts'
import { dotted } from '../statistic/figure.ts'
import { sourceBlocks } from '../source.ts'
import { sideTone } from '../tone.ts'

/** Returns the word for the status of an event; empty where none is known. */
export const eventStatusText = (locale: Locale, status: EventStatus | null): string =>
  status === null ? '' : locale.words.eventStatuses[status]

/** Whether nothing was heard of an announced event since its day: announced is not happened. */
const isUnheard = (event: Event, on: Day): boolean =>
  knownFrom(eventDate(event)) < on && ['planned', 'tentative', 'confirmed'].includes(eventStatus(event, on) ?? '')

/** Returns how certain an event is: its status, and whether it lies ahead or was not heard of since its day. */
export const eventFacts = ({ reading: { on }, locale }: RenderContext, event: Event): readonly string[] => [
  eventStatusText(locale, eventStatus(event, on)),
  knownFrom(eventDate(event)) > on ? locale.words.detail.ahead : '',
  isUnheard(event, on) ? locale.words.detail.unheardSince : '',
]

/** Events as lines: date, title, kind and status, outcome; those that lay ahead on the day say so. */
export const eventBlocks = (context: RenderContext, events: readonly KnownEvent[]): readonly Block[] => {
  const { reading, locale } = context
  const { places } = indexOf(reading.dossier)
  return events.flatMap(({ event }) => {
    const where = locale.text(places.get(event.place ?? '')?.name)
    const facts = [locale.words.eventKinds[event.kind], ...eventFacts(context, event), where]
    return [
      text(
        [
          span(`${locale.date(eventDate(event))}  `, 'strong'),
          span(locale.text(event.title)),
          span(` · ${dotted(facts)}`, 'dim'),
        ],
        0,
        to.event(event.id),
      ),
      ...(event.outcome ? [text(locale.text(event.outcome), 2)] : []),
    ]
  })
}

const peopleBlocks = ({ reading, locale }: RenderContext, event: Event): readonly Block[] => {
  const { participants } = indexOf(reading.dossier)
  const people = (event.participants ?? []).flatMap((id) => participants.get(id) ?? [])
  if (people.length === 0) return []
  return [
    ...heading(locale.words.links.participants),
    ...people.map((one) =>
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
    ),
  ]
}

const issueLinks = ({ reading, locale }: RenderContext, event: Event): readonly Block[] => {
  const issues = (event.issues ?? []).flatMap((id) => indexOf(reading.dossier).issues.get(id) ?? [])
  if (issues.length === 0) return []
  return [
    ...heading(locale.words.links.issues),
    ...issues.map((one) => text(locale.text(one.title), 0, to.issue(one.id))),
  ]
}

/** Everything that is known of an event: when, of what kind and how certain, where, who, about what, what came of it, its source. */
export const eventRecordBlocks = (context: RenderContext, event: Event): readonly Block[] => {
  const { reading, locale } = context
  const { links } = locale.words
  const place = indexOf(reading.dossier).places.get(event.place ?? '')
  return [
    text([
      span(locale.date(eventDate(event)), 'strong'),
      span(` · ${dotted([locale.words.eventKinds[event.kind], ...eventFacts(context, event)])}`, 'dim'),
    ]),
    ...(place ? linkFact(links.place, locale.text(place.name), to.place(place.id)) : []),
    ...(event.outcome ? [text([span(`${links.outcome}: `, 'dim'), span(locale.text(event.outcome))])] : []),
    ...sourceBlocks(context, event.source, 0),
    ...peopleBlocks(context, event),
    ...issueLinks(context, event),
  ]
}
