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
}

/** `value ÷ days of the period`, in the unit asked for. */
export const ratePer = (value: number, period: Period, per: Per): Rate => {
  const days = daysIn(period)
  return { per, amount: (value / days) * DAYS_PER[per], value, days }
}

/**
 * The rate of an observation, or null where there is none: stocks and rates have no rate, a missing value has none, and a partial
 * period has not the days that its name says.
 */
export const rateOf = (statistic: Statistic, known: KnownObservation, per: Per): Rate | null => {
  if (statistic.measure !== 'flow' || known.newest.value === null || known.partial) return null
  return ratePer(known.newest.value, known.period, per)
}

const GRAIN_OF: Readonly<Record<Per, readonly Period['grain'][]>> = {
  day: ['day'],
  week: ['week'],
  month: ['month'],
  year: ['year', 'fiscal-year'],
}

/** A flow in a unit of time: the value itself where the period is one such unit (a year's deaths per year), its rate otherwise. */
export const amountPer = (value: number, period: Period, per: Per | undefined): number =>
  per === undefined || GRAIN_OF[per].includes(period.grain) ? value : ratePer(value, period, per).amount

/** The most days that such a unit has in a calendar. */
const LONGEST: Readonly<Record<Per, number>> = { day: 1, week: 7, month: 31, year: 366 }

/** Whether a figure of this period tells of a unit of time only as a mean: a month's total of a week. */
export const isMean = (per: Per | undefined, period: Period): boolean =>
  per !== undefined && !GRAIN_OF[per].includes(period.grain) && daysIn(period) > LONGEST[per]
