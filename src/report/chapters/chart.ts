import { parseDate, type Day, type KnownObservation, type Statistic } from '../../dossier/index.ts'
import { breaksBetween } from '../../figures/index.ts'
import {
  boundText,
  chartUnit,
  dayTicks,
  heightsOf,
  levelsOf,
  pointsOf,
  partialText,
  statedWords,
  valueSteps,
  type Point,
  type RenderContext,
  type Tick,
} from '../../present/index.ts'

/** A value at the middle of its period: 0 is the chart's left end, 1 its right. */
interface Dot {
  readonly at: number
  readonly amount: number
  /** Whether it is neither provisional nor estimated. */
  readonly firm: boolean
  /** Whether a line joins it to the previous dot, because their periods adjoin. */
  readonly joined: boolean
  /** Returns the value in words, which a dot among hundreds does not show. */
  readonly words: () => string
}

/** A series to draw: heights in the unit shown, positions from 0 to 1. */
export interface Chart {
  readonly title: string
  readonly low: number
  readonly high: number
  readonly steps: readonly { readonly amount: number; readonly words: string }[]
  readonly ticks: readonly Tick[]
  readonly dots: readonly Dot[]
  readonly levels: readonly { readonly amount: number; readonly words: string }[]
  readonly breaks: readonly { readonly at: number; readonly words: string }[]
  /** Partial periods and figures in words: marked on the axis, never drawn as a height. */
  readonly partial: readonly { readonly at: number; readonly sign: string; readonly words: string }[]
}

const isFirm = ({ newest: { status } }: KnownObservation): boolean => status !== 'provisional' && status !== 'estimated'

const STEPS = 5

const dotsOf = ({ locale }: RenderContext, points: readonly Point[], share: (day: number) => number): readonly Dot[] =>
  points.map(({ known, amount, day, joined, qualifier }, at) => {
    const before = points[at - 1]
    return {
      at: share(day),
      amount,
      firm: isFirm(known),
      joined: before !== undefined && joined,
      words: () => `${locale.period(known.period)}: ${boundText(locale, amount, qualifier)}`,
    }
  })

const breaksOf = ({ locale }: RenderContext, statistic: Statistic, from: Day, to: Day): Chart['breaks'] =>
  breaksBetween(statistic, from, to).flatMap((one) => {
    const at = parseDate(one.at)
    return at
      ? [{ at: (at.first - from) / (to - from + 1), words: `${locale.date(one.at)}: ${locale.text(one.note)}` }]
      : []
  })

/** Returns the marks on the axis for what has no height: partial periods, and figures stated in words. */
const marksOf = (
  { locale }: RenderContext,
  series: readonly KnownObservation[],
  share: (day: number) => number,
): Chart['partial'] =>
  series.flatMap((one) => {
    const { period, newest, partial } = one
    const stated = statedWords(locale, newest)
    const isPartial = partial && newest.value !== null
    if (!isPartial && stated === '') return []
    return {
      at: share((period.first + period.last + 1) / 2),
      sign: locale.signs.of(isPartial ? 'partial' : 'unchecked'),
      words: `${locale.period(period)}: ${isPartial ? partialText(locale, one) : stated}`,
    }
  })

/** Returns the chart of a series; null with fewer than two whole periods. */
export const chartOf = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
): Chart | null => {
  const { locale } = context
  const drawn = { context, statistic, series }
  const points = pointsOf(drawn)
  const [first, last] = [
    series[0]?.period.first ?? 0,
    series.reduce((day, { period }) => Math.max(day, period.last), 0),
  ]
  if (points.length < 2) return null
  const share = (day: number): number => (day - first) / (last - first + 1)
  const levels = levelsOf(drawn)
  const { low, high } = heightsOf(points, levels)
  return {
    title: locale.words.report.chart.title(locale.text(statistic.name), chartUnit(drawn)),
    low,
    high,
    steps: valueSteps(low, high, STEPS).map((amount) => ({ amount, words: locale.number(amount, 2, 0) })),
    ticks: dayTicks(locale, first, last),
    dots: dotsOf(context, points, share),
    levels: levels
      .filter(({ amount }) => amount >= low && amount <= high)
      .map(({ threshold, amount }) => ({ amount, words: locale.qualified(amount, threshold.comparator) })),
    breaks: breaksOf(context, statistic, first, last),
    partial: marksOf(context, series, share),
  }
}
