import {
  allSeries,
  daysIn,
  isLowerBound,
  isUpperBound,
  knownFrom,
  sameDays,
  type Claim,
  type Dims,
  type Period,
  type Series,
} from '../../dossier/index.ts'
import { boundOfDifference, boundOfStated } from '../bound.ts'
import { amountPer } from '../rate.ts'
import {
  compare,
  figureThen,
  seriesFor,
  vintagesOf,
  whenStatedOf,
  type Comparison,
  type Valued,
  type Vintages,
} from './comparison.ts'
import { lowestBy } from './extreme.ts'
import { isExcluded } from './interval.ts'
import { longestSpan } from './covered.ts'
import {
  isFar,
  judged,
  unchecked,
  type Judged,
  type NotChecked,
  type Rest,
  type Unchecked,
  type Verdict,
} from './outcome.ts'
import { figureOfPart, judgePart } from './part.ts'
import { judgeKnownPeak, judgePeak, spread, unitsIn } from './peak.ts'
import {
  figureAround,
  figureAt,
  figureLeft,
  figureOf,
  figureSoFar,
  hasOpenPart,
  isAdditive,
  newestFigure,
  observationsIn,
  type Figure,
} from './tiling.ts'

/** Returns whether the total may replace these dims, as it may only for a `component` (docs/format.md, verdict rule 5). */
const isComponent = (dims: Dims): boolean => Object.keys(dims).join() === 'component'

/** A comparison that decides nothing; none where it would make a rate of days that nobody states. */
const nearestOf = ({ claim }: Valued, own: Comparison): Comparison | null =>
  claim.per !== undefined && hasOpenPart(own.figure) ? null : { ...own, role: 'nearest' }

/** Returns the last day that a figure may cover. A part that does not say through when ends by the day it was published. */
const lastCovered = (figure: Figure): number =>
  hasOpenPart(figure) ? Math.max(...figure.parts.map(({ newest }) => knownFrom(newest.published))) : figure.period.last

/** Whether people may have meant a figure as “so far” when they made a claim: the days that it covers were over, and the period was not. */
const isOfDaysUntilMade = ({ claim, period, stated }: Valued, figure: Figure): boolean => {
  const made = knownFrom(claim.made)
  return !isUpperBound(stated.qualifier) && made <= period.last && lastCovered(figure) <= made
}

/**
 * Whether a figure confirms a claim. The part of a period that is known is a minimum of the whole: it confirms “at least”, and no “at most”.
 * Otherwise it confirms a claim only as the days so far when that was made.
 */
const isConfirmedBy = (valued: Valued, one: Comparison | null): boolean => {
  if (!one?.holds) return false
  return !one.figure.partial || isLowerBound(valued.stated.qualifier) || isOfDaysUntilMade(valued, one.figure)
}

/** Whether a figure is only of the days so far, which confirm a claim as it was meant when it was made. */
const isOfPart = ({ stated }: Valued, own: Comparison): boolean => own.figure.partial && !isLowerBound(stated.qualifier)

/** Returns the unit of time that was surely lowest, if below “at least so many a day”, beside a mean that is above it; null where none is. */
const unitBelow = (valued: Valued, series: Series, own: Comparison): Comparison | null => {
  const { stated, claim, period, statistic } = valued
  if (claim.per === undefined || !own.mean || !isLowerBound(stated.qualifier)) return null
  const lowest = lowestBy(unitsIn(series, claim.per, period), (one) => spread(valued, one).high)
  const figure = lowest ? figureAt(statistic, series.dims, lowest) : null
  const unit = figure && compare(stated, figure, { role: 'beside', per: claim.per })
  return unit && isExcluded(stated, unit, null) ? unit : null
}

/** The claim's own period is known: rules 3 to 5. */
const judgeKnown = (valued: Valued, series: Series, vintages: Vintages): Verdict => {
  const { stated, claim } = valued
  const own = compare(stated, vintages.now, { role: 'own', per: claim.per })
  const then = whenStatedOf(valued, vintages)
  // What was known of a part when the claim was made says only whether it held for that part: it is a minimum of the whole.
  const whenStated = then?.figure.partial && !isConfirmedBy(valued, then) ? null : then
  const facts = { own, whenStated }
  if (isConfirmedBy(valued, own) || isConfirmedBy(valued, whenStated)) {
    const below = unitBelow(valued, series, own)
    return below
      ? { ...judged('not-contradicted', 'period', own), ...facts, beside: [below] }
      : { ...judged('consistent', isOfPart(valued, own) ? 'so-far' : 'period', own), ...facts }
  }
  if (vintages.now.partial) return unchecked('partial-period', nearestOf(valued, own))
  const kind = isExcluded(stated, own, whenStated) ? 'contradicted' : 'not-contradicted'
  return { ...judged(kind, 'period', own), ...facts }
}

/** Returns the claim's total over its own days, in units of the statistic. */
const claimedOf = ({ claim, period, stated }: Valued): number => {
  if (claim.per === undefined) return stated.value
  return stated.value / amountPer(1, period, claim.per)
}

const restOf = (valued: Valued, { value, period, qualifier }: Figure): Rest => {
  const days = daysIn(period) - daysIn(valued.period)
  const claimed = claimedOf(valued)
  return {
    claimed,
    total: value,
    days,
    perDay: claimed > value ? null : (value - claimed) / days,
    qualifier: boundOfDifference(boundOfStated(valued.stated.qualifier), qualifier),
  }
}

/** Returns the highest value of the whole period by both vintages; infinite where the newest is a minimum. */
const mostOf = ({ value, qualifier }: Figure, whenMade: Figure | null): number => {
  if (qualifier === 'at-least' || qualifier === 'more-than') return Infinity
  const most = Math.max(value, whenMade && !isUpperBound(qualifier) ? whenMade.value : value)
  return qualifier === 'about' ? most * 1.1 : most
}

/** Returns a claim compared with the mean of a longer period, and with that of the days which those known before it leave. */
const comparedAround = (valued: Valued, figure: Figure): readonly [Comparison, ...Comparison[]] => {
  const { stated, claim, period, statistic } = valued
  const series = seriesFor(allSeries(statistic), figure.dims)
  const left = series ? figureLeft(series, figure, period) : null
  const to = (around: Figure): Comparison => compare(stated, around, { role: 'own', per: claim.per, carriedTo: period })
  return left && daysIn(left.period) > daysIn(period) ? [to(figure), to(left)] : [to(figure)]
}

/** Returns the comparison by which a claim is off least; null where there is none. */
const nearestOfAll = (all: readonly Comparison[]): Comparison | null =>
  all.toSorted((a, b) => (a.factor ?? Infinity) - (b.factor ?? Infinity))[0] ?? null

/** Judges a claim about days inside a known period (rule 6). The period cannot confirm it, because days differ. */
const judgeWindow = (valued: Valued, figure: Figure): Judged => {
  const { stated } = valued
  const least = (claimedOf(valued) / (stated.value || 1)) * stated.range.low
  const tooMuch = least > mostOf(figure, figureThen(valued, figure.dims, figure.period))
  const around = comparedAround(valued, figure)
  const near = nearestOfAll(around.filter((one) => !(isExcluded(stated, one, null) && isFar(one, stated.value))))
  const own = (tooMuch ? null : (near ?? nearestOfAll(around))) ?? around[0]
  const kind = tooMuch ? 'contradicted' : near ? 'not-contradicted' : 'at-odds'
  return { ...judged(kind, 'window', own), rest: restOf(valued, own.figure) }
}

/** The shortest figure that is carried to a longer period: a month to a year, but not a day to a month. */
const LEAST_DAYS = 28
/** The longest period that a figure shorter than it is carried to: over more than a year, one month says little of the others. */
const MOST_DAYS = 366

/** Whether a figure says anything of a period of another length: payments and single days do not. */
const isTypical = ({ claim, period, statistic }: Valued, figure: Figure): boolean => {
  if (claim.per !== undefined || !isAdditive(statistic) || sameDays(figure.period, period)) return true
  if (statistic.counts === 'money') return figure.period.grain === period.grain && period.grain !== 'interval'
  const [days, claimed] = [daysIn(figure.period), daysIn(period)]
  return claimed > MOST_DAYS ? days >= MOST_DAYS - 1 : days >= Math.min(LEAST_DAYS, claimed)
}

/** Whether a claim may be about the days so far of a period that was not over when it was made. A rate is of any days. */
const isOfDaysSoFar = ({ claim, period, statistic }: Valued): boolean =>
  claim.per === undefined && isAdditive(statistic) && knownFrom(claim.made) <= period.last

/** Returns the known part of a claim's period; of a rate, its longest days without a gap. Null where nothing of it is known. */
const nearestPart = (valued: Valued, series: Series): Figure | null => {
  const part = figureOfPart(valued, series)
  if (!part || valued.claim.per === undefined) return part
  const span = longestSpan(part)
  const known = span && figureOf(valued.statistic, series, span)
  return known?.partial ? null : known
}

/** Returns that a claim cannot be checked by the known part of its period; null where nothing of it is known. */
const ofKnownPart = (valued: Valued, series: Series | undefined): NotChecked | null => {
  const part = series ? nearestPart(valued, series) : null
  return part && unchecked('partial-period', compare(valued.stated, part, { role: 'nearest', per: valued.claim.per }))
}

const isOfSeveral = (figure: Figure): boolean => observationsIn(figure).length > 1

/**
 * Carries a figure to the period of a claim. One that was made before its period was over may be about all days or about those until then: the
 * nearer of the two counts, so that “7,000 so far” in May is not too low for a year.
 */
const carried = (valued: Valued, figure: Figure): Comparison => {
  const { stated, claim, period } = valued
  const to = (carriedTo: Period): Comparison => compare(stated, figure, { role: 'own', per: claim.per, carriedTo })
  const whole = to(period)
  const made = knownFrom(claim.made)
  if (!isOfDaysSoFar(valued) || made < period.first) return whole
  const soFar = to({ ...period, grain: 'interval', last: made })
  return (soFar.factor ?? Infinity) < (whole.factor ?? 0) ? { ...soFar, untilMade: true } : whole
}

/** Returns why the newest figure does not settle a claim: it is of a part of its period, of another date in it, or of an earlier one. */
const whyUnsettled = ({ statistic, period }: Valued, figure: Figure): Unchecked => {
  if (figure.period.first < period.first) return 'period-not-published'
  return statistic.measure === 'stock' ? 'another-moment' : 'partial-period'
}

/** Judges a claim about a period that is not published, or not in full (rule 7). */
const judgeNewest = (valued: Valued, figure: Figure): Verdict => {
  const { stated } = valued
  const inPart = ofKnownPart(valued, seriesFor(allSeries(valued.statistic), figure.dims))
  if (!isTypical(valued, figure)) {
    const nearest = compare(stated, figure, { role: 'nearest', per: undefined })
    return inPart ?? unchecked('period-not-published', nearest)
  }
  const own = carried(valued, figure)
  if (!figure.partial && isExcluded(stated, own, null) && isFar(own, stated.value))
    return judged('at-odds', 'newest', own)
  const why = whyUnsettled(valued, figure)
  // One month known of several is said with its rate.
  const isNamed = why === 'partial-period' && inPart?.nearest && isOfSeveral(inPart.nearest.figure)
  return (isOfDaysSoFar(valued) || isNamed ? inPart : null) ?? unchecked(why, nearestOf(valued, own))
}

/** Judges a claim by its own days or a known period around them; null where there is neither. */
const judgeDays = (valued: Valued, series: Series | undefined): Verdict | null => {
  if (!series) return null
  const peak = judgePeak(valued, series)
  if (peak) return peak
  const vintages = vintagesOf(valued, series.dims, valued.period)
  const known = vintages && judgeKnown(valued, series, vintages)
  if (known && known.kind !== 'cannot-be-checked') return known
  const around = isAdditive(valued.statistic) ? figureAround(valued.statistic, series, valued.period) : null
  return around && !(known && around.partial) ? judgeWindow(valued, around) : known
}

/**
 * Returns what was known of the days so far when a claim was made within its period, in the newest vintage and in that of
 * the day: people say “this year” for its months so far (EXPERT 24). Null where the claim is a rate, and for a bound, which the
 * days to come may pass.
 */
const soFarOf = (valued: Valued, { dims }: Series): Vintages | null => {
  const { statistic, whenMade, period, stated } = valued
  const isBound = isLowerBound(stated.qualifier) || isUpperBound(stated.qualifier)
  if (isBound || !isOfDaysSoFar(valued)) return null
  const known = seriesFor(allSeries(whenMade), dims)
  const then = known ? figureSoFar(whenMade, known, period) : null
  const series = seriesFor(allSeries(statistic), dims)
  const now = then && series ? figureOf(statistic, series, then.period) : null
  return now && { now: { ...now, partial: true }, whenMade: then }
}

/** Judges a claim made within its period by the days so far; null where these do not confirm it. */
const judgeSoFar = (valued: Valued, series: Series | undefined): Verdict | null => {
  const vintages = series ? soFarOf(valued, series) : null
  if (!vintages) return null
  const own = compare(valued.stated, vintages.now, { role: 'own', per: undefined })
  const whenStated = whenStatedOf(valued, vintages)
  return own.holds || whenStated?.holds ? { ...judged('consistent', 'so-far', own), whenStated } : null
}

/**
 * Judges a claim that is above a minimum of its own days by the shortest longer period that is known, since it cannot exceed that either
 * (rule 6). Null where it does not.
 */
const judgeLonger = (valued: Valued, series: Series): Verdict | null => {
  const { statistic, period } = valued
  const known = series.known.filter((one) => !sameDays(one.period, period))
  const around = isAdditive(statistic) ? figureAround(statistic, { ...series, known }, period) : null
  if (!around || around.partial || daysIn(around.period) <= daysIn(period)) return null
  const verdict = judgeWindow(valued, around)
  return verdict.kind === 'contradicted' ? verdict : null
}

/** Whether only a minimum of a claim's own days is known, which leaves a higher claim open. */
const isAboveMinimum = (verdict: Verdict | null): boolean =>
  verdict?.kind === 'not-contradicted' && verdict.basis === 'period' && isLowerBound(verdict.own.figure.qualifier)

/** Whether the known parts of a period may still decide. A maximum of the whole leaves open how little it was: one of its months may be more than is claimed. */
const isLeftToParts = (verdict: Verdict | null): boolean =>
  verdict === null ||
  verdict.kind === 'cannot-be-checked' ||
  verdict.basis === 'window' ||
  (verdict.kind === 'not-contradicted' && isUpperBound(verdict.own.figure.qualifier))

/** Returns a claim as one about the days of its period until it was made; null where it is a rate or a maximum, or was made on another day. */
const untilMade = (valued: Valued): Valued | null => {
  const { claim, period, stated } = valued
  const made = knownFrom(claim.made)
  const isWithin = isOfDaysSoFar(valued) && made >= period.first && made < period.last
  return isWithin && !isUpperBound(stated.qualifier)
    ? { ...valued, period: { ...period, grain: 'interval', last: made } }
    : null
}

/**
 * Judges a claim that is below the total of its period by the days until it was made: “400 so far”, stated in the middle of a month, is not too low
 * against all of it. Null where it is far from these, too, or nothing is known of them.
 */
const judgeUntilMade = (valued: Valued, series: Series, verdict: Verdict | null): Verdict | null => {
  if (verdict?.kind !== 'contradicted' || verdict.own.direction !== 'claim-lower') return null
  const soFar = untilMade(valued)
  if (!soFar || judgePart(soFar, series)?.kind === 'contradicted') return null
  const { statistic, stated, period } = soFar
  const known = figureOf(statistic, series, period)
  if (known && !known.partial) {
    const own = compare(stated, { ...known, partial: true }, { role: 'own', per: undefined })
    return own.holds ? judged('consistent', 'so-far', { ...own, untilMade: true }) : null
  }
  const around = figureAround(statistic, series, period)
  const until = around && !around.partial ? judgeWindow(soFar, around) : null
  return until?.kind === 'not-contradicted' ? { ...until, own: { ...until.own, untilMade: true } } : null
}

/** Returns the known part of a claim's period beside the longer one that leaves room for the claim; none for a rate. */
const besideWindow = (valued: Valued, series: Series | undefined, { kind, basis }: Judged): readonly Comparison[] => {
  if (!series || valued.claim.per !== undefined || kind !== 'not-contradicted' || basis !== 'window') return []
  const part = figureOfPart(valued, series)
  return part ? [compare(valued.stated, part, { role: 'beside', per: undefined })] : []
}

/** Judges a claim by its own days; where these are known only in part or within a longer period, first by what that part proves. */
const judgeOwnDays = (valued: Valued, series: Series | undefined): Verdict | null => {
  const verdict = judgeDays(valued, series)
  if (verdict?.kind === 'consistent') return verdict
  const soFar = judgeSoFar(valued, series) ?? (series ? judgeUntilMade(valued, series, verdict) : null)
  if (soFar) return soFar
  const part = isLeftToParts(verdict) ? judgePart(valued, series) : null
  if (part) return part
  if (series && isAboveMinimum(verdict)) return judgeLonger(valued, series) ?? verdict
  if (verdict === null || verdict.kind === 'cannot-be-checked')
    return (series ? judgeKnownPeak(valued, series) : null) ?? verdict
  return { ...verdict, beside: [...verdict.beside, ...besideWindow(valued, series, verdict)] }
}

/** Returns the newest figure that ends before the claim's period; null where none does or a later one is known. */
const newestBefore = (valued: Valued, series: Series | undefined): Figure | null => {
  const newest = series ? newestFigure(valued.statistic, series) : null
  return newest && newest.period.last < valued.period.last ? newest : null
}

/** Judges a component by the total, which cannot confirm it: the component may be much smaller. */
const inPlaceOf = (dims: Dims, verdict: Verdict, value: number): Verdict => {
  if (verdict.kind === 'cannot-be-checked') return { ...verdict, instead: dims }
  const { own } = verdict
  const tooHigh = own.direction === 'claim-higher' && verdict.kind === 'contradicted'
  if (tooHigh) return { ...verdict, instead: dims }
  if (!isComponent(dims)) return { ...unchecked('another-component', { ...own, role: 'nearest' }), instead: dims }
  const against = verdict.kind === 'contradicted' || verdict.kind === 'at-odds'
  const kind = against && isFar(own, value) ? 'at-odds' : 'not-contradicted'
  return { ...verdict, kind, instead: dims }
}

/** Returns the known part of a claim's period where several figures make it, else the figure whose period is nearest. */
const nearestIn = (valued: Valued, series: Series): Figure | null => {
  const part = nearestPart(valued, series)
  if (part && isOfSeveral(part)) return part
  const { first, last } = valued.period
  const away = (period: { readonly first: number; readonly last: number }): number =>
    Math.max(0, first - period.last, period.first - last)
  const [nearest] = series.known
    .filter(({ newest }) => newest.value !== null)
    .toSorted((a, b) => away(a.period) - away(b.period) || b.period.last - a.period.last)
  return nearest ? figureAt(valued.statistic, series.dims, nearest) : null
}

const isLimited = ({ dims }: Claim): boolean => Object.keys(dims ?? {}).length > 0

const nothingOf = (valued: Valued, limited: Series | undefined, all: readonly Series[]): Verdict => {
  const series = limited ?? all[0]
  const figure = series ? nearestIn(valued, series) : null
  if (!figure) {
    const words = valued.statistic.observations.some(({ asStated }) => asStated !== undefined)
    return unchecked(words ? 'no-number' : 'nothing-known')
  }
  const inPart = ofKnownPart(valued, limited)
  if (inPart) return inPart
  const own = compare(valued.stated, figure, { role: 'nearest', per: valued.claim.per, carriedTo: valued.period })
  const nearest = nearestOf(valued, own)
  if (!limited) return unchecked(isLimited(valued.claim) ? 'another-component' : 'no-total', nearest)
  if (valued.statistic.measure === 'stock') return unchecked('another-moment', nearest)
  const longer = figure.period.first <= valued.period.first && figure.period.last >= valued.period.last
  return unchecked(longer ? 'window-shorter' : 'period-unknown', nearest)
}

/**
 * Judges a claim about a value by its own period, else a longer one around it, else the newest before it. Uses the
 * series of its `dims`, and the total where that has no figure.
 */
export const judgeValue = (valued: Valued): Verdict => {
  const { claim, statistic, stated } = valued
  const all = allSeries(statistic)
  const own = seriesFor(all, claim.dims ?? {})
  const total = isLimited(claim) ? seriesFor(all, {}) : undefined
  const dims = claim.dims ?? {}
  const known = judgeOwnDays(valued, own)
  if (known) return known
  const inTotal = judgeDays(valued, total)
  if (inTotal) return inPlaceOf(dims, inTotal, stated.value)
  const newest = newestBefore(valued, own)
  if (newest) return judgeNewest(valued, newest)
  const newestTotal = newestBefore(valued, total)
  if (newestTotal) return inPlaceOf(dims, judgeNewest(valued, newestTotal), stated.value)
  return nothingOf(valued, own, all)
}
