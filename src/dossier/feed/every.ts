import { calendar, dayOf, type Day } from '../period.ts'
import { grainOf } from './pattern.ts'

/** How often figures are published: a number of days or of months. */
export interface Every {
  readonly unit: 'days' | 'months'
  readonly count: number
}

const DURATION = /^P(?<count>[1-9]\d{0,2})(?<unit>[DWMY])$/

/** Parses an ISO 8601 duration of one unit, such as `P1M` or `P2W`; null for anything else. */
export const parseEvery = (text: string): Every | null => {
  const { count, unit } = DURATION.exec(text)?.groups ?? {}
  const number = Number(count)
  if (unit === 'D' || unit === 'W') return { unit: 'days', count: unit === 'W' ? number * 7 : number }
  if (unit === 'M' || unit === 'Y') return { unit: 'months', count: unit === 'Y' ? number * 12 : number }
  return null
}

const BY_GRAIN = {
  day: { unit: 'days', count: 1 },
  month: { unit: 'months', count: 1 },
  quarter: { unit: 'months', count: 3 },
  year: { unit: 'months', count: 12 },
} as const

/** Returns how far apart the dates of a pattern are: as the feed says, else what its placeholders distinguish. */
export const everyOf = (pattern: string, every: string | undefined): Every =>
  parseEvery(every ?? '') ?? BY_GRAIN[grainOf(pattern) ?? 'month']

/** Returns the beginning of the step that a day is in; months are counted from January, so quarters begin where they should. */
export const stepOf = (day: Day, { unit, count }: Every): Day => {
  if (unit === 'days') return day
  const [year, month] = calendar(day)
  const months = year * 12 + month - 1
  return dayOf(0, months - (months % count) + 1, 1)
}

/** Returns the day so many steps later. */
export const stepsAfter = (day: Day, { unit, count }: Every, steps: number): Day => {
  if (unit === 'days') return day + count * steps
  const [year, month] = calendar(day)
  return dayOf(year, month + count * steps, 1)
}

/** Returns the day that is one step later, in its month where that has no such day: 31 January and a month are 29 February. */
export const dayAfter = (day: Day, { unit, count }: Every): Day => {
  if (unit === 'days') return day + count
  const [year, month, date] = calendar(day)
  return Math.min(dayOf(year, month + count, date), dayOf(year, month + count + 1, 1) - 1)
}
