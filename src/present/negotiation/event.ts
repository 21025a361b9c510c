import { indexOf, knownFrom, to, type Event, type KnownEvent } from '../../dossier/index.ts'
import { span } from '../../text/index.ts'
import { heading, text, type Block } from '../block.ts'
import type { Showing } from '../entry.ts'
import { linkFact } from '../fact.ts'
import { dotted } from '../statistic/figure.ts'
import { sourceBlocks } from '../source.ts'
import { sideTone } from '../tone.ts'

/** Events as lines: date, title, kind and status, outcome; those that lay ahead on the day say so. */
export const eventBlocks = ({ reading, say }: Showing, events: readonly KnownEvent[]): readonly Block[] => {
  const { places } = indexOf(reading.dossier)
  return events.flatMap(({ event, ahead }) => {
    const where = say.text(places.get(event.place ?? '')?.name)
    const facts = [
      say.words.eventKinds[event.kind],
      say.words.eventStatuses[event.status],
      where,
      ahead ? say.words.detail.ahead : '',
    ]
    return [
      text(
        [span(`${say.date(event.date)}  `, 'strong'), span(say.text(event.title)), span(` · ${dotted(facts)}`, 'dim')],
        0,
        to.event(event.id),
      ),
      ...(event.outcome ? [text(say.text(event.outcome), 2)] : []),
    ]
  })
}

const peopleBlocks = ({ reading, say }: Showing, event: Event): readonly Block[] => {
  const { participants } = indexOf(reading.dossier)
  const people = (event.participants ?? []).flatMap((id) => participants.get(id) ?? [])
  if (people.length === 0) return []
  return [
    ...heading(say.words.links.participants),
    ...people.map((one) =>
      text(
        [
          span(say.text(one.name)),
          span(
            ` · ${say.text(indexOf(reading.dossier).sides.get(one.side ?? '')?.name) || say.words.detail.noSide}`,
            sideTone(reading, one.side),
          ),
        ],
        0,
        to.participant(one.id),
      ),
    ),
  ]
}

const issueLinks = ({ reading, say }: Showing, event: Event): readonly Block[] => {
  const issues = (event.issues ?? []).flatMap((id) => indexOf(reading.dossier).issues.get(id) ?? [])
  if (issues.length === 0) return []
  return [...heading(say.words.links.issues), ...issues.map((one) => text(say.text(one.title), 0, to.issue(one.id)))]
}

/** Everything that is known of an event: when, of what kind and how certain, where, who, about what, what came of it, its source. */
export const eventRecordBlocks = (showing: Showing, event: Event): readonly Block[] => {
  const { reading, say } = showing
  const { links, detail } = say.words
  const place = indexOf(reading.dossier).places.get(event.place ?? '')
  const ahead = knownFrom(event.date) > reading.on
  return [
    text([
      span(say.date(event.date), 'strong'),
      span(` · ${dotted([say.words.eventKinds[event.kind], say.words.eventStatuses[event.status]])}`, 'dim'),
      span(ahead ? ` · ${detail.ahead}` : '', 'warn'),
    ]),
    ...(place ? linkFact(links.place, say.text(place.name), to.place(place.id)) : []),
    ...(event.outcome ? [text([span(`${links.outcome}: `, 'dim'), span(say.text(event.outcome))])] : []),
    ...sourceBlocks(showing, event.source, 0),
    ...peopleBlocks(showing, event),
    ...issueLinks(showing, event),
  ]
}
