import {
  eventsOn,
  indexOf,
  positionsOn,
  sourcesOn,
  statusOn,
  to,
  type Issue,
  type KnownEvent,
  type Participant,
  type Position,
  type Source,
} from '../../dossier/index.ts'
import { distanceOn, nextTo } from '../../figures/index.ts'
import { issuesOf, type Showing } from '../../present/index.ts'
import { isOther, isOtherPosition } from '../chapters/changes.ts'
import { cited, rowsOf } from './table.ts'

const sideName = ({ say, reading }: Showing, side: string | undefined): string =>
  say.text(indexOf(reading.dossier).sides.get(side ?? '')?.name)

const personName = ({ say, reading }: Showing, id: string | undefined): string =>
  say.text(indexOf(reading.dossier).participants.get(id ?? '')?.name)

const issueNames = ({ say, reading }: Showing, ids: readonly string[] | undefined): string =>
  (ids ?? []).map((id) => say.text(indexOf(reading.dossier).issues.get(id)?.title)).join('; ')

/** Everybody at the table. */
export const participantsData = rowsOf<Participant>(
  ({ reading }) => reading.dossier.participants,
  (one, showing) => isOther(showing, to.participant(one.id)),
  [
    ['id', (one) => one.id],
    ['name', (one, { say }) => say.text(one.name)],
    ['kind', (one, { say }) => say.words.participantKinds[one.kind]],
    ['role', (one, { say }) => say.text(one.role)],
    ['side', (one, showing) => sideName(showing, one.side)],
    ['memberOf', (one, showing) => personName(showing, one.memberOf)],
    ['summary', (one, { say }) => say.text(one.summary)],
    ['issues', (one, showing) => issuesOf(showing, one).length],
  ],
)

interface Taken {
  readonly issue: Issue
  readonly position: Position
}

/** Every position taken by the day, issue by issue, oldest first. */
export const positionsData = rowsOf<Taken>(
  ({ reading }) =>
    reading.dossier.issues.flatMap((issue) => positionsOn(issue, reading.on).map((position) => ({ issue, position }))),
  ({ issue, position }, showing) => isOtherPosition(showing, to.stance(issue, position.participant), position),
  [
    ['issue', ({ issue }, { say }) => say.text(issue.title)],
    ['participant', ({ position }, showing) => personName(showing, position.participant)],
    [
      'side',
      ({ position }, showing) =>
        sideName(showing, indexOf(showing.reading.dossier).participants.get(position.participant)?.side),
    ],
    ['date', ({ position }) => position.date],
    ['stance', ({ position }, { say }) => say.words.stances[position.stance].word],
    ['said', ({ position }, { say }) => say.text(position.text)],
    ['attributed', ({ position }, { say }) => say.words.attributions[position.attribution]],
    ['conditions', ({ position }, showing) => issueNames(showing, position.conditions)],
    ...cited<Taken>(({ position }) => position.source),
  ],
)

/** Every issue with its status on the day, what it waits for, and who would have to move. */
export const issuesData = rowsOf<Issue>(
  ({ reading }) => reading.dossier.issues,
  (one, showing) => isOther(showing, to.issue(one.id)),
  [
    ['id', (one) => one.id],
    ['issue', (one, { say }) => say.text(one.title)],
    ['summary', (one, { say }) => say.text(one.summary)],
    [
      'status',
      (one, { say, reading }) => {
        const status = statusOn(one, reading.on)
        return status ? say.words.statuses[status] : null
      },
    ],
    ['priority', (one) => one.priority ?? null],
    [
      'waitsFor',
      (one, showing) =>
        issueNames(
          showing,
          nextTo(showing.reading, one, 'waits-for').map(({ id }) => id),
        ),
    ],
    // Of an issue on which nobody has spoken it is not known who would have to move.
    [
      'steps',
      (one, { reading }) =>
        positionsOn(one, reading.on).length === 0 ? null : distanceOn(reading.dossier, one, reading.on).steps,
    ],
    [
      'movers',
      (one, showing) =>
        distanceOn(showing.reading.dossier, one, showing.reading.on)
          .movers.map(({ participant }) => personName(showing, participant))
          .join('; '),
    ],
    ...cited<Issue>((one) => one.source),
  ],
)

/** Every event known on the day, those announced among them. */
export const eventsData = rowsOf<KnownEvent>(
  ({ reading }) => eventsOn(reading, reading.dossier.events),
  ({ event }, showing) => isOther(showing, to.event(event.id)),
  [
    ['id', ({ event }) => event.id],
    ['date', ({ event }) => event.date],
    ['event', ({ event }, { say }) => say.text(event.title)],
    ['kind', ({ event }, { say }) => say.words.eventKinds[event.kind]],
    ['status', ({ event }, { say }) => say.words.eventStatuses[event.status]],
    ['doubt', ({ ahead }, { say }) => (ahead ? say.words.detail.ahead : null)],
    ['place', ({ event }, { say, reading }) => say.text(indexOf(reading.dossier).places.get(event.place ?? '')?.name)],
    [
      'participants',
      ({ event }, showing) => (event.participants ?? []).map((id) => personName(showing, id)).join('; '),
    ],
    ['issues', ({ event }, showing) => issueNames(showing, event.issues)],
    ['outcome', ({ event }, { say }) => say.text(event.outcome)],
    ...cited<KnownEvent>(({ event }) => event.source),
  ],
)

/** Every source published by the day. */
export const sourcesData = rowsOf<Source>(
  ({ reading }) => sourcesOn(reading),
  (one, showing) => isOther(showing, to.source(one.id)),
  [
    ['id', (one) => one.id],
    ['title', (one, { say }) => say.text(one.title)],
    ['publisher', (one, { say }) => say.text(one.publisher)],
    ['kind', (one, { say }) => say.words.sourceKinds[one.kind]],
    ['published', (one) => one.published],
    ['accessed', (one) => one.accessed ?? null],
    ['nextUpdate', (one) => one.nextUpdate ?? null],
    ['language', (one) => one.language ?? null],
    ['licence', (one, { say }) => say.text(one.licence)],
    ['attribution', (one, { say }) => say.text(one.attribution)],
    ['address', (one) => one.url ?? null],
  ],
)
