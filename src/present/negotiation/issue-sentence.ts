import {
  historyOf,
  indexOf,
  isOpen,
  lastHeard,
  positionsOf,
  nextSteps,
  statusOf,
  type Issue,
} from '../../dossier/index.ts'
import { distanceOf, nextTo, standpointsOn, type Standpoint } from '../../figures/index.ts'
import { span, type Span } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'
import { statusTone } from '../tone.ts'
import { bondsOf } from './dependence.ts'
import { heardText, stepText } from './next.ts'

const TRADES = new Set(['traded-for'] as const)

const namesOf = ({ reading, locale }: RenderContext, ids: readonly string[]): string =>
  locale.list(ids.map((id) => locale.text(indexOf(reading.dossier).participants.get(id)?.name) || id))

const titlesOf = ({ locale }: RenderContext, issues: readonly Issue[]): string =>
  locale.list([...new Set(issues.map((one) => locale.text(one.title)))])

/** Returns the status and since when; only the status where its history names no day. */
const statusText = ({ locale }: RenderContext, issue: Issue): string => {
  const status = statusOf(issue)
  const word = status ? locale.words.statuses[status] : locale.words.statusUnknown
  const since = historyOf(issue).findLast((one, at, all) => all[at - 1]?.status !== status && one.status === status)
  return since ? locale.words.issueSentence.since(word, locale.date(since.date)) : word
}

/** Returns whether all who ask for an issue demand it. */
const areDemands = (issue: Issue, { by, of }: Standpoint): boolean =>
  by.every((id) =>
    positionsOf(issue).some(
      (one) => one.participant === id && one.stance === 'demands' && one.of !== undefined && of.includes(one.of),
    ),
  )

const standpointText = (context: RenderContext, issue: Issue, standpoint: Standpoint): string => {
  const { issueSentence, matrix } = context.locale.words
  const [by, of] = [namesOf(context, standpoint.by), namesOf(context, standpoint.of)]
  const words =
    standpoint.kind === 'asks'
      ? issueSentence[areDemands(issue, standpoint) ? 'demands' : 'asks'](by, of)
      : issueSentence[standpoint.kind](by)
  return standpoint.isDisputed ? `${words} (${matrix.disputed})` : words
}

/** Returns who has not answered; else that nobody is known to oppose it, where somebody is for it. */
const openText = (context: RenderContext, issue: Issue, standpoints: readonly Standpoint[]): string => {
  const { distance, issueSentence } = context.locale.words
  const { asked, movers, disputed } = distanceOf(context.reading.dossier, issue)
  const named = new Set(standpoints.flatMap(({ of }) => of))
  if (asked.length > 0)
    return asked.every((id) => named.has(id)) ? issueSentence.noAnswer : distance.asked(namesOf(context, asked))
  if (standpoints.length === 0) return issueSentence.nobodyKnown
  return movers.length + disputed.length === 0 ? distance.none : ''
}

/** Returns what an issue is traded for, and what else it waits for; a trade is not a wait, too. */
const tiesText = (context: RenderContext, issue: Issue): readonly string[] => {
  const { issueSentence } = context.locale.words
  const traded = bondsOf(context, issue, TRADES).map(({ other }) => other)
  const ids = new Set(traded.map(({ id }) => id))
  const waits = nextTo(context.reading, issue, 'waits-for').filter(({ id }) => !ids.has(id))
  return [
    traded.length > 0 ? issueSentence.trade(titlesOf(context, traded)) : '',
    waits.length > 0 ? issueSentence.waits(titlesOf(context, waits)) : '',
  ]
}

const nextStep = (context: RenderContext, issue: Issue): string => {
  const [step] = nextSteps(context.reading, issue)
  if (step === undefined) return ''
  const { locale } = context
  return locale.words.issueSentence.next(`${locale.date(step.date)}, ${stepText(context, step)}`)
}

/** Returns since when nothing was heard of an open issue; nothing on the day of its last news. */
const silenceText = (context: RenderContext, issue: Issue): string => {
  const heard = lastHeard(context.reading, issue)
  return heard && heard.day < context.reading.on && isOpen(statusOf(issue)) ? heardText(context, issue) : ''
}

/**
 * Returns the one sentence about an issue, without its name: status, who asks whom, who has not answered, what it is traded for,
 * what comes next, and the last news where that is not of the day. It begins the detail, the brief, the report and the printed overview.
 */
export const issueSentence = (context: RenderContext, issue: Issue): readonly Span[] => {
  const standpoints = standpointsOn(context.reading.dossier, issue)
  const rest = [
    ...standpoints.map((one) => standpointText(context, issue, one)),
    openText(context, issue, standpoints),
    ...tiesText(context, issue),
    nextStep(context, issue),
    silenceText(context, issue),
  ].filter((words) => words !== '')
  return [
    span(statusText(context, issue), statusTone(statusOf(issue))),
    span(`${rest.map((words) => `; ${words}`).join('')}.`),
  ]
}
