import {
  hasFailed,
  historyOf,
  requestsOn,
  statusEntry,
  indexOf,
  isOpen,
  lastHeard,
  nextSteps,
  sourceIds,
  standsOf,
  statusOf,
  type Heard,
  type Issue,
  type Position,
} from '../../dossier/index.ts'
import {
  AGAINST,
  attributionOf,
  distanceOf,
  neighbours,
  nextTo,
  standpointsOn,
  type Standpoint,
} from '../../figures/index.ts'
import { span, type Span } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'
import { statusTone } from '../tone.ts'
import { bondsOf } from './dependence.ts'
import { heardText, stepText } from './next.ts'
import { attributionText } from './stance.ts'

const TRADES = new Set(['traded-for'] as const)

const namesOf = ({ reading, locale }: RenderContext, ids: readonly string[]): string =>
  locale.list(ids.map((id) => locale.text(indexOf(reading.dossier).participants.get(id)?.name) || id))

const titlesOf = ({ locale }: RenderContext, issues: readonly Issue[]): string => {
  const titles = [...new Set(issues.map((one) => locale.text(one.title)))]
  return locale.list(titles.length > 1 ? titles.map(locale.words.issueSentence.title) : titles)
}

/** Returns the entry of a history with which the current status began; undefined where the history names none. */
const beganWith = (issue: Issue): NonNullable<Issue['history']>[number] | undefined => {
  const status = statusOf(issue)
  return historyOf(issue).findLast((one, at, all) => all[at - 1]?.status !== status && one.status === status)
}

/** Statuses that last: a report on one does not say when it began, as it does of an agreement. */
export const LASTING_STATUSES: ReadonlySet<string | null> = new Set(['open', 'negotiating', 'stalled'])

/** Returns whether a day of a history is only the day of the report. */
const isReportDay = (
  { reading }: RenderContext,
  { date, source }: NonNullable<ReturnType<typeof beganWith>>,
): boolean => sourceIds(source).some((id) => indexOf(reading.dossier).sources.get(id)?.published === date)

/** Returns the status and since when, or when it was reported; only the status where its history names no day. */
const statusText = (context: RenderContext, issue: Issue): string => {
  const { locale } = context
  const { since, reported } = locale.words.issueSentence
  const status = statusOf(issue)
  const word = status ? locale.words.statuses[status] : locale.words.statusUnknown
  const began = beganWith(issue)
  if (!began) return word
  const words = LASTING_STATUSES.has(status) && isReportDay(context, began) ? reported : since
  return words(word, locale.date(began.date))
}

/** Returns that positions are disputed, and by whom, where somebody else denies one of them; empty where nobody does. */
const disputeText = (context: RenderContext, { by, denials, isDisputed }: Standpoint): string => {
  const { locale } = context
  if (!isDisputed) return ''
  const deniers = [...new Set(denials.map(({ participant }) => participant))].filter((id) => !by.includes(id))
  const words =
    deniers.length > 0 ? locale.words.issueSentence.disputedBy(namesOf(context, deniers)) : locale.words.matrix.disputed
  return words
}

const inBrackets = (parts: readonly string[]): string => {
  const said = parts.filter((one) => one !== '')
  return said.length === 0 ? '' : ` (${said.join('; ')})`
}

const standpointText = (context: RenderContext, standpoint: Standpoint): string => {
  const { issueSentence } = context.locale.words
  const [by, of] = [namesOf(context, standpoint.by), namesOf(context, standpoint.of)]
  const areDemands = standpoint.positions.every(({ stance }) => stance === 'demands')
  const words =
    standpoint.kind === 'asks'
      ? issueSentence[areDemands ? 'demands' : 'asks'](by, of)
      : issueSentence[standpoint.kind](by)
  const care = [attributionText(context.locale, standpoint.attribution), disputeText(context, standpoint)]
  return `${words}${inBrackets(care)}`
}

/**
 * Returns the words where nobody would have to move: nobody is known to oppose it, or nobody at the table where an observer does, or nobody’s
 * position is known. None for an issue that failed, because somebody was against it, and where accounts disagree on somebody.
 */
export const nobodyText = ({ locale, reading }: RenderContext, issue: Issue): string => {
  const { distance, issueSentence } = locale.words
  if (hasFailed(statusOf(issue)) || distanceOf(reading.dossier, issue).disputed.length > 0) return ''
  if (issue.positions.length === 0) return issueSentence.nobodyKnown
  return standsOf(issue).some(({ stance }) => AGAINST.has(stance)) ? distance.noneAtTable : distance.none
}

/** Returns the positions of those who ask for something and are no standpoint, as observers are: their request is named with its missing answer. */
const otherAskers = (
  issue: Issue,
  asked: readonly string[],
  standpoints: readonly Standpoint[],
): readonly Position[] => {
  const named = new Set(standpoints.flatMap(({ by }) => by))
  return requestsOn(issue).filter(
    ({ of, participant }) => of !== undefined && asked.includes(of) && !named.has(participant),
  )
}

/** Returns who has not answered, unless the issue is settled; else that nobody is known to oppose it, where somebody is for it; nothing where it failed. */
const openText = (context: RenderContext, issue: Issue, standpoints: readonly Standpoint[]): string => {
  const { distance, issueSentence } = context.locale.words
  const { asked, movers, disputed } = distanceOf(context.reading.dossier, issue)
  const named = new Set(standpoints.flatMap(({ of }) => of))
  if (asked.length > 0 && isOpen(statusOf(issue))) {
    const areNamed = asked.every((id) => named.has(id))
    if (areNamed) return asked.length === named.size ? issueSentence.noAnswer : distance.asked(namesOf(context, asked))
    const requests = otherAskers(issue, asked, standpoints)
    const askers = [...new Set(requests.map(({ participant }) => participant))]
    const of = namesOf(context, asked)
    if (askers.length === 0) return distance.asked(of)
    return `${issueSentence.asks(namesOf(context, askers), of)}${inBrackets([attributionText(context.locale, attributionOf(requests))])}; ${issueSentence.noAnswer}`
  }
  if (hasFailed(statusOf(issue))) return ''
  if (issue.positions.length === 0) return issueSentence.nobodyKnown
  if (standpoints.length === 0) return issueSentence.nobodyCounted
  return movers.length + disputed.length === 0 ? nobodyText(context, issue) : ''
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

/** Returns the last news that the sentence names: none of a settled issue, nor on the day of that news. */
const silenceOf = ({ reading }: RenderContext, issue: Issue): Heard | null => {
  const heard = lastHeard(reading, issue)
  return heard && heard.day < reading.on && isOpen(statusOf(issue)) ? heard : null
}

const silenceText = (context: RenderContext, issue: Issue): string =>
  silenceOf(context, issue) === null ? '' : heardText(context, issue)

/**
 * Returns the one sentence about an issue, without its name: status, who asks whom, who has not answered, what it is traded for,
 * what comes next, and the last news where that is not of the day. It begins the detail, the brief, the report and the printed overview.
 */
export const issueSentence = (context: RenderContext, issue: Issue): readonly Span[] => {
  const standpoints = standpointsOn(context.reading.dossier, issue)
  const rest = [
    ...standpoints.map((one) => standpointText(context, one)),
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

/**
 * Returns the sources of the one sentence about an issue, and of nothing else: of its status and since when, of the positions
 * that it names and their denials, of what the issue is traded for, of the next step, and of the last news where it names that.
 */
export const issueSentenceSources = (context: RenderContext, issue: Issue): readonly string[] => {
  const { reading } = context
  const last = statusEntry(issue)
  const standpoints = standpointsOn(reading.dossier, issue)
  const asked = isOpen(statusOf(issue)) ? distanceOf(reading.dossier, issue).asked : []
  const stands = [
    ...standpoints.flatMap(({ positions, denials }) => [...positions, ...denials]),
    ...otherAskers(issue, asked, standpoints),
  ]
  const ties = neighbours(reading, issue, 'waits-for').flatMap((one) => one.ties.flatMap(({ sources }) => sources))
  const [step] = nextSteps(reading, issue)
  return [
    ...(last ? [last.source, beganWith(issue)?.source] : [issue.source]),
    ...stands.map(({ source }) => source),
    ...ties,
    step?.source,
    ...(silenceOf(context, issue)?.sources ?? []),
  ].flatMap(sourceIds)
}
