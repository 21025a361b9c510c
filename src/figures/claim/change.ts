import { allSeries, isLowerBound, isUpperBound, parsePeriod, type Dims, type Qualifier } from '../../dossier/index.ts'
import { percentOf, SMALLEST_BASE } from '../change.ts'
import { compareChange, figureThen, seriesFor, vintagesOf, type Checked, type Comparison } from './comparison.ts'
import { isExcluded, statedOf, type Amount, type Stated } from './interval.ts'
import { judged, unchecked, type Unchecked, type Verdict } from './outcome.ts'
import type { Figure } from './tiling.ts'

const isBound = (qualifier: Qualifier): boolean => isLowerBound(qualifier) || isUpperBound(qualifier)

/** Returns the qualifier of a change: at least, where its end is a minimum; at most, where its start is one. */
const qualifierOfChange = (base: Figure, now: Figure): Qualifier => {
  if (isBound(now.qualifier)) return isLowerBound(now.qualifier) ? 'at-least' : 'at-most'
  if (isBound(base.qualifier)) return isLowerBound(base.qualifier) ? 'at-most' : 'at-least'
  return base.qualifier === 'about' || now.qualifier === 'about' ? 'about' : 'exact'
}

/** Returns why two figures have no percentage change; null where they have one. */
const obstacle = (base: Figure, now: Figure): Unchecked | null => {
  if (base.partial || now.partial) return 'partial-period'
  if (Math.abs(base.value) < SMALLEST_BASE) return 'small-base'
  return isBound(base.qualifier) && isBound(now.qualifier) ? 'between-bounds' : null
}

/** Returns the percentage change between two figures; null where there is none. */
const changeBetween = (stated: Stated, base: Figure | null, now: Figure | null): Comparison | null => {
  if (!base || !now || obstacle(base, now)) return null
  const percent = percentOf(base.value, now.value)
  if (percent === null) return null
  const one: Amount = { amount: percent, qualifier: qualifierOfChange(base, now), mean: false }
  return compareChange(stated, now, base, one)
}

const dimsKnown = (checked: Checked): Dims | null =>
  seriesFor(allSeries(checked.statistic), checked.claim.dims ?? {})?.dims ?? null

/**
 * Judges a claim about a percentage change, with the figures known when it was made and those known now. Compares
 * percentages in points, and never a component with the total.
 */
export const judgeChange = (
  checked: Checked,
  { percent, from }: { readonly percent: number; readonly from: string },
): Verdict => {
  const { statistic, claim, period } = checked
  const [before, dims] = [parsePeriod(from, statistic.fiscalYearStart), dimsKnown(checked)]
  if (!before) return unchecked('unknown-year')
  if (!dims) return unchecked(allSeries(statistic).length > 0 ? 'another-component' : 'nothing-known')
  const [now, base] = [vintagesOf(checked, dims, period), vintagesOf(checked, dims, before)]
  if (!now) return unchecked('period-unknown')
  if (!base) return unchecked('base-unknown')
  const hindered = obstacle(base.now, now.now)
  if (hindered) return unchecked(hindered)
  const stated = statedOf(percent, claim, true)
  const own = changeBetween(stated, base.now, now.now)
  if (!own) return unchecked('small-base')
  const then = changeBetween(stated, figureThen(checked, dims, before), figureThen(checked, dims, period))
  const whenStated = then && then.amount !== own.amount ? { ...then, role: 'when-stated' as const } : null
  const kind =
    own.holds || whenStated?.holds
      ? 'consistent'
      : isExcluded(stated, own, whenStated)
        ? 'contradicted'
        : 'not-contradicted'
  return { ...judged(kind, 'change', own), whenStated }
}
