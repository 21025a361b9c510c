import {
  currentDate,
  eventsOn,
  historyOf,
  indexOf,
  knownFrom,
  positionsOf,
  statusOf,
  to,
  type Issue,
  type Position,
} from '../../dossier/index.ts'
import { distanceOf, STEPS } from '../../figures/index.ts'
import { span } from '../../text/index.ts'
import { heading, paragraph, text, type Block } from '../block.ts'
import { dependenceBlocks } from './dependence.ts'
import type { RenderContext } from '../entry.ts'
import { eventBlocks } from './event.ts'
import { sourceBlocks } from '../source.ts'
import { positionBlocks, stanceMark } from './stance.ts'
import { sideTone, stanceTone, statusTone } from '../tone.ts'

/** That talks go on, or were to: a day that is over says nothing of what came of it. */
export const resumesText = ({ locale, reading }: RenderContext, date: string): string =>
  knownFrom(date) < reading.on
    ? locale.words.detail.resumed(locale.date(date))
    : locale.words.detail.resumes(locale.date(date))

const statusBlocks = (context: RenderContext, issue: Issue): readonly Block[] => {
  const { locale } = context
  const status = statusOf(issue)
  const { detail } = locale.words
  const [resumes, deadline] = [currentDate(issue.resumes), currentDate(issue.deadline)]
  const ahead = [
    resumes === null ? '' : resumesText(context, resumes),
    deadline === null ? '' : detail.deadline(locale.date(deadline)),
  ].filter((words) => words !== '')
  return [
    text([
      span(status ? locale.words.statuses[status] : locale.words.statusUnknown, statusTone(status)),
      span(ahead.map((words) => ` · ${words}`).join(''), 'dim'),
    ]),
    ...paragraph(locale.text(issue.summary)),
    ...sourceBlocks(context, issue.source, 0),
  ]
}

const historyBlocks = (context: RenderContext, issue: Issue): readonly Block[] => {
  const { locale } = context
  const entries = historyOf(issue).toReversed()
  if (entries.length === 0) return []
  return [
    ...heading(locale.words.detail.history),
    ...entries.flatMap((entry) => [
      text([
        span(`${locale.date(entry.date)}  `, 'strong'),
        span(locale.words.statuses[entry.status], statusTone(entry.status)),
      ]),
      ...(entry.note ? [text(locale.text(entry.note), 2)] : []),
      ...sourceBlocks(context, entry.source, 2),
    ]),
  ]
}

/** Positions by the side of who takes them, in the order of the dossier's sides; those of no side last. */
const bySide = (
  { reading }: RenderContext,
  issue: Issue,
): readonly (readonly [string | undefined, readonly Position[]])[] => {
  const { participants } = indexOf(reading.dossier)
  const positions = positionsOf(issue).toReversed()
  return [...reading.dossier.sides.map((side) => side.id), undefined]
    .map((side) => [side, positions.filter((one) => participants.get(one.participant)?.side === side)] as const)
    .filter(([, own]) => own.length > 0)
}

const positionsBlocks = (context: RenderContext, issue: Issue): readonly Block[] => {
  const { reading, locale } = context
  const { participants, sides } = indexOf(reading.dossier)
  const groups = bySide(context, issue)
  const none = groups.length === 0 ? [text([span(locale.words.detail.noPositions, 'dim')])] : []
  return [
    ...heading(locale.words.detail.positions),
    ...none,
    ...groups.flatMap(([side, positions]) => [
      text(
        [span(locale.text(sides.get(side ?? '')?.name) || locale.words.detail.noSide, sideTone(reading, side))],
        0,
        side === undefined ? null : to.side(side),
      ),
      ...positions.flatMap((position) =>
        positionBlocks(context, position, {
          lead: [span(`${locale.text(participants.get(position.participant)?.name)} `, 'strong')],
          indent: 2,
          link: to.stance(issue, position.participant),
        }),
      ),
    ]),
  ]
}

/** Who would have to move for the issue to pass, and which sides have not been heard. */
const distanceBlocks = ({ reading, locale }: RenderContext, issue: Issue): readonly Block[] => {
  const { movers, steps, silent } = distanceOf(reading.dossier, issue)
  const { distance } = locale.words
  const { participants, sides } = indexOf(reading.dossier)
  return [
    ...heading(distance.title),
    ...(movers.length > 0
      ? movers.map((one) =>
          text(
            [
              span(stanceMark(locale, one.stance), stanceTone(one.stance)),
              span(` ${locale.text(participants.get(one.participant)?.name)}`),
              span(` · ${distance.steps(STEPS[one.stance])}`, 'dim'),
            ],
            0,
            to.stance(issue, one.participant),
          ),
        )
      : [text([span(distance.none, 'dim')])]),
    ...(steps > 0 && movers.length > 1 ? [text([span(`= ${distance.steps(steps)}`, 'dim')])] : []),
    ...(silent.length > 0
      ? [text([span(distance.silent(locale.list(silent.map((id) => locale.text(sides.get(id)?.name)))), 'warn')])]
      : []),
  ]
}

/** The statistics that an issue names, or that have a threshold named after it, and its places. */
const namedBlocks = ({ reading, locale }: RenderContext, issue: Issue): readonly Block[] => {
  const { statistics, places } = indexOf(reading.dossier)
  const named = (issue.statistics ?? []).flatMap((id) => statistics.get(id) ?? [])
  const limited = reading.dossier.statistics.filter((one) =>
    (one.thresholds ?? []).some((threshold) => threshold.issue === issue.id),
  )
  const figures = [...new Set([...named, ...limited])]
  const where = (issue.places ?? []).flatMap((id) => places.get(id) ?? [])
  return [
    ...(figures.length > 0
      ? [
          ...heading(locale.words.detail.statistics),
          ...figures.map((one) => text(locale.text(one.name), 0, to.statistic(one.id))),
        ]
      : []),
    ...(where.length > 0
      ? [
          ...heading(locale.words.detail.places),
          ...where.map((one) => text(locale.text(one.name), 0, to.place(one.id))),
        ]
      : []),
  ]
}

/** Everything that is known of an issue on the day. */
export const issueBlocks = (context: RenderContext, issue: Issue): readonly Block[] => {
  const { reading, locale } = context
  const events = eventBlocks(context, eventsOn(reading, indexOf(reading.dossier).eventsAbout.get(issue.id) ?? []))
  return [
    ...statusBlocks(context, issue),
    ...dependenceBlocks(context, issue),
    ...positionsBlocks(context, issue),
    ...distanceBlocks(context, issue),
    ...historyBlocks(context, issue),
    ...(events.length > 0 ? [...heading(locale.words.detail.events), ...events] : []),
    ...namedBlocks(context, issue),
  ]
}
