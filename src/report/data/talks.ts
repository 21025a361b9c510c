import {
  accountsOf,
  citationsOf,
  currentDate,
  denialsOf,
  deniedBy,
  eventDate,
  eventHistory,
  eventsOn,
  eventStatus,
  indexOf,
  isOpen,
  isoDay,
  lastHeard,
  attendedBy,
  nextSteps,
  positionsOf,
  representedBy,
  rolesOf,
  statusOf,
  to,
  type Citation,
  type Issue,
  type KnownEvent,
  type Participant,
  type Position,
  type Reading,
  type Source,
  type Step,
} from '../../dossier/index.ts'
import { distanceOf, nextTo } from '../../figures/index.ts'
import {
  actorNames,
  conditionsOf,
  currentBodiesText,
  dotted,
  eventFacts,
  eventStatusText,
  issuesOf,
  stepText,
  roleText,
  sourceTitle,
  standingText,
  tellerName,
  type RenderContext,
} from '../../present/index.ts'
import { isChangedRecord, isChangedPosition } from '../chapters/changes.ts'
import { sourceColumns, rowsOf, textColumns } from './table.ts'

const sideName = ({ locale, reading }: RenderContext, side: string | undefined): string =>
  locale.text(indexOf(reading.dossier).sides.get(side ?? '')?.name)

const personName = ({ locale, reading }: RenderContext, id: string | undefined): string =>
  locale.text(indexOf(reading.dossier).participants.get(id ?? '')?.name)

const issueNames = ({ locale, reading }: RenderContext, ids: readonly string[] | undefined): string =>
  (ids ?? []).map((id) => locale.text(indexOf(reading.dossier).issues.get(id)?.title)).join('; ')

/** Returns how much the bodies of a participant want: `3 as Government of Mexico`; the participant's own positions are separate. */
const bodiesText = ({ reading, locale }: RenderContext, one: Participant): string =>
  representedBy(reading, one)
    .filter(({ positions }) => positions.length > 0)
    .map(({ body, positions }) =>
      locale.words.rows.as(new Set(positions.map(({ issue }) => issue)).size, locale.text(body.name)),
    )
    .join('; ')

const participantSources = (one: Participant): readonly Citation[] =>
  [...rolesOf(one).map(({ source }) => source), one.source].flatMap(citationsOf)

/** Returns every participant. */
export const participantsData = rowsOf<Participant>(
  ({ reading }) => reading.dossier.participants,
  (one, context) => isChangedRecord(context, to.participant(one.id)),
  [
    ['id', (one) => one.id],
    ['name', (one, { locale }) => locale.text(one.name)],
    ['kind', (one, { locale }) => locale.words.participantKinds[one.kind]],
    ['role', (one, context) => rolesOf(one).map((role) => roleText(context, role)).join('; ') || null],
    ['side', (one, context) => sideName(context, one.side)],
    ['standing', (one, { locale }) => standingText(locale, one) || null],
    ['memberOf', (one, context) => currentBodiesText(context, one) || null],
    ...textColumns<Participant>(['summary', 'summarySource'], (one) => one.summary),
    ['issues', (one, context) => issuesOf(context, one).length],
    ['asBodies', (one, context) => bodiesText(context, one) || null],
    ['meetings', (one, { reading }) => attendedBy(reading, one).length],
    ['source', (one, context) => sourceTitle(context, participantSources(one)) || null],
  ],
)

interface Taken {
  readonly issue: Issue
  readonly position: Position
}

/** Returns what a position denies: whose position, and of which day. */
const deniedText = (context: RenderContext, issue: Issue, position: Position): string =>
  deniedBy(issue, position)
    .map((one) => `${personName(context, one.participant)}, ${context.locale.words.stances[one.stance].word}, ${one.date}`)
    .join('; ')

const isDisputedPosition = ({ dossier }: Reading, issue: Issue, position: Position): boolean =>
  denialsOf(issue, position).length > 0 || accountsOf(dossier, issue, position.participant).kind === 'disputed'

/** The sources that only the conditions of a position rest on. */
const conditionSources = ({ conditions }: Position): readonly Citation[] =>
  (conditions ?? []).flatMap((one) => ('text' in one ? citationsOf(one.source) : []))

/** Returns every position taken by the day, by issue, oldest first. */
export const positionsData = rowsOf<Taken>(
  ({ reading }) =>
    reading.dossier.issues.flatMap((issue) => positionsOf(issue).map((position) => ({ issue, position }))),
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
    ['of', ({ position }, context) => personName(context, position.of) || null],
    ['through', ({ position }, context) => personName(context, position.through) || null],
    ['accordingTo', ({ position }, context) => tellerName(context, position) || null],
    ['disputes', ({ issue, position }, context) => deniedText(context, issue, position) || null],
    [
      'disputed',
      ({ issue, position }, { reading, locale }) =>
        isDisputedPosition(reading, issue, position) ? locale.words.matrix.disputed : null,
    ],
    ['salience', ({ position }) => position.salience ?? null],
    ['said', ({ position }, { locale }) => locale.text(position.text)],
    ['attributed', ({ position }, { locale }) => locale.words.attributions[position.attribution]],
    ['conditions', ({ position }, context) => conditionsOf(context, position).map((one) => one.text).join('; ') || null],
    [
      'conditionsSource',
      ({ position }, context) => sourceTitle(context, conditionSources(position)) || null,
    ],
    ...sourceColumns<Taken>(({ position }) => position.source),
  ],
)

const heardDay = (reading: Reading, issue: Issue): string | null => {
  const heard = lastHeard(reading, issue)
  return heard === null ? null : isoDay(heard.day)
}

/** Returns the days since the last news of an issue. */
const silenceOf = (reading: Reading, issue: Issue): number | null => {
  const heard = lastHeard(reading, issue)
  return heard === null ? null : reading.on - heard.day
}

/** Words about the first step that is announced on an issue; null where none is. */
const ofNext = (
  context: RenderContext,
  issue: Issue,
  words: (context: RenderContext, step: Step) => string,
): string | null => {
  const [step] = nextSteps(context.reading, issue)
  return step === undefined ? null : words(context, step) || null
}

/** Every issue with its status on the day, what it waits for, and who would have to move. */
export const issuesData = rowsOf<Issue>(
  ({ reading }) => reading.dossier.issues,
  (one, context) => isChangedRecord(context, to.issue(one.id)),
  [
    ['id', (one) => one.id],
    ['issue', (one, { locale }) => locale.text(one.title)],
    ...textColumns<Issue>(['summary', 'summarySource'], (one) => one.summary),
    [
      'status',
      (one, { locale  }) => {
        const status = statusOf(one)
        return status ? locale.words.statuses[status] : null
      },
    ],
    ['priority', (one) => one.priority ?? null],
    ['resumes', (one) => currentDate(one.resumes)],
    ['deadline', (one) => currentDate(one.deadline)],
    ['lastHeard', (one, { reading }) => heardDay(reading, one)],
    ['silence', (one, { reading }) => silenceOf(reading, one)],
    ['nextDate', (one, { reading }) => nextSteps(reading, one)[0]?.date ?? null],
    ['next', (one, context) => ofNext(context, one, stepText)],
    ['acts', (one, context) => ofNext(context, one, actorNames)],
    ['terms', (one, { locale }) => (one.terms ?? []).map(({ text }) => locale.text(text)).join('; ') || null],
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
        positionsOf(one).length === 0 ? null : distanceOf(reading.dossier, one).steps,
    ],
    [
      'movers',
      (one, context) =>
        distanceOf(context.reading.dossier, one)
          .movers.map(({ participant }) => personName(context, participant))
          .join('; '),
    ],
    [
      'disputed',
      (one, context) =>
        distanceOf(context.reading.dossier, one)
          .disputed.map((id) => personName(context, id))
          .join('; ') || null,
    ],
    [
      'asked',
      // As in the sentence about it, an issue that is settled waits for no answer.
      (one, context) =>
        !isOpen(statusOf(one))
          ? null
          : distanceOf(context.reading.dossier, one)
              .asked.map((id) => personName(context, id))
              .join('; ') || null,
    ],
    ...sourceColumns<Issue>((one) => one.source),
  ],
)

/** Returns every event known on the day, including announced ones. */
export const eventsData = rowsOf<KnownEvent>(
  ({ reading }) => eventsOn(reading, reading.dossier.events),
  ({ event }, context) => isChangedRecord(context, to.event(event.id)),
  [
    ['id', ({ event }) => event.id],
    ['date', ({ event }) => eventDate(event)],
    ['firstDate', ({ event }) => event.date],
    ['event', ({ event }, { locale }) => locale.text(event.title)],
    ['kind', ({ event }, { locale }) => locale.words.eventKinds[event.kind]],
    ['status', ({ event }, { locale, reading }) => eventStatusText(locale, eventStatus(event, reading.on)) || null],
    ['doubt', ({ event }, context) => dotted(eventFacts(context, event).slice(1)) || null],
    [
      'history',
      ({ event }, { locale }) =>
        eventHistory(event)
          .map(({ date, status, to: put }) =>
            [`${date} ${locale.words.eventStatuses[status]}`, ...(put === undefined ? [] : [put])].join(' → '),
          )
          .join('; ') || null,
    ],
    ['place', ({ event }, { locale, reading }) => locale.text(indexOf(reading.dossier).places.get(event.place ?? '')?.name)],
    [
      'participants',
      ({ event }, context) => (event.participants ?? []).map((id) => personName(context, id)).join('; '),
    ],
    ['issues', ({ event }, context) => issueNames(context, event.issues)],
    ...textColumns<KnownEvent>(['outcome', 'outcomeSource'], ({ event }) => event.outcome),
    ...sourceColumns<KnownEvent>(({ event }) => event.source),
  ],
)

/** Returns every source published by the day. */
export const sourcesData = rowsOf<Source>(
  ({ reading }) => reading.dossier.sources,
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
    ['retracted', ({ retracted }) => retracted?.date ?? null],
  ],
)
