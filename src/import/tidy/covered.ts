import { dayOf, isoDay, parsePeriod, type Covered, type Day } from '../../dossier/index.ts'

/** A kind of calendar period whose first or last day may stand for all of it. */
type Whole = Extract<Covered, 'month' | 'quarter' | 'year'>

/** How many months each period has. */
const MONTHS_IN: Readonly<Record<Whole, number>> = { month: 1, quarter: 3, year: 12 }

const WEEK = 7

/** From the longest to the shortest. */
const WHOLES: readonly Whole[] = ['year', 'quarter', 'month']

/** Returns the calendar period that holds a day, by its first day and the first day after it. */
const periodAround = (day: Day, whole: Whole) => {
  const [year = 0, month = 1] = isoDay(day).split('-').map(Number)
  const length = MONTHS_IN[whole]
  const first = month - ((month - 1) % length)
  return { year, first, from: dayOf(year, first, 1), next: dayOf(year, first + length, 1) }
}

const isEdge = (day: Day, whole: Whole): boolean => {
  const { from, next } = periodAround(day, whole)
  return day === from || day === next - 1
}

const wholeNamed = (day: Day, whole: Whole): string => {
  const { year, first } = periodAround(day, whole)
  if (whole === 'year') return String(year)
  return whole === 'quarter' ? `${year}-Q${(first + 2) / MONTHS_IN.quarter}` : isoDay(day).slice(0, 7)
}

/** Returns the week from a day on: by its number where it is an ISO week, which begins on a Monday. */
const weekFrom = (first: Day): string => {
  const [thursday, interval] = [first + 3, `${isoDay(first)}/${isoDay(first + WEEK - 1)}`]
  const year = isoDay(thursday).slice(0, 4)
  const number = Math.floor((thursday - dayOf(Number(year), 1, 1)) / WEEK) + 1
  const named = `${year}-W${String(number).padStart(2, '0')}`
  return parsePeriod(named)?.first === first ? named : interval
}

/** Returns the period that a date means; null for a date that is neither the first nor the last day of one. */
export const periodCovered = (date: string, covered: Covered): string | null => {
  const day = parsePeriod(date)?.first
  if (day === undefined) return null
  if (covered === 'day') return date
  if (covered === 'week-from') return weekFrom(day)
  if (covered === 'week-to') return weekFrom(day - WEEK + 1)
  return isEdge(day, covered) ? wholeNamed(day, covered) : null
}

/** Returns the period from one day to another: a year, quarter, month, week or day by its name where it is one. */
export const periodFrom = (first: Day, last: Day): string => {
  const whole = WHOLES.find((one) => {
    const { from, next } = periodAround(first, one)
    return first === from && last === next - 1
  })
  if (whole !== undefined) return wholeNamed(first, whole)
  if (last - first === WEEK - 1) return weekFrom(first)
  return first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`
}

/** Fewest dates that show that figures are a week apart: two may lie so by chance. */
const FEWEST_WEEKS = 3

/**
 * Returns what dates that leave out the days between them probably stand for: all are first days, or all are last days,
 * of months, quarters or years, or they are whole weeks apart. Null for any others, and for a single one.
 */
export const probablyCovered = (periods: readonly string[]): Exclude<Covered, 'day' | 'week-to'> | null => {
  const known = periods.map((period) => parsePeriod(period))
  if (!known.every((one) => one?.grain === 'day')) return null
  const days = [...new Set(known.map((one) => one?.first ?? 0))].toSorted((a, b) => a - b)
  if (days.length < 2) return null
  const whole = WHOLES.find(
    (one) =>
      days.every((day) => day === periodAround(day, one).from) ||
      days.every((day) => day === periodAround(day, one).next - 1),
  )
  if (whole !== undefined) return whole
  const areWeeksApart = days.every((day, at) => at === 0 || (day - (days[at - 1] ?? day)) % WEEK === 0)
  return areWeeksApart && days.length >= FEWEST_WEEKS ? 'week-from' : null
}
