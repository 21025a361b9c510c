import { indexOf, knownFrom, to, type Event, type KnownEvent } from '../../dossier/index.ts'
import { span } from '../../text/index.ts'
import { heading, text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { linkFact } from '../fact.ts'
import { dotted } from '../statistic/figure.ts'
import { sourceBlocks } from '../source.ts'
import { sideTone } from '../tone.ts'

/** Events as lines: date, title, kind and status, outcome; those that lay ahead on the day say so. */
export const eventBlocks = ({ reading, locale }: RenderContext, events: readonly KnownEvent[]): readonly Block[] => {
  const { places } = indexOf(reading.dossier)
  return events.flatMap(({ event, ahead }) => {
    const where = locale.text(places.get(event.place ?? '')?.name)
    const facts = [
      locale.words.eventKinds[event.kind],
      locale.words.eventStatuses[event.status],
      where,
      ahead ? locale.words.detail.ahead : '',
    ]
    return [
      text(
        [
          span(`${locale.date(event.date)}  `, 'strong'),
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
  const { links, detail } = locale.words
  const place = indexOf(reading.dossier).places.get(event.place ?? '')
  const ahead = knownFrom(event.date) > reading.on
  return [
    text([
      span(locale.date(event.date), 'strong'),
      span(` · ${dotted([locale.words.eventKinds[event.kind], locale.words.eventStatuses[event.status]])}`, 'dim'),
      span(ahead ? ` · ${detail.ahead}` : '', 'warn'),
    ]),
    ...(place ? linkFact(links.place, locale.text(place.name), to.place(place.id)) : []),
    ...(event.outcome ? [text([span(`${links.outcome}: `, 'dim'), span(locale.text(event.outcome))])] : []),
    ...sourceBlocks(context, event.source, 0),
    ...peopleBlocks(context, event),
    ...issueLinks(context, event),
  ]
}
