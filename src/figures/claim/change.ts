import {
  allSeries,
  daysIn,
  isLowerBound,
  isUpperBound,
  parsePeriod,
  type Dims,
  type Per,
  type Period,
  type Qualifier,
} from '../../dossier/index.ts'
import { isSmallBase } from '../change.ts'
import { amountPer } from '../rate.ts'
import {
  compareChange,
  figureThen,
  isPercent,
  seriesFor,
  vintagesOf,
  type Checked,
  type Comparison,
} from './comparison.ts'
import {
  ABOUT,
  isBorneOut,
  isExcluded,
  rangeOf,
  statedChange,
  type Amount,
  type Range,
  type Stated,
} from './interval.ts'
import { judged, unchecked, type Unchecked, type Verdict } from './outcome.ts'
import { isAdditive, type Figure } from './tiling.ts'

const isBound = (qualifier: Qualifier): boolean => isLowerBound(qualifier) || isUpperBound(qualifier)

const isAbout = ({ qualifier }: Figure): boolean => qualifier === 'about'

/** Returns the qualifier of a change: at least, where its end is a minimum; at most, where its start is one. Of a bound and an approximate figure it is only about so much. */
const qualifierOfChange = (base: Figure, now: Figure): Qualifier => {
  if (isAbout(base) || isAbout(now)) return 'about'
  if (isBound(now.qualifier)) return isLowerBound(now.qualifier) ? 'at-least' : 'at-most'
  if (isBound(base.qualifier)) return isLowerBound(base.qualifier) ? 'at-most' : 'at-least'
  return 'exact'
}

/** Returns the least and the most that a figure may be, as a share of its value. */
const sharesOf = (figure: Figure): Range => rangeOf(1, figure.qualifier, isAbout(figure) ? ABOUT : 0)

/** Returns the least and the most that a figure may be. */
const valuesOf = ({ value, qualifier }: Figure): Range =>
  rangeOf(value, qualifier, qualifier === 'about' ? Math.abs(value) * ABOUT : 0)

/** Returns what a change in points may be where one of its figures is approximate: from about 50 to about 40 is from 19 points down to 1 down. */
const rangeOfPoints = (base: Figure, now: Figure): Range | undefined => {
  if (!(isAbout(base) || isAbout(now))) return undefined
  const [from, to] = [valuesOf(base), valuesOf(now)]
  return { low: to.low - from.high, high: to.high - from.low, open: false }
}

/**
 * Returns what a change in percent may be where one of its figures is approximate: from about 90,000 to about 100,000 is
 * from a fall of 9 % to a rise of 36 %. Undefined where its qualifier says it.
 */
const rangeOfChange = (base: Figure, now: Figure, percent: number): Range | undefined => {
  if (base.value < 0 || now.value < 0 || !(isAbout(base) || isAbout(now))) return undefined
  const [from, to, ratio] = [sharesOf(base), sharesOf(now), 1 + percent / 100]
  const at = (share: number): number => (ratio * share - 1) * 100
  return {
    low: isUpperBound(now.qualifier) || isLowerBound(base.qualifier) ? -Infinity : at(to.low / from.high),
    high: isLowerBound(now.qualifier) || isUpperBound(base.qualifier) ? Infinity : at(to.high / from.low),
    open: false,
  }
}

/** How much longer one month may be than another: January than February. */
const LONGER_MONTH = 31 / 28

/** Whether two periods have one length, counting all months alike and all quarters alike. A month is not compared with a year. */
const areAlike = (a: Period, b: Period): boolean => {
  const [short, long] = [daysIn(a), daysIn(b)].toSorted((x, y) => x - y)
  return (long ?? 0) <= (short ?? 0) * LONGER_MONTH
}

/** A change that is claimed, and the unit of time that it is about. */
interface Asked {
  readonly stated: Stated
  readonly per: Per | undefined
}

/** Why two figures have no change, such as a base under 30 of one in percent; null where they have one. */
const obstacle = (base: Figure, now: Figure, per: Per | undefined): Unchecked | null => {
  if (base.partial || now.partial) return 'partial-period'
  if (per === undefined && now.statistic.measure === 'flow' && !areAlike(base.period, now.period)) return 'other-length'
  if (!isPercent(now.statistic) && (base.value <= 0 || isSmallBase(now.statistic, base.value))) return 'small-base'
  return isBound(base.qualifier) && isBound(now.qualifier) ? 'between-bounds' : null
}

/** Returns the change between two percentages in points. */
const inPoints = (base: Figure, now: Figure): Amount => ({
  amount: now.value - base.value,
  qualifier: qualifierOfChange(base, now),
  mean: false,
  range: rangeOfPoints(base, now),
})

/** Returns the change between two figures, of their rates where the claim is about rates; null where there is none. */
const changeBetween = (asked: Asked, base: Figure | null, now: Figure | null): Comparison | null => {
  if (!base || !now || obstacle(base, now, asked.per)) return null
  if (isPercent(now.statistic)) return compareChange(asked.stated, now, base, inPoints(base, now))
  const amountOf = ({ value, period }: Figure): number => amountPer(value, period, asked.per)
  const percent = ((amountOf(now) - amountOf(base)) / amountOf(base)) * 100
  const qualifier = qualifierOfChange(base, now)
  const one: Amount = { amount: percent, qualifier, mean: false, range: rangeOfChange(base, now, percent) }
  return { ...compareChange(asked.stated, now, base, one), per: asked.per ?? null }
}

/** Whether a change in points that a claim does not have is, of the percentages, the claimed one in percent: then nobody can tell which is meant. */
const mayMeanPercent = (stated: Stated, { base, figure, holds }: Comparison): boolean => {
  if (holds || !base || !isPercent(figure.statistic) || base.value <= 0) return false
  const amount = ((figure.value - base.value) / base.value) * 100
  return isBorneOut(stated, { amount, qualifier: qualifierOfChange(base, figure), mean: false })
}

const dimsKnown = (checked: Checked): Dims | null =>
  seriesFor(allSeries(checked.statistic), checked.claim.dims ?? {})?.dims ?? null

/**
 * Judges a claim about a percentage change, with the figures known when it was made and those known now. Compares
 * percentages in points, and never a component with the total. A change of figures that are percentages is in points.
 */
export const judgeChange = (
  checked: Checked,
  { percent, from }: { readonly percent: number; readonly from: string },
): Verdict => {
  const { statistic, claim, period } = checked
  if (claim.per !== undefined && !isAdditive(statistic)) return unchecked('no-rate')
  const [before, dims] = [parsePeriod(from, statistic.fiscalYearStart), dimsKnown(checked)]
  if (!before) return unchecked('unknown-year')
  if (!dims) return unchecked(allSeries(statistic).length > 0 ? 'another-component' : 'nothing-known')
  const [now, base] = [vintagesOf(checked, dims, period), vintagesOf(checked, dims, before)]
  if (!now) return unchecked('period-unknown')
  if (!base) return unchecked('base-unknown')
  const hindered = obstacle(base.now, now.now, claim.per)
  if (hindered) return unchecked(hindered)
  const stated = statedChange(percent, claim)
  const asked: Asked = { stated, per: claim.per }
  const own = changeBetween(asked, base.now, now.now)
  if (!own) return unchecked('small-base')
  if (mayMeanPercent(stated, own)) return unchecked('points-or-percent', { ...own, role: 'nearest' })
  const then = changeBetween(asked, figureThen(checked, dims, before), figureThen(checked, dims, period))
  const whenStated = then && then.amount !== own.amount ? { ...then, role: 'when-stated' as const } : null
  const kind =
    own.holds || whenStated?.holds
      ? 'consistent'
      : isExcluded(stated, own, whenStated)
        ? 'contradicted'
        : 'not-contradicted'
  return { ...judged(kind, 'change', own), whenStated }
}
