import {
  accountsOf,
  citationsOf,
  currentDate,
  datedSource,
  datesOf,
  eventsInTime,
  hasFailed,
  historyOf,
  indexOf,
  isOpen,
  knownFrom,
  positionsOf,
  sameMeaning,
  sourceIds,
  statusOf,
  textSource,
  to,
  type Citation,
  type Issue,
  type Position,
} from '../../dossier/index.ts'
import { distanceOf, STEPS } from '../../figures/index.ts'
import { span } from '../../text/index.ts'
import { heading, paragraph, text, type Block } from '../block.ts'
import { changedBlocks } from '../changes/index.ts'
import { dependenceBlocks } from './dependence.ts'
import type { RenderContext } from '../entry.ts'
import { firstBlocks } from '../first.ts'
import { eventBlocks } from './event.ts'
import { sourceBlocks } from '../source.ts'
import { issueSentence, nobodyText } from './issue-sentence.ts'
import { heardBlocks, nextBlocks } from './next.ts'
import { positionBlocks, positionMark, standingText } from './stance.ts'
import { termBlocks } from './term.ts'
import { sideTone, stanceTone, statusTone } from '../tone.ts'

/** Returns that talks resume, or were due to; a past date does not show whether they did. */
const resumesText = ({ locale, reading }: RenderContext, date: string): string =>
  knownFrom(date) < reading.on
    ? locale.words.detail.resumed(locale.date(date))
    : locale.words.detail.resumes(locale.date(date))

/** Returns that a deadline ends, or ended. */
const deadlineText = ({ locale, reading }: RenderContext, date: string): string =>
  knownFrom(date) < reading.on
    ? locale.words.detail.deadlineOver(locale.date(date))
    : locale.words.detail.deadline(locale.date(date))

/** Returns the current resumption or deadline with its earlier dates; empty where there is none. */
export const datedText = (context: RenderContext, issue: Issue, kind: 'resumes' | 'deadline'): string => {
  const { locale } = context
  const date = currentDate(issue[kind])
  if (date === null) return ''
  const words = kind === 'resumes' ? resumesText(context, date) : deadlineText(context, date)
  const before = datesOf(issue[kind])
    .slice(0, -1)
    .map((one) => locale.date(typeof one === 'string' ? one : one.date))
  return before.length === 0 ? words : `${words} (${locale.words.detail.moved(locale.list(before))})`
}

const datedBlocks = (context: RenderContext, issue: Issue, kind: 'resumes' | 'deadline'): readonly Block[] => {
  const words = datedText(context, issue, kind)
  if (words === '') return []
  return [text(words), ...datesOf(issue[kind]).flatMap((one) => sourceBlocks(context, datedSource(one), 2))]
}

/** Returns the sources of an issue that its summary has not cited: all with other words, and those not named yet. */
const otherSources = ({ summary, source }: Issue): readonly Citation[] => {
  const own = textSource(summary)
  const named = new Set(sourceIds(own))
  if (own !== undefined && sameMeaning(own, source)) return []
  return citationsOf(source).filter((one) => typeof one !== 'string' || !named.has(one))
}

/** Returns the texts of an issue, each with its source, and its last news. */
const statusBlocks = (context: RenderContext, issue: Issue): readonly Block[] => {
  const { locale } = context
  return [
    ...paragraph(locale.text(issue.summary)),
    ...sourceBlocks(context, textSource(issue.summary), 0),
    ...sourceBlocks(context, otherSources(issue), 0),
    ...datedBlocks(context, issue, 'resumes'),
    ...datedBlocks(context, issue, 'deadline'),
    ...heardBlocks(context, issue),
  ]
}

const historyBlocks = (context: RenderContext, issue: Issue): readonly Block[] => {
  const { locale } = context
  const entries = historyOf(issue).toReversed()
  if (entries.length === 0) return []
  return [
    ...heading(locale.words.detail.history),
    ...firstBlocks(context, entries, (entry) => [
      text([
        span(`${locale.date(entry.date)}  `, 'strong'),
        span(locale.words.statuses[entry.status], statusTone(entry.status)),
      ]),
      ...(entry.note ? [text(locale.text(entry.note), 2)] : []),
      ...sourceBlocks(context, textSource(entry.note), 2),
      ...sourceBlocks(context, entry.source, 2),
    ]),
  ]
}

/** Groups positions by side, in the order of the dossier; those without a side last. */
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

/** Returns the mark before a position: the participant is an observer, or accounts disagree. */
const accountMark = ({ reading, locale }: RenderContext, issue: Issue, id: string): string => {
  const standing = standingText(locale, indexOf(reading.dossier).participants.get(id))
  const isDisputed = accountsOf(reading.dossier, issue, id).kind === 'disputed'
  const words = [standing, isDisputed ? locale.words.matrix.disputed : ''].filter((one) => one !== '')
  return words.length === 0 ? '' : `(${words.join(', ')}) `
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
      ...firstBlocks(context, positions, (position) =>
        positionBlocks(
          context,
          { issue, position },
          {
            lead: [
              span(`${locale.text(participants.get(position.participant)?.name)} `, 'strong'),
              span(accountMark(context, issue, position.participant), 'warn'),
            ],
            indent: 2,
            link: to.stance(issue, position.participant),
          },
        ),
      ),
    ]),
  ]
}

/** Returns what a distance leaves open: disputed accounts, unanswered requests unless the issue is settled, silent sides unless it failed. */
export const openTexts = ({ reading, locale }: RenderContext, issue: Issue): readonly string[] => {
  const { disputed, ...all } = distanceOf(reading.dossier, issue)
  const asked = isOpen(statusOf(issue)) ? all.asked : []
  const silent = hasFailed(statusOf(issue)) ? [] : all.silent
  const { distance } = locale.words
  const { participants, sides } = indexOf(reading.dossier)
  const people = (ids: readonly string[]): string =>
    locale.list(ids.map((id) => locale.text(participants.get(id)?.name)))
  return [
    disputed.length > 0 ? distance.disputed(people(disputed)) : '',
    asked.length > 0 ? distance.asked(people(asked)) : '',
    silent.length > 0 ? distance.silent(locale.list(silent.map((id) => locale.text(sides.get(id)?.name)))) : '',
  ].filter((words) => words !== '')
}

/** Returns who would have to move for the issue to pass, who has not answered, and which sides are silent. */
const distanceBlocks = (context: RenderContext, issue: Issue): readonly Block[] => {
  const { reading, locale } = context
  const { movers, steps } = distanceOf(reading.dossier, issue)
  const { distance } = locale.words
  const { participants } = indexOf(reading.dossier)
  const [nobody, open] = [nobodyText(context, issue), openTexts(context, issue)]
  if (movers.length + open.length === 0 && nobody === '') return []
  return [
    ...heading(distance.title),
    ...(movers.length > 0
      ? firstBlocks(context, movers, (one) => [
          text(
            [
              span(positionMark(locale, one), stanceTone(one.stance)),
              span(` ${locale.text(participants.get(one.participant)?.name)}`),
              span(` · ${distance.steps(STEPS[one.stance])}`, 'dim'),
            ],
            0,
            to.stance(issue, one.participant),
          ),
        ])
      : nobody === ''
        ? []
        : [text([span(nobody, 'dim')])]),
    ...(steps > 0 && movers.length > 1 ? [text([span(`= ${distance.steps(steps)}`, 'dim')])] : []),
    ...open.map((words) => text([span(words, 'warn')])),
  ]
}

/** Returns the statistics and places of an issue, including statistics with a threshold for it. */
const namedBlocks = (context: RenderContext, issue: Issue): readonly Block[] => {
  const { reading, locale } = context
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
          ...firstBlocks(context, figures, (one) => [text(locale.text(one.name), 0, to.statistic(one.id))]),
        ]
      : []),
    ...(where.length > 0
      ? [
          ...heading(locale.words.detail.places),
          ...firstBlocks(context, where, (one) => [text(locale.text(one.name), 0, to.place(one.id))]),
        ]
      : []),
  ]
}

/** Returns an issue in full on the day. */
export const issueBlocks = (context: RenderContext, issue: Issue): readonly Block[] => {
  const { reading, locale } = context
  const events = eventBlocks(context, eventsInTime(indexOf(reading.dossier).eventsAbout.get(issue.id) ?? []))
  return [
    text(issueSentence(context, issue)),
    ...changedBlocks(context, to.issue(issue.id)),
    ...statusBlocks(context, issue),
    ...nextBlocks(context, issue),
    ...positionsBlocks(context, issue),
    ...distanceBlocks(context, issue),
    ...termBlocks(context, issue),
    ...dependenceBlocks(context, issue),
    ...historyBlocks(context, issue),
    ...(events.length > 0 ? [...heading(locale.words.detail.events), ...events] : []),
    ...namedBlocks(context, issue),
  ]
}
