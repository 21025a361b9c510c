import {
  PERS,
  qualifierOf,
  parsePeriod,
  type Claim,
  type KnownObservation,
  type Observation,
  type Statistic,
} from '../dossier/index.ts'
import {
  boundOfSum,
  breakdownsOf,
  changeFromPrevious,
  changeFromSameMonths,
  changeFromYearBefore,
  comparisonsOf,
  concernOf,
  disagreementsOn,
  observationsIn,
  overdueOn,
  paceOn,
  rateOf,
  recentValues,
  revisionOf,
  verdictIn,
  type Change,
  type Comparison,
  type Published,
  type YearChange,
  type YearSum,
} from '../figures/index.ts'
import { monthDays, span, type Locale } from '../text/index.ts'
import { gap, text, type Block } from './block.ts'
import { dimensionName, isOpenShare, shareText } from './statistic/breakdown.ts'
import type { RenderContext } from './entry.ts'
import {
  amountText,
  partName,
  percentText,
  perText,
  rateArithmetic,
  boundText,
  signed,
  sparkText,
  totalText,
  valueText,
} from './statistic/figure.ts'
import type { ChartView } from './chart/view.ts'
import { changeProvisos, disagreementBlocks, overdueText, provisosText, revisionText } from './statistic/observation.ts'
import { claimFigure, SPARK } from './list/rows.ts'
import { sourceTitle } from './source.ts'
import { alongOf, standOn } from './statistic/index.ts'
import { firstBlocks } from './first.ts'
import { lastTested, passingBlocks, thresholdFigure, thresholdsIn } from './statistic/threshold.ts'
import { paceText, sumsOf, yearProvisos } from './statistic/year.ts'
import { factorText } from './statistic/distance.ts'
import { verdictBlocks } from './statistic/verdict.ts'
import { verdictMark } from './statistic/verdict-mark.ts'

/** Returns one calculated number: its rule, arithmetic and inputs. */
export const step = (
  title: string,
  rule: string,
  lines: readonly Block[],
  inputs: readonly Block[] = [],
): readonly Block[] => [text([span(title, 'strong')]), text([span(rule, 'dim')], 2), ...lines, ...inputs, gap]

const inputText = (context: RenderContext, statistic: Statistic, period: string, observation: Observation): Block => {
  const { locale } = context
  const { working } = locale.words.figures
  const words = working.input(
    valueText(locale, statistic, observation),
    period,
    sourceTitle(context, observation.source),
    locale.date(observation.published),
  )
  return text([span(`${working.inputs} ${words}`, 'dim')], 4)
}

const inputOf = (context: RenderContext, statistic: Statistic, known: KnownObservation): Block =>
  inputText(context, statistic, context.locale.period(known.period), known.newest)

const rateSteps = (context: RenderContext, statistic: Statistic, at: KnownObservation): readonly Block[] => {
  const { locale } = context
  const { working } = locale.words.figures
  const lines = PERS.flatMap((per) => {
    const rate = rateOf(statistic, at, per)
    return rate
      ? [text(`${perText(locale, rate)}: ${rateArithmetic(locale, rate, qualifierOf(statistic, at.newest))}`, 2)]
      : []
  })
  return lines.length === 0
    ? []
    : step(working.rate, working.rateRule(monthDays(locale)), lines, [inputOf(context, statistic, at)])
}

const changeArithmetic = (locale: Locale, change: Change): string => {
  const now = change.now.newest.value ?? 0
  const before = change.before.newest.value ?? 0
  const minus = locale.signs.of('minus')
  const difference = `${signed(locale, change.difference, change.qualifier)} = ${locale.number(now, 2, 0)} ${minus} ${locale.number(before, 2, 0)}`
  if (change.isInPoints) return locale.words.figures.change.points(difference)
  if (change.percent === null)
    return `${locale.words.figures.working.difference} ${difference} (${locale.words.detail.smallBase})`
  return `${percentText(locale, change.percent, change.qualifier)} = (${locale.number(now, 2, 0)} ${minus} ${locale.number(before, 2, 0)}) ${locale.signs.of('divided')} ${locale.number(before, 2, 0)} ${locale.signs.of('times')} 100`
}

const changeSteps = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
  at: KnownObservation,
): readonly Block[] => {
  const { locale } = context
  const { working } = locale.words.figures
  const published: Published = { dossier: context.reading.dossier, statistic }
  const changes = [changeFromPrevious(published, series, at), changeFromYearBefore(published, series, at)]
  return changes.flatMap((change) => {
    if (!change) return []
    return step(
      working.change(locale.period(change.before.period)),
      working.changeRule,
      [text(`${changeArithmetic(locale, change)}${changeProvisos(locale, change, at)}`, 2)],
      [inputOf(context, statistic, change.now), inputOf(context, statistic, change.before)],
    )
  })
}

const revisionSteps = (context: RenderContext, statistic: Statistic, at: KnownObservation): readonly Block[] => {
  const { locale, reading } = context
  const { working } = locale.words.figures
  const revision = revisionOf(reading.dossier, statistic, at)
  if (!revision) return []
  return step(
    working.revision,
    working.revisionRule,
    [text(revisionText(locale, statistic, revision), 2)],
    revision.history.map((one) => inputText(context, statistic, locale.period(at.period), one)),
  )
}

const disagreementSteps = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
  at: KnownObservation,
): readonly Block[] => {
  const { locale, reading } = context
  const { working, disagreement } = locale.words.figures
  const all = disagreementsOn(reading.dossier, statistic, series, at)
  if (all.length === 0) return []
  return step(
    disagreement.title,
    working.disagreementRule,
    all.flatMap((one) => disagreementBlocks(context, statistic, one)),
    [inputOf(context, statistic, at)],
  )
}

/** Returns a year's sum as an addition. */
const yearArithmetic = (locale: Locale, statistic: Statistic, { total, months }: YearSum): string =>
  `${totalText(locale, statistic, total, boundOfSum(statistic, months) ?? 'about')} = ${months.map(({ newest: { value } }) => locale.number(value ?? 0)).join(' + ')}`

/** Returns the sum of the same months a year before, and the change in percent from it, with its caveats. */
const yearChangeLine = (locale: Locale, statistic: Statistic, change: YearChange, shown: YearSum): string => {
  const before = yearArithmetic(locale, statistic, change.before)
  if (change.percent === null) return before
  const provisos = provisosText(locale, yearProvisos(locale, change, shown), change.acrossBreak)
  return `${before} → ${percentText(locale, change.percent, change.qualifier)}${provisos}`
}

const yearSteps = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
  chartView: ChartView,
): readonly Block[] => {
  const { locale } = context
  const { working, pace: words } = locale.words.figures
  const sums = sumsOf(context.reading.dossier, statistic, series, chartView.arrangement)
  const newest = sums.at(-1)
  const pace = paceOn(statistic, series, sums, context.reading.on)
  const change = newest ? changeFromSameMonths({ dossier: context.reading.dossier, statistic }, sums, newest) : null
  return [
    ...(newest
      ? step(
          working.year(locale.period(newest.year)),
          working.yearRule,
          [
            text(yearArithmetic(locale, statistic, newest), 2),
            ...(change ? [text(yearChangeLine(locale, statistic, change, newest), 2)] : []),
          ],
          newest.months.map((one) => inputOf(context, statistic, one)),
        )
      : []),
    ...(pace
      ? step(
          `${working.pace}: ${words.title(locale.period(pace.year), locale.day(pace.covered.last))}`,
          working.paceRule,
          paceText(locale, statistic, pace).map((line) => text(line, 2)),
        )
      : []),
  ]
}

const thresholdSteps = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
): readonly Block[] => {
  const { locale } = context
  const { working } = locale.words.figures
  return firstBlocks(context, thresholdsIn(context, statistic), (threshold) => {
    const last = lastTested(context, statistic, series, threshold)
    if (!last) return []
    return step(
      working.threshold(`${thresholdFigure(locale, threshold, statistic)} ${locale.text(threshold.name)}`),
      working.thresholdRule,
      [
        text(`${locale.period(last.known.period)}: ${boundText(locale, last.amount, last.qualifier ?? 'about')}`, 2),
        ...passingBlocks(context, statistic, series, threshold),
      ],
    )
  })
}

const shareSteps = (context: RenderContext, statistic: Statistic, at: KnownObservation): readonly Block[] => {
  const { locale } = context
  const { working } = locale.words.figures
  return breakdownsOf({ dossier: context.reading.dossier, statistic }, at).flatMap(({ dimension, parts, total }) => {
    const lines = parts.flatMap(({ name, value, share, shareQualifier }) =>
      share === null || !total
        ? []
        : [
            text(
              `${partName(locale, name)}: ${shareText(locale, share, shareQualifier)} % = ${locale.number(value)} ${locale.signs.of('divided')} ${locale.number(total.newest.value ?? 0)} ${locale.signs.of('times')} 100`,
              2,
            ),
          ],
    )
    const { openShares } = locale.words.figures.breakdown
    const open = parts.some(isOpenShare) ? [text([span(openShares, 'dim')], 2)] : []
    const title = working.share(dimensionName(locale, dimension))
    return lines.length === 0
      ? []
      : step(title, working.shareRule, [...lines, ...open], total ? [inputOf(context, statistic, total)] : [])
  })
}

/** Returns the other items of a statistic's row: its mark and sparkline. */
const rowSteps = (context: RenderContext, statistic: Statistic): readonly Block[] => {
  const { locale, reading } = context
  const { working, concerns } = locale.words.figures
  const series = alongOf(context, statistic)
  const concern = concernOf(reading, statistic)
  const late = overdueOn(reading, statistic)
  const spark = sparkText(context, statistic, series, SPARK)
  return [
    ...(concern
      ? step(working.concern, working.concernRule, [
          text(concerns[concern], 2),
          ...(late ? [text(overdueText(locale, late), 2)] : []),
        ])
      : []),
    ...(spark === ''
      ? []
      : step(working.spark, working.sparkRule, [
          text(
            `${spark}  ${recentValues(reading.dossier, statistic, series, SPARK)
              .map(({ value, qualifier }) => boundText(locale, value, qualifier))
              .join('  ')}`,
            2,
          ),
        ])),
  ]
}

/** Returns the arithmetic of a comparison and the figures that went into it. */
const comparisonSteps = (
  context: RenderContext,
  { value }: Claim,
  { compared, figure, base, factor, factorQualifier, amount }: Comparison,
): readonly Block[] => {
  const { locale } = context
  const [large, small] = [Math.max(amount, value ?? 0), Math.min(amount, value ?? 0)]
  const divided = `${amountText(locale, large)} ${locale.signs.of('divided')} ${amountText(locale, small)}`
  return [
    ...(factor === null || compared !== 'value'
      ? []
      : [text(`${factorText(locale, factor, factorQualifier)} = ${divided}`, 4)]),
    ...[figure, ...(base ? [base] : [])].flatMap((of) =>
      observationsIn(of).map((one) => inputOf(context, of.statistic, one)),
    ),
  ]
}

/** Returns the steps of a verdict: its tolerance, comparisons and factor. */
export const claimSteps = (context: RenderContext, statistic: Statistic, claim: Claim): readonly Block[] => {
  const { locale, reading } = context
  const { working } = locale.words.figures
  const verdict = verdictIn(reading, { statistic, claim })
  const period = parsePeriod(claim.period, statistic.fiscalYearStart)
  return step(
    `${working.verdict}: ${claimFigure(locale, statistic, claim)}${period ? `, ${locale.period(period)}` : ''}`,
    `${working.verdictRules[claim.qualifier ?? 'exact']}; ${working.factorRule}`,
    [
      text([verdictMark(locale, verdict)], 2),
      ...verdictBlocks(context, { statistic, claim, verdict }, 2),
      ...comparisonsOf(verdict).flatMap((one) => comparisonSteps(context, claim, one)),
    ],
  )
}

/** Returns every number calculated from a statistic, for the period at the cursor. */
export const statisticSteps = (
  context: RenderContext,
  statistic: Statistic,
  chartView: ChartView,
): readonly Block[] => {
  const series = alongOf(context, statistic)
  const at = standOn(context, statistic, chartView.at)
  return [
    ...(at
      ? [
          ...rateSteps(context, statistic, at),
          ...changeSteps(context, statistic, series, at),
          ...revisionSteps(context, statistic, at),
          ...disagreementSteps(context, statistic, series, at),
        ]
      : []),
    ...(statistic.claims ?? []).flatMap((claim) => claimSteps(context, statistic, claim)),
    ...yearSteps(context, statistic, series, chartView),
    ...thresholdSteps(context, statistic, series),
    ...(at ? shareSteps(context, statistic, at) : []),
    ...rowSteps(context, statistic),
  ]
}
