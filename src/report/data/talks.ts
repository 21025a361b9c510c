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
import { issuesOf, type RenderContext } from '../../present/index.ts'
import { isChangedRecord, isChangedPosition } from '../chapters/changes.ts'
import { sourceColumns, rowsOf } from './table.ts'

const sideName = ({ locale, reading }: RenderContext, side: string | undefined): string =>
  locale.text(indexOf(reading.dossier).sides.get(side ?? '')?.name)

const personName = ({ locale, reading }: RenderContext, id: string | undefined): string =>
  locale.text(indexOf(reading.dossier).participants.get(id ?? '')?.name)

const issueNames = ({ locale, reading }: RenderContext, ids: readonly string[] | undefined): string =>
  (ids ?? []).map((id) => locale.text(indexOf(reading.dossier).issues.get(id)?.title)).join('; ')

/** Returns every participant. */
export const participantsData = rowsOf<Participant>(
  ({ reading }) => reading.dossier.participants,
  (one, context) => isChangedRecord(context, to.participant(one.id)),
  [
    ['id', (one) => one.id],
    ['name', (one, { locale }) => locale.text(one.name)],
    ['kind', (one, { locale }) => locale.words.participantKinds[one.kind]],
    ['role', (one, { locale }) => locale.text(one.role)],
    ['side', (one, context) => sideName(context, one.side)],
    ['memberOf', (one, context) => personName(context, one.memberOf)],
    ['summary', (one, { locale }) => locale.text(one.summary)],
    ['issues', (one, context) => issuesOf(context, one).length],
  ],
)

interface Taken {
  readonly issue: Issue
  readonly position: Position
}

/** Returns every position taken by the day, issue by issue, oldest first. */
export const positionsData = rowsOf<Taken>(
  ({ reading }) =>
    reading.dossier.issues.flatMap((issue) => positionsOn(issue, reading.on).map((position) => ({ issue, position }))),
  ({ issue, position }, context) => isChangedPosition(context, to.stance(issue, position.participant), position),
  [
    ['issue', ({ issue }, { locale }) => locale.text(issue.title)],
    ['participant', ({ position }, context) => personName(context, position.participant)],
    [
      'side',
      ({ position }, context) =>
        sideName(context, indexOf(context.reading.dossier).participants.get(position.participant)?.side),
    ],
    ['date', ({ position }) => position.date],
    ['stance', ({ position }, { locale }) => locale.words.stances[position.stance].word],
    ['said', ({ position }, { locale }) => locale.text(position.text)],
    ['attributed', ({ position }, { locale }) => locale.words.attributions[position.attribution]],
    ['conditions', ({ position }, context) => issueNames(context, position.conditions)],
    ...sourceColumns<Taken>(({ position }) => position.source),
  ],
)

/** Returns every issue with its status on the day, what it waits for, and who would have to move. */
export const issuesData = rowsOf<Issue>(
  ({ reading }) => reading.dossier.issues,
  (one, context) => isChangedRecord(context, to.issue(one.id)),
  [
    ['id', (one) => one.id],
    ['issue', (one, { locale }) => locale.text(one.title)],
    ['summary', (one, { locale }) => locale.text(one.summary)],
    [
      'status',
      (one, { locale, reading }) => {
        const status = statusOn(one, reading.on)
        return status ? locale.words.statuses[status] : null
      },
    ],
    ['priority', (one) => one.priority ?? null],
    [
      'waitsFor',
      (one, context) =>
        issueNames(
          context,
          nextTo(context.reading, one, 'waits-for').map(({ id }) => id),
        ),
    ],
    // Without positions on an issue, nobody knows who would have to move.
    [
      'steps',
      (one, { reading }) =>
        positionsOn(one, reading.on).length === 0 ? null : distanceOn(reading.dossier, one, reading.on).steps,
    ],
    [
      'movers',
      (one, context) =>
        distanceOn(context.reading.dossier, one, context.reading.on)
          .movers.map(({ participant }) => personName(context, participant))
          .join('; '),
    ],
    ...sourceColumns<Issue>((one) => one.source),
  ],
)

/** Returns every event known on the day, also announced ones. */
export const eventsData = rowsOf<KnownEvent>(
  ({ reading }) => eventsOn(reading, reading.dossier.events),
  ({ event }, context) => isChangedRecord(context, to.event(event.id)),
  [
    ['id', ({ event }) => event.id],
    ['date', ({ event }) => event.date],
    ['event', ({ event }, { locale }) => locale.text(event.title)],
    ['kind', ({ event }, { locale }) => locale.words.eventKinds[event.kind]],
    ['status', ({ event }, { locale }) => locale.words.eventStatuses[event.status]],
    ['doubt', ({ ahead }, { locale }) => (ahead ? locale.words.detail.ahead : null)],
    ['place', ({ event }, { locale, reading }) => locale.text(indexOf(reading.dossier).places.get(event.place ?? '')?.name)],
    [
      'participants',
      ({ event }, context) => (event.participants ?? []).map((id) => personName(context, id)).join('; '),
    ],
    ['issues', ({ event }, context) => issueNames(context, event.issues)],
    ['outcome', ({ event }, { locale }) => locale.text(event.outcome)],
    ...sourceColumns<KnownEvent>(({ event }) => event.source),
  ],
)

/** Returns every source published by the day. */
export const sourcesData = rowsOf<Source>(
  ({ reading }) => sourcesOn(reading),
  (one, context) => isChangedRecord(context, to.source(one.id)),
  [
    ['id', (one) => one.id],
    ['title', (one, { locale }) => locale.text(one.title)],
    ['publisher', (one, { locale }) => locale.text(one.publisher)],
    ['kind', (one, { locale }) => locale.words.sourceKinds[one.kind]],
    ['published', (one) => one.published],
    ['accessed', (one) => one.accessed ?? null],
    ['nextUpdate', (one) => one.nextUpdate ?? null],
    ['language', (one) => one.language ?? null],
    ['licence', (one, { locale }) => locale.text(one.licence)],
    ['attribution', (one, { locale }) => locale.text(one.attribution)],
    ['address', (one) => one.url ?? null],
  ],
)
