import {
  daysIn,
  isoDay,
  type KnownObservation,
  type Per,
  type Period,
  type Qualifier,
  type Statistic,
  type SumPeriod,
} from '../dossier/index.ts'
import { boundOfSum } from './bound.ts'
import { areOfOneCounter, type Published } from './published.ts'
import { isUnit } from './rate.ts'
import { rolledUp } from './roll-up.ts'
import { yearSums } from './year.ts'

/** The fewest days that such a unit has in a calendar. */
const SHORTEST: Readonly<Record<Per, number>> = { day: 1, week: 7, month: 28, year: 365 }

/** Whether a period is only a part of a unit of time: a month of a year, whose total it says nothing of at another pace. */
export const isPartOf = (per: Per, period: Period): boolean => !isUnit(per, period) && daysIn(period) < SHORTEST[per]

/** A unit of time, and the figures that fill it or a part of it. */
interface Filled {
  readonly period: Period
  readonly parts: readonly KnownObservation[]
  readonly total: number
  readonly whole: boolean
}

const nameOf = ({ first, grain, year }: Period): string => {
  if (grain === 'month') return isoDay(first).slice(0, 7)
  return `${grain === 'fiscal-year' ? 'FY' : ''}${String(year).padStart(4, '0')}`
}

const unitsOf = (statistic: Statistic, series: readonly KnownObservation[], per: SumPeriod): readonly Filled[] => {
  const start = statistic.fiscalYearStart ?? 1
  const rolled = rolledUp(statistic, series, per, start)
  if (per === 'month' || rolled.length > 0) return rolled
  return yearSums(statistic, series, start).map(({ year, months, total, whole }) => ({
    period: year,
    parts: months,
    total,
    whole,
  }))
}

const asObservation = ({ period, parts, total, whole }: Filled, qualifier: Qualifier): readonly KnownObservation[] => {
  const last = parts.at(-1)
  return last
    ? [
        {
          period,
          newest: { ...last.newest, period: nameOf(period), value: total, qualifier },
          older: [],
          partial: !whole,
        },
      ]
    : []
}

/**
 * Returns the months or years that shorter periods of a series fill, added up; partial where some are missing, and none that figures of
 * several publishers would fill. Fiscal years where the statistic has them.
 */
export const filledUnits = (
  { dossier, statistic }: Published,
  series: readonly KnownObservation[],
  per: Per,
): readonly KnownObservation[] => {
  if (per !== 'month' && per !== 'year') return []
  return unitsOf(statistic, series, per).flatMap((one) => {
    const qualifier = areOfOneCounter(dossier, statistic, one.parts) ? boundOfSum(statistic, one.parts) : null
    return qualifier === null ? [] : asObservation(one, qualifier)
  })
}
