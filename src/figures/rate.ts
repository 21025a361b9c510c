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
