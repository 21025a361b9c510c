import { daysIn, type KnownObservation, type Per, type Period, type Statistic } from '../dossier/index.ts'

/** Days that a unit of rate has. A month has 30.4 days and a year 365, the convention of FORMAT; none is a calendar's own. */
export const DAYS_PER: Readonly<Record<Per, number>> = { day: 1, week: 7, month: 30.4, year: 365 }

/** A value spread over the days of its period: `value ÷ days × DAYS_PER[per]`. */
export interface Rate {
  readonly per: Per
  /** Units of the statistic per day, week, month or year. */
  readonly amount: number
  readonly value: number
  readonly days: number
  /** The period is one such unit, so that the amount is the value itself: a month's figure per month. */
  readonly isOwn: boolean
}

const GRAIN_OF: Readonly<Record<Per, readonly Period['grain'][]>> = {
  day: ['day'],
  week: ['week'],
  month: ['month'],
  year: ['year', 'fiscal-year'],
}

/** Whether a period is one such unit: a month of months, a calendar or fiscal year of years. */
export const isUnit = (per: Per, period: Period): boolean => GRAIN_OF[per].includes(period.grain)

/** Returns `value ÷ days of the period` in the unit asked for; of a period that is one such unit the value itself. */
export const ratePer = (value: number, period: Period, per: Per): Rate => {
  const days = daysIn(period)
  const isOwn = isUnit(per, period)
  return { per, amount: isOwn ? value : (value / days) * DAYS_PER[per], value, days, isOwn }
}

/** Whether a statistic has rates: stocks and rates have none, and an amount of money or a percentage is a figure of its own. */
export const hasRates = ({ measure, counts }: Statistic): boolean =>
  measure === 'flow' && counts !== 'money' && counts !== 'percent'

/**
 * Returns the rate of an observation, or null where there is none: a missing value has none, and a partial period has not the days that
 * its name says.
 */
export const rateOf = (statistic: Statistic, known: KnownObservation, per: Per): Rate | null => {
  if (!hasRates(statistic) || known.newest.value === null || known.partial) return null
  return ratePer(known.newest.value, known.period, per)
}

/** Returns a flow in a unit of time: the value itself where the period is one such unit (a year's deaths per year), its rate otherwise. */
export const amountPer = (value: number, period: Period, per: Per | undefined): number =>
  per === undefined ? value : ratePer(value, period, per).amount

/** The most days that such a unit has in a calendar. */
const LONGEST: Readonly<Record<Per, number>> = { day: 1, week: 7, month: 31, year: 366 }

/** Whether a figure of this period speaks of a unit of time only as a mean: a month's total of a week. */
export const isMean = (per: Per | undefined, period: Period): boolean =>
  per !== undefined && !isUnit(per, period) && daysIn(period) > LONGEST[per]
