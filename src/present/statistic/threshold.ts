import {
  daysIn,
  indexOf,
  largestOf,
  memoize,
  memoizeLast,
  publisherOf,
  sameText,
  sourceIds,
  textSource,
  to,
  type KnownObservation,
  type Statistic,
  type Threshold,
  type Period,
} from '../../dossier/index.ts'
import {
  isSamePublished,
  measuredDays,
  passingOf,
  windowDays,
  type Passing,
  type Published,
  type Tested,
} from '../../figures/index.ts'
import { span, type Locale } from '../../text/index.ts'
import { text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { linkFact } from '../fact.ts'
import { newestFirst } from '../first.ts'
import { amountUnit, boundText, totalText } from './figure.ts'
import { sourceBlocks } from '../source.ts'

/** Returns a threshold's figure: `≥ 5,000 /day`. */
export const thresholdFigure = (locale: Locale, { value, comparator, per }: Threshold, statistic?: Statistic): string =>
  `${locale.qualified(value, comparator)}${statistic ? amountUnit(statistic) : ''}${per ? ` ${locale.words.perUnit[per]}` : ''}`

/** Returns the thresholds of a statistic that a detail lists: of more than it can, those known last. */
export const thresholdsIn = (context: RenderContext, { thresholds = [] }: Statistic): readonly Threshold[] =>
  newestFirst(context, thresholds, ({ source }) => sourceIds(source))

const adjoining = (a: Tested, b: Tested): boolean => b.known.period.first === a.known.period.last + 1

/** A run from its first to its last period; of days and spans of days as one span. */
const runText = (locale: Locale, from: Period, to: Period): string => {
  if (from === to) return locale.period(from)
  return from.grain === 'day' || from.grain === 'interval'
    ? locale.period({ ...from, last: to.last, grain: 'interval' })
    : `${locale.period(from)}–${locale.period(to)}`
}

/** Periods that passed, as runs: `Mar 2021–Dec 2021, Feb 2022–May 2023`. */
const runsText = (locale: Locale, passed: readonly Tested[]): string => {
  const runs: [Tested, Tested][] = []
  for (const one of passed) {
    const last = runs.at(-1)
    if (last && adjoining(last[1], one)) last[1] = one
    else runs.push([one, one])
  }
  return runs.map(([from, to]) => runText(locale, from.known.period, to.known.period)).join(', ')
}

/** Longer lists show only their runs. */
const LISTED = 12

const namedWithAmounts = (locale: Locale, tested: readonly Tested[]): string =>
  tested.length > LISTED
    ? runsText(locale, tested)
    : tested
        .map((one) => `${locale.period(one.known.period)} (${boundText(locale, one.amount, one.qualifier ?? 'about')})`)
        .join(', ')

/** The results of a threshold, grouped. */
interface Outcome {
  readonly statistic: Statistic
  readonly threshold: Threshold
  readonly passing: Passing
  /** Days of its window; 1 where it names none. */
  readonly days: number
  /** Who counted what was tested, where others counted, too; else empty. */
  readonly counter: string
}

const meanText = ({ words }: Locale, { threshold, passing: { tested }, days }: Outcome): string => {
  const last = tested.at(-1)
  const { grain } = last?.known.period ?? { grain: 'interval' }
  const isYear = grain === 'year' || grain === 'fiscal-year'
  const kind = grain === 'week' || grain === 'month' ? grain : isYear ? 'year' : 'period'
  if (!last || last.basis === 'period')
    return words.figures.threshold.mean[kind](words.perNouns[threshold.per ?? 'day'])
  if (days === 1 || threshold.statistic === 'max') return words.figures.threshold.meanRule
  const length = largestOf(tested.map(({ known }) => daysIn(known.period)))
  return words.figures.threshold.windowRule(days, String(length), Math.ceil(length / days))
}

/** Returns the mark in words: `5,000 a day`. */
const markText = (locale: Locale, { statistic, threshold }: Outcome): string => {
  const value = totalText(locale, statistic, threshold.value, undefined)
  return threshold.per ? `${value} ${locale.words.figures.threshold.a[threshold.per]}` : value
}

/** Returns on which side of its mark a threshold is passed: a quota that is kept is not “passed”. */
const sideText = (locale: Locale, outcome: Outcome): string =>
  locale.words.figures.threshold.side[outcome.threshold.comparator](markText(locale, outcome))

/** Returns the periods that passed or, for longer ones, what they prove about windows. */
const passedText = (locale: Locale, outcome: Outcome, passed: readonly Tested[], of: string): string => {
  const words = locale.words.figures.threshold
  const { threshold, days } = outcome
  const count = locale.number(passed.length)
  const [only] = passed
  const [side, share] = [sideText(locale, outcome), words.share(count, of)]
  if (only?.basis !== 'longer-period') return words.passed(side, share, runsText(locale, passed))
  // The highest of several days is a single day.
  const length = threshold.statistic === 'max' ? 1 : days
  return passed.length === 1
    ? words.proved(length, locale.period(only.known.period), side, share)
    : words.provedEach(length, side, share, runsText(locale, passed))
}

/** Returns what remains uncertain because of a bound or a longer period. */
const untoldTexts = (locale: Locale, outcome: Outcome, untold: readonly Tested[]): readonly string[] => {
  const words = locale.words.figures.threshold
  const { days, threshold } = outcome
  const length = threshold.statistic === 'max' ? 1 : days
  const named = (tested: readonly Tested[]): string => namedWithAmounts(locale, tested)
  const onlyDay = untold.filter((one) => one.provesDay && length > 1)
  const parts = untold.filter(({ basis }) => basis === 'part')
  const others = untold.filter((one) => !onlyDay.includes(one) && !parts.includes(one))
  const isOfWindow = others.some(({ basis }) => basis !== 'period')
  return [
    ...(onlyDay.length > 0 ? [words.onlyDay(length, named(onlyDay))] : []),
    ...(parts.length > 0 ? [words.untoldPart(locale.words.perNouns[threshold.per ?? 'year'], named(parts))] : []),
    ...(others.length > 0
      ? [isOfWindow ? words.untoldWindow(length, named(others)) : words.untold(named(others))]
      : []),
  ]
}

/** Returns what was tested, by whom it was counted where others counted, too: `2 periods known (IOM)`. */
const testedText = (locale: Locale, { passing: { tested }, days, counter }: Outcome): string => {
  const words = locale.words.figures.threshold
  const count = locale.number(tested.length)
  const isWindows = tested.some(({ known, period }) => known.period !== period)
  const of = isWindows ? words.windows(count, days) : words.periods(count, tested.length === 1)
  return counter === '' ? of : `${of} (${counter})`
}

const outcomeBlocks = (locale: Locale, outcome: Outcome): readonly Block[] => {
  const words = locale.words.figures.threshold
  const { passing } = outcome
  const { tested, mean } = passing
  const of = testedText(locale, outcome)
  const passed = tested.filter((one) => one.passed === true)
  const failed = tested.filter((one) => one.passed === false)
  const untold = tested.filter((one) => one.passed === null)
  const none = words[untold.length > 0 ? 'neverSurely' : 'never'](sideText(locale, outcome), of, tested.length === 1)
  return [
    text(passed.length > 0 ? passedText(locale, outcome, passed, of) : none, 2),
    ...(failed.length > 0 && passed.length + untold.length > 0
      ? [text(words.except(namedWithAmounts(locale, failed)), 2)]
      : []),
    ...untoldTexts(locale, outcome, untold).map((one) => text([span(one, 'dim')], 2)),
    ...(mean ? [text([span(meanText(locale, outcome), 'warn')], 2)] : []),
  ]
}

/** A threshold's statistic and the series that is compared with it. */
interface Compared extends Published {
  readonly series: readonly KnownObservation[]
}

/** The result of a threshold in words, and the last period that was tested. */
interface Result {
  readonly blocks: readonly Block[]
  readonly last: Tested | null
}

/** Returns who counted a tested figure, where somebody else counted others of the series; else nothing. */
const counterOf = (locale: Locale, { dossier, statistic, series }: Compared, { known: { newest } }: Tested): string =>
  series.every((one) => sameText(one.newest.countedBy, newest.countedBy))
    ? ''
    : locale.text(publisherOf(dossier, statistic, newest))

const resultOf = (locale: Locale, threshold: Threshold, compared: Compared): Result => {
  const { dossier, statistic, series } = compared
  const { incomparable } = locale.words.figures.threshold
  const passing = passingOf(dossier, statistic, series, threshold)
  const why =
    passing.incomparable === 'counts-something-else'
      ? incomparable['counts-something-else'](locale.text(threshold.counts))
      : passing.incomparable && incomparable[passing.incomparable]
  if (why !== null) return { blocks: [text([span(why, 'dim')], 2)], last: null }
  const days = measuredDays(series, threshold) ?? 1
  const last = passing.tested.at(-1) ?? null
  if (!last) return { blocks: [], last }
  const counter = counterOf(locale, compared, last)
  return { blocks: outcomeBlocks(locale, { statistic, threshold, passing, days, counter }), last }
}

/** Memoised for each language, since a detail and its calculation both show it: testing 100,000 days takes 35 ms. */
const resultsIn = memoize((locale: Locale) =>
  memoizeLast(
    (threshold: Threshold, compared: Compared) => resultOf(locale, threshold, compared),
    (a, b) => isSamePublished(a, b) && a.series === b.series,
  ),
)

/** Returns which periods passed a threshold, did not, or are uncertain, and what was tested; or why nothing was. */
export const passingBlocks = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
  threshold: Threshold,
): readonly Block[] =>
  resultsIn(context.locale)(threshold, { dossier: context.reading.dossier, statistic, series }).blocks

/** Returns the last period that was compared with a threshold; null where none was. */
export const lastTested = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
  threshold: Threshold,
): Tested | null => resultsIn(context.locale)(threshold, { dossier: context.reading.dossier, statistic, series }).last

/** Returns what a threshold is measured over: a single day, or the mean or highest day of several; null where it names nothing. */
export const overText = ({ words }: Locale, { window, statistic }: Threshold): string | null =>
  window === undefined ? null : words.figures.threshold.over(windowDays(window), statistic === 'max')

/** Returns what a threshold is measured over, with a label; empty where it names nothing. */
export const windowText = (locale: Locale, threshold: Threshold): string => {
  const over = overText(locale, threshold)
  return over === null ? '' : locale.words.detail.window(over)
}

/** Returns a threshold: its figure and name, window, the periods that passed it, and source. */
export const thresholdBlocks = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
  threshold: Threshold,
): readonly Block[] => {
  const { locale, reading } = context
  const issue = indexOf(reading.dossier).issues.get(threshold.issue ?? '')
  const note = locale.text(threshold.note)
  const ownSource = textSource(threshold.note)
  return [
    text([
      span(thresholdFigure(locale, threshold, statistic), 'strong'),
      span(` · ${locale.text(threshold.name)}`),
      span(` · ${locale.words.thresholdKinds[threshold.kind]}`, 'dim'),
    ]),
    ...(threshold.window ? [text([span(windowText(locale, threshold), 'dim')], 2)] : []),
    ...passingBlocks(context, statistic, series, threshold),
    ...(issue ? linkFact('', locale.text(issue.title), to.issue(issue.id)) : []),
    ...sourceBlocks(context, threshold.source, 2),
    ...(note === '' ? [] : [text([span(note, 'dim')], 2)]),
    ...(ownSource === undefined ? [] : sourceBlocks(context, ownSource, 4)),
  ]
}
