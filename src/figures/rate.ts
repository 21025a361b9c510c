import { calendar, daysIn, type KnownObservation, type Per, type Period, type Statistic } from '../dossier/index.ts'

/** Days in a unit of time. By convention (docs/format.md) a month has 30.4 and a year 365. */
export const DAYS_PER: Readonly<Record<Per, number>> = { day: 1, week: 7, month: 30.4, year: 365 }

/** A value spread over the days of its period: `value ÷ days × DAYS_PER[per]`. */
export interface Rate {
  readonly per: Per
  /** Units of the statistic per day, week, month or year. */
  readonly amount: number
  readonly value: number
  readonly days: number
  /** The period is one such unit, so the amount is the value itself, as a month's figure per month. */
  readonly isOwn: boolean
}

const GRAIN_OF: Readonly<Record<Per, readonly Period['grain'][]>> = {
  day: ['day'],
  week: ['week'],
  month: ['month'],
  year: ['year', 'fiscal-year'],
}

/** How many calendar months a period has; null where it does not begin and end with one. */
export const wholeMonths = ({ first, last }: Period): number | null => {
  const [[year, month, day], [nextYear, nextMonth, nextDay]] = [calendar(first), calendar(last + 1)]
  return day === 1 && nextDay === 1 ? (nextYear - year) * 12 + nextMonth - month : null
}

const MONTHS_OF: Readonly<Partial<Record<Per, number>>> = { month: 1, year: 12 }

/** Returns whether a period is one such unit: a calendar month, a calendar or fiscal year; also where it is written as a span of days. */
export const isUnit = (per: Per, period: Period): boolean =>
  GRAIN_OF[per].includes(period.grain) ||
  (MONTHS_OF[per] !== undefined && period.grain === 'interval' && wholeMonths(period) === MONTHS_OF[per])

/** Returns `value ÷ days of the period` in a unit of time, or the value itself where the period is one such unit. */
export const ratePer = (value: number, period: Period, per: Per): Rate => {
  const days = daysIn(period)
  const isOwn = isUnit(per, period)
  return { per, amount: isOwn ? value : (value / days) * DAYS_PER[per], value, days, isOwn }
}

/** Returns whether a statistic has rates: stocks, rates, money and percentages do not. */
export const hasRates = ({ measure, counts }: Statistic): boolean =>
  measure === 'flow' && counts !== 'money' && counts !== 'percent'

/** Returns the rate of an observation; null where its value is missing or its period partial. */
export const rateOf = (statistic: Statistic, known: KnownObservation, per: Per): Rate | null => {
  if (!hasRates(statistic) || known.newest.value === null || known.partial) return null
  return ratePer(known.newest.value, known.period, per)
}

/** Returns a flow in a unit of time: the value itself where the period is one such unit, its rate otherwise. */
export const amountPer = (value: number, period: Period, per: Per | undefined): number =>
  per === undefined ? value : ratePer(value, period, per).amount

/** The most days that a unit of time has in a calendar. */
const LONGEST: Readonly<Record<Per, number>> = { day: 1, week: 7, month: 31, year: 366 }

/** Returns whether a figure shows a unit of time only as a mean, as a month's total does a week. */
export const isMean = (per: Per | undefined, period: Period): boolean =>
  per !== undefined && !isUnit(per, period) && daysIn(period) > LONGEST[per]
