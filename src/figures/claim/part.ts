import {
  allSeries,
  daysIn,
  group,
  isUpperBound,
  largestOf,
  qualifierOf,
  smallestOf,
  type KnownObservation,
  type Observation,
  type Period,
  type Qualifier,
  type Series,
  type Statistic,
} from '../../dossier/index.ts'
import { sumOfValues } from '../bound.ts'
import { amountPer } from '../rate.ts'
import { compare, figureThen, seriesFor, type Valued } from './comparison.ts'
import { ABOUT, isBorneOut } from './interval.ts'
import { judged, type Verdict } from './outcome.ts'
import { figureOf, isAdditive, isExact, spansOf, type Figure } from './tiling.ts'

/** A span of days inside the period of a claim, and the least that published figures say of it. */
interface Least {
  readonly one: KnownObservation
  readonly least: number
}

const leastOf = (statistic: Statistic, one: Observation): number => {
  const qualifier = qualifierOf(statistic, one)
  if (one.value === null || isUpperBound(qualifier)) return 0
  return qualifier === 'about' ? one.value * (1 - ABOUT) : one.value
}

/** Returns the least of a span by the newest vintage and by the one known when the claim was made, where there was one of all its days. */
const leastOfBoth = ({ statistic, whenMade, claim }: Valued): ((one: KnownObservation) => number) => {
  const then = seriesFor(allSeries(whenMade), claim.dims ?? {})
  const whole = (then?.known ?? []).filter(({ partial }) => !partial)
  const before = new Map(whole.map(({ newest }) => [newest.period, newest]))
  return ({ newest }) => {
    const earlier = before.get(newest.period)
    const now = leastOf(statistic, newest)
    return earlier && earlier.value !== null ? Math.min(now, leastOf(statistic, earlier)) : now
  }
}

/** The largest sum of spans that do not overlap and end by a day, as a chain. */
interface Sum {
  readonly last: number
  readonly total: number
  readonly span: Least
  readonly before: Sum | null
}

/** Returns the last of some sums whose spans end before a day; null where none does. */
const lastBefore = (sums: readonly Sum[], day: number): Sum | null => {
  let [low, high] = [0, sums.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle]?.last ?? Infinity) < day) low = middle + 1
    else high = middle
  }
  return sums[low - 1] ?? null
}

/** Returns the spans without overlap whose leasts add up to the most, in order of time. */
const heaviest = (spans: readonly Least[]): readonly Least[] => {
  const sums: Sum[] = []
  for (const span of spans.toSorted((a, b) => a.one.period.last - b.one.period.last)) {
    const before = lastBefore(sums, span.one.period.first)
    const total = (before?.total ?? 0) + span.least
    if (total > (sums.at(-1)?.total ?? 0)) sums.push({ last: span.one.period.last, total, span, before })
  }
  const chain: Least[] = []
  for (let sum = sums.at(-1) ?? null; sum; sum = sum.before) chain.push(sum.span)
  return chain.toReversed()
}

/** Returns the spans of a series inside the period of a claim, those published before they ended included; none where a value is negative. */
const spansInside = (valued: Valued, series: Series): readonly Least[] => {
  const { statistic, period } = valued
  const least = leastOfBoth(valued)
  const open = series.known.filter(({ partial }) => partial)
  const inside = [...spansOf(statistic, series), ...open].filter(
    (one) => one.period.first >= period.first && one.period.last <= period.last,
  )
  if (inside.some(({ newest }) => (newest.value ?? 0) < 0)) return []
  return inside.map((one) => ({ one, least: least(one) })).filter((one) => one.least > 0)
}

const figureOfParts = ({ statistic, period }: Valued, series: Series, parts: readonly KnownObservation[]): Figure => {
  const isAbout = parts.some(({ newest }) => qualifierOf(statistic, newest) === 'about')
  const qualifier: Qualifier = isAbout ? 'about' : 'at-least'
  const value = sumOfValues(parts)
  return { statistic, dims: series.dims, period, parts, less: [], value, qualifier, partial: true }
}

/** What is known of a period in part: the figure, and the least that it may be. */
interface Part {
  readonly figure: Figure
  readonly least: number
}

/** Returns the longest span inside a period that two totals of one earlier start leave between their ends; null where none do. */
const spanBetween = (statistic: Statistic, series: Series, { first, last, year }: Period): Period | null => {
  const earlier = spansOf(statistic, series).filter(
    (one) => isExact(statistic, one) && one.period.first < first && one.period.last >= first - 1,
  )
  const spans = group(earlier, ({ period }) => String(period.first)).flatMap((totals): readonly Period[] => {
    const ends = totals.map(({ period }) => period.last).filter((end) => end <= last)
    if (ends.length < 2) return []
    return [{ first: smallestOf(ends) + 1, last: largestOf(ends), grain: 'interval', year }]
  })
  return spans.filter((one) => one.first <= one.last).toSorted((a, b) => daysIn(b) - daysIn(a))[0] ?? null
}

/** Returns what a cumulative series says of the days between two of its totals; null where these are not exact. */
const partBetween = (valued: Valued, series: Series): Part | null => {
  const { statistic, period } = valued
  const span = spanBetween(statistic, series, period)
  const now = span && figureOf(statistic, series, span)
  if (!now || now.less.length === 0) return null
  const then = figureThen(valued, series.dims, now.period)
  const least = Math.min(now.value, then && then.less.length > 0 ? then.value : now.value)
  return { figure: { ...now, period, qualifier: 'at-least', partial: true }, least }
}

/** Returns what is known of a period by the observations inside it. */
const partInside = (valued: Valued, series: Series): Part | null => {
  const spans = heaviest(spansInside(valued, series))
  if (spans.length === 0) return null
  const parts = spans.map(({ one }) => one)
  return { figure: figureOfParts(valued, series, parts), least: spans.reduce((all, one) => all + one.least, 0) }
}

const partOf = (valued: Valued, series: Series): Part | null => {
  if (!isAdditive(valued.statistic)) return null
  const [inside, between] = [partInside(valued, series), partBetween(valued, series)]
  return inside && between && between.least > inside.least ? between : (inside ?? between)
}

/** Returns the figure of the known part of a claim's period; null where nothing of it is known. */
export const figureOfPart = (valued: Valued, series: Series): Figure | null => partOf(valued, series)?.figure ?? null

/**
 * Judges a claim about a period of which only a part is known. No count is negative, so the part is a minimum of the whole (rule 2): it
 * contradicts a lower claim and confirms “at least”. Null where it does neither.
 */
export const judgePart = (valued: Valued, series: Series | undefined): Verdict | null => {
  const { stated, claim, period } = valued
  const part = series ? partOf(valued, series) : null
  if (!part) return null
  const own = compare(stated, part.figure, { role: 'own', per: claim.per })
  const least = amountPer(part.least, period, claim.per)
  if (least > stated.range.high) return judged('contradicted', 'part', own)
  const holds = isBorneOut(stated, { amount: least, qualifier: 'at-least', mean: own.mean })
  return holds ? judged('consistent', 'part', { ...own, holds }) : null
}
