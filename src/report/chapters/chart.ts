import { parseDate, type Day, type KnownObservation, type Statistic } from '../../dossier/index.ts'
import { breaksBetween } from '../../figures/index.ts'
import {
  amountText,
  dayTicks,
  drawsRates,
  heightsOf,
  levelsOf,
  pointsOf,
  valueSteps,
  type Point,
  type RenderContext,
  type Tick,
} from '../../present/index.ts'

/** A value at the middle of its period: 0 is the chart's left end, 1 its right. */
interface Dot {
  readonly at: number
  readonly amount: number
  /** Whether its publisher calls it neither provisional nor estimated. */
  readonly firm: boolean
  /** Whether a line joins it to the dot before it, since their periods adjoin. */
  readonly joined: boolean
  readonly words: string
}

/** A series to be drawn: heights in the unit shown, places from 0 to 1. */
export interface Chart {
  readonly title: string
  readonly low: number
  readonly high: number
  readonly steps: readonly { readonly amount: number; readonly words: string }[]
  readonly ticks: readonly Tick[]
  readonly dots: readonly Dot[]
  readonly levels: readonly { readonly amount: number; readonly words: string }[]
  readonly breaks: readonly { readonly at: number; readonly words: string }[]
  /** Incomplete periods, which are marked on the axis and never drawn as a height. */
  readonly partial: readonly { readonly at: number; readonly sign: string; readonly words: string }[]
}

const isFirm = ({ newest: { status } }: KnownObservation): boolean => status !== 'provisional' && status !== 'estimated'

const STEPS = 5

const dotsOf = (
  { locale }: RenderContext,
  points: readonly Point[],
  share: (known: KnownObservation) => number,
): readonly Dot[] =>
  points.map(({ known, amount }, at) => {
    const before = points[at - 1]
    return {
      at: share(known),
      amount,
      firm: isFirm(known),
      joined: before !== undefined && known.period.first - before.known.period.last <= 1,
      words: `${locale.period(known.period)}: ${amountText(locale, amount)}`,
    }
  })

/** Returns the unit of a chart's heights, with that of their rate. */
const unitText = ({ locale, per }: RenderContext, statistic: Statistic, rates: boolean): string => {
  const unit = locale.text(statistic.unit)
  if (rates) return `${unit} ${locale.words.perWords[per]}`
  return statistic.measure === 'flow' ? `${unit} ${locale.words.figures.chart.perPeriod}` : unit
}

const breaksOf = ({ locale }: RenderContext, statistic: Statistic, from: Day, to: Day): Chart['breaks'] =>
  breaksBetween(statistic, from, to).flatMap((one) => {
    const at = parseDate(one.at)
    return at
      ? [{ at: (at.first - from) / (to - from + 1), words: `${locale.date(one.at)}: ${locale.text(one.note)}` }]
      : []
  })

/** Returns what to draw of a series; null for fewer than two whole periods. */
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
  const share = ({ period }: KnownObservation): number =>
    ((period.first + period.last + 1) / 2 - first) / (last - first + 1)
  const levels = levelsOf(drawn)
  const { low, high } = heightsOf(points, levels)
  return {
    title: locale.words.report.chart.title(
      locale.text(statistic.name),
      unitText(context, statistic, drawsRates(statistic, series)),
    ),
    low,
    high,
    steps: valueSteps(low, high, STEPS).map((amount) => ({ amount, words: locale.number(amount, 2, 0) })),
    ticks: dayTicks(locale, first, last),
    dots: dotsOf(context, points, share),
    levels: levels
      .filter(({ amount }) => amount >= low && amount <= high)
      .map(({ threshold, amount }) => ({ amount, words: locale.qualified(amount, threshold.comparator) })),
    breaks: breaksOf(context, statistic, first, last),
    partial: series
      .filter((one) => one.partial && one.newest.value !== null)
      .map((one) => ({
        at: share(one),
        sign: locale.signs.of('partial'),
        words: `${locale.period(one.period)}: ${locale.words.detail.partial}`,
      })),
  }
}
