import {
  eventsOn,
  historyOn,
  indexOf,
  positionsOn,
  statusOn,
  type Issue,
  type Position,
  type Relation,
} from '../dossier/index.ts'
import { span } from '../text/index.ts'
import { heading, text, type Block } from './block.ts'
import type { Showing } from './entry.ts'
import { eventBlocks, positionBlocks } from './participant.ts'
import { sourceBlocks } from './source.ts'
import { sideTone, statusTone } from './tone.ts'

const statusBlocks = (showing: Showing, issue: Issue): readonly Block[] => {
  const { reading, say } = showing
  const status = statusOn(issue, reading.on)
  const { detail } = say.words
  const ahead = [
    issue.resumes ? detail.resumes(say.date(issue.resumes)) : '',
    issue.deadline ? detail.deadline(say.date(issue.deadline)) : '',
  ].filter((words) => words !== '')
  return [
    text([
      span(status ? say.words.statuses[status] : say.words.statusUnknown, statusTone(status)),
      span(ahead.map((words) => ` · ${words}`).join(''), 'dim'),
    ]),
    text(say.text(issue.summary)),
    ...sourceBlocks(showing, issue.source, 0),
  ]
}

const historyBlocks = (showing: Showing, issue: Issue): readonly Block[] => {
  const { reading, say } = showing
  const entries = historyOn(issue, reading.on).toReversed()
  if (entries.length === 0) return []
  return [
    ...heading(say.words.detail.history),
    ...entries.flatMap((entry) => [
      text([
        span(`${say.date(entry.date)}  `, 'strong'),
        span(say.words.statuses[entry.status], statusTone(entry.status)),
      ]),
      ...(entry.note ? [text(say.text(entry.note), 2)] : []),
      ...sourceBlocks(showing, entry.source, 2),
    ]),
  ]
}

/** Positions by the side of who takes them, in the order of the dossier's sides; those of no side last. */
const bySide = (
  { reading }: Showing,
  issue: Issue,
): readonly (readonly [string | undefined, readonly Position[]])[] => {
  const { participants } = indexOf(reading.dossier)
  const positions = positionsOn(issue, reading.on).toReversed()
  return [...reading.dossier.sides.map((side) => side.id), undefined]
    .map((side) => [side, positions.filter((one) => participants.get(one.participant)?.side === side)] as const)
    .filter(([, own]) => own.length > 0)
}

const positionsBlocks = (showing: Showing, issue: Issue): readonly Block[] => {
  const { reading, say } = showing
  const { participants, sides } = indexOf(reading.dossier)
  const groups = bySide(showing, issue)
  const none = groups.length === 0 ? [text([span(say.words.detail.noPositions, 'dim')])] : []
  return [
    ...heading(say.words.detail.positions),
    ...none,
    ...groups.flatMap(([side, positions]) => [
      text([span(say.text(sides.get(side ?? '')?.name) || say.words.detail.noSide, sideTone(reading, side))]),
      ...positions.flatMap((position) =>
        positionBlocks(
          showing,
          position,
          [span(`${say.text(participants.get(position.participant)?.name)} `, 'strong')],
          2,
        ),
      ),
    ]),
  ]
}

const relationSign = (kind: Relation['kind']): 'traded' | 'waits' => (kind === 'traded-for' ? 'traded' : 'waits')

/** What this issue names, and what names it; a trade told from both ends stands once. */
const relationBlocks = ({ reading, say }: Showing, issue: Issue): readonly Block[] => {
  const { issues } = indexOf(reading.dossier)
  const own = (issue.relations ?? []).map((one) => ({ kind: one.kind, other: one.issue, back: false }))
  const back = reading.dossier.issues.flatMap((other) =>
    (other.relations ?? [])
      .filter(
        (one) =>
          one.issue === issue.id &&
          !own.some((mine) => mine.kind === one.kind && mine.other === other.id && one.kind === 'traded-for'),
      )
      .map((one) => ({ kind: one.kind, other: other.id, back: true })),
  )
  if (own.length + back.length === 0) return []
  return [
    ...heading(say.words.detail.relations),
    ...[...own, ...back].map(({ kind, other, back: named }) => {
      const words = named ? say.words.relationBack[kind] : say.words.relations[kind]
      return text([
        span(`${say.signs.of(relationSign(kind))} ${words} `, 'dim'),
        span(say.text(issues.get(other)?.title)),
      ])
    }),
  ]
}

const namedBlocks = ({ reading, say }: Showing, issue: Issue): readonly Block[] => {
  const { statistics, places } = indexOf(reading.dossier)
  const figures = (issue.statistics ?? []).map((id) => say.text(statistics.get(id)?.name))
  const where = (issue.places ?? []).map((id) => say.text(places.get(id)?.name))
  return [
    ...(figures.length > 0 ? [...heading(say.words.detail.statistics), ...figures.map((name) => text(name))] : []),
    ...(where.length > 0 ? [...heading(say.words.detail.places), text(where.join(', '))] : []),
  ]
}

/** Everything that is known of an issue on the day. */
export const issueBlocks = (showing: Showing, issue: Issue): readonly Block[] => {
  const { reading, say } = showing
  const events = eventBlocks(showing, eventsOn(reading, indexOf(reading.dossier).eventsAbout.get(issue.id) ?? []))
  return [
    ...statusBlocks(showing, issue),
    ...relationBlocks(showing, issue),
    ...positionsBlocks(showing, issue),
    ...historyBlocks(showing, issue),
    ...(events.length > 0 ? [...heading(say.words.detail.events), ...events] : []),
    ...namedBlocks(showing, issue),
  ]
}
