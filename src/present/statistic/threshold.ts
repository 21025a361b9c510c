import { indexOf, qualifierOf, to, type KnownObservation, type Statistic, type Threshold } from '../../dossier/index.ts'
import { passingOf, type Passing, type Tested } from '../../figures/index.ts'
import { span, type Locale } from '../../text/index.ts'
import { text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { linkFact } from '../fact.ts'
import { boundText } from './figure.ts'
import { sourceBlocks } from '../source.ts'

/** A threshold by its figure: `≥ 5,000 /day`. */
export const thresholdFigure = (locale: Locale, threshold: Threshold): string =>
  `${locale.qualified(threshold.value, threshold.comparator)}${threshold.per ? ` ${locale.words.perUnit[threshold.per]}` : ''}`

const adjoining = (a: Tested, b: Tested): boolean => b.known.period.first === a.known.period.last + 1

/** Periods that passed, as runs: `Mar 2021–Dec 2021, Feb 2022–May 2023`. */
const runsText = (locale: Locale, passed: readonly Tested[]): string => {
  const runs: [Tested, Tested][] = []
  for (const one of passed) {
    const last = runs.at(-1)
    if (last && adjoining(last[1], one)) last[1] = one
    else runs.push([one, one])
  }
  return runs
    .map(([from, to]) =>
      from === to
        ? locale.period(from.known.period)
        : `${locale.period(from.known.period)}–${locale.period(to.known.period)}`,
    )
    .join(', ')
}

/** A list longer than this is told by its runs alone. */
const LISTED = 12

const namedWithAmounts = (locale: Locale, statistic: Statistic, tested: readonly Tested[]): string =>
  tested.length > LISTED
    ? runsText(locale, tested)
    : tested
        .map(
          (one) =>
            `${locale.period(one.known.period)} (${boundText(locale, one.amount, qualifierOf(statistic, one.known.newest))})`,
        )
        .join(', ')

const meanText = ({ words }: Locale, threshold: Threshold, { tested }: Passing): string => {
  const grain = tested.at(-1)?.known.period.grain
  const kind = grain === 'week' || grain === 'month' ? grain : 'year'
  return words.figures.threshold.mean[kind](words.perNouns[threshold.per ?? 'day'])
}

/** Which periods passed a threshold since the first that did, which did not, which a bound leaves open, and what was tested. */
export const passingBlocks = (
  { locale }: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
  threshold: Threshold,
): readonly Block[] => {
  const words = locale.words.figures.threshold
  if (statistic.measure !== 'flow' && threshold.per) return [text([span(words.untestable, 'dim')], 2)]
  const passing = passingOf(statistic, series, threshold)
  const { since, tested } = passing
  if (tested.length === 0) return []
  const told = tested.filter((one) => one.passed !== null)
  const passed = since.filter((one) => one.passed === true)
  const first = since[0]
  const failed = since.filter((one) => one.passed === false)
  const untold = tested.filter((one) => one.passed === null)
  return [
    ...(first
      ? [
          text(
            words.passed(
              locale.number(passed.length),
              locale.number(since.length),
              locale.period(first.known.period),
              runsText(locale, passed),
            ),
            2,
          ),
        ]
      : told.length > 0
        ? [text(words.never(locale.number(told.length)), 2)]
        : []),
    ...(failed.length > 0 ? [text(words.except(namedWithAmounts(locale, statistic, failed)), 2)] : []),
    ...(untold.length > 0 ? [text([span(words.untold(namedWithAmounts(locale, statistic, untold)), 'dim')], 2)] : []),
    ...(passing.mean ? [text([span(meanText(locale, threshold, passing), 'warn')], 2)] : []),
  ]
}

/** A threshold: its figure and name, what it is measured over, which periods passed it, its source. */
export const thresholdBlocks = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
  threshold: Threshold,
): readonly Block[] => {
  const { locale, reading } = context
  const issue = indexOf(reading.dossier).issues.get(threshold.issue ?? '')
  return [
    text([
      span(thresholdFigure(locale, threshold), 'strong'),
      span(` · ${locale.text(threshold.name)}`),
      span(` · ${locale.words.thresholdKinds[threshold.kind]}`, 'dim'),
    ]),
    ...(threshold.window ? [text([span(locale.words.detail.window(locale.text(threshold.window)), 'dim')], 2)] : []),
    ...passingBlocks(context, statistic, series, threshold),
    ...(issue ? linkFact('', locale.text(issue.title), to.issue(issue.id)) : []),
    ...sourceBlocks(context, threshold.source, 2),
  ]
}
