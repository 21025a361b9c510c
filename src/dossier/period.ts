import type { Per } from './enumerations.ts'
import { memoizeText } from './memo.ts'

/** A calendar day as the number of days since 1970-01-01 (UTC). */
export type Day = number

/** A span of whole days, both ends included, and the grain in which it is written. */
export interface Period {
  readonly first: Day
  readonly last: Day
  readonly grain: Grain
  /** The year in its name: calendar, ISO week-numbering or fiscal year. */
  readonly year: number
}

export type Grain = Per | 'quarter' | 'fiscal-year' | 'interval'

const DATE = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?`
const WEEK = String.raw`\d{4}-W(0[1-9]|[1-4]\d|5[0-3])`
const QUARTER = String.raw`\d{4}-Q[1-4]`
/** A time of day, with an offset from UTC or in local time. */
const TIME = String.raw`T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?`
/** The form of a date; `parseDate` checks the calendar. */
export const DATE_PATTERN = String.raw`^(${DATE}(/${DATE})?|\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])${TIME}|${WEEK}|${QUARTER})$`
/** The form of a period; `parsePeriod` checks the calendar. */
export const PERIOD_PATTERN = String.raw`^(${DATE}(/${DATE})?|${WEEK}|${QUARTER}|FY\d{4})$`

const DATE_FORM = new RegExp(DATE_PATTERN)
const PLAIN_DATE = new RegExp(`^${DATE}$`)
const PERIOD_FORM = new RegExp(PERIOD_PATTERN)

/** Returns whether a text has the form of a date, such as the impossible 2023-02-30. */
export const looksLikeDate = (text: string): boolean => DATE_FORM.test(text)
/** Returns whether a text has the form of a period. */
export const looksLikePeriod = (text: string): boolean => PERIOD_FORM.test(text)

/** Days of 400 years, after which the calendar repeats; of 100 years and 4 years without the leap day of a century. */
const [DAYS_OF_400, DAYS_OF_100, DAYS_OF_4, DAYS_OF_YEAR] = [146_097, 36_524, 1_461, 365] as const
/** Days from 1 March of the year 0 to 1 January 1970. */
const TO_1970 = 719_468

/** Returns the days before a month of a year that begins in March, so that the leap day is its last one. */
const daysBefore = (fromMarch: number): number => Math.floor((153 * fromMarch + 2) / 5)

/**
 * Returns the day of a year, month (1–12) and day of the month; extra months and days roll over. A `Date` takes ten times
 * as long, and a report of 200,000 figures asks a million times.
 */
export const dayOf = (year: number, month: number, day: number): Day => {
  const months = month - 3
  const fromMarch = ((months % 12) + 12) % 12
  const march = year + (months - fromMarch) / 12
  const leaps = Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400)
  return march * DAYS_OF_YEAR + leaps + daysBefore(fromMarch) + day - 1 - TO_1970
}

/** Returns the year, month (1–12) and day of the month. */
export const calendar = (day: Day): readonly [number, number, number] => {
  const days = day + TO_1970
  const era = Math.floor(days / DAYS_OF_400)
  const inEra = days - era * DAYS_OF_400
  const leaps =
    Math.floor(inEra / (DAYS_OF_4 - 1)) - Math.floor(inEra / DAYS_OF_100) + Math.floor(inEra / (DAYS_OF_400 - 1))
  const years = Math.floor((inEra - leaps) / DAYS_OF_YEAR)
  const inYear = inEra - (years * DAYS_OF_YEAR + Math.floor(years / 4) - Math.floor(years / 100))
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return [era * 400 + years + (month <= 2 ? 1 : 0), month, inYear - daysBefore(fromMarch) + 1]
}

/** Returns a day as `YYYY-MM-DD`. */
export const isoDay = (day: Day): string => {
  const [year, month, date] = calendar(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

const years = (text: string): Period => {
  const year = Number(text)
  return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31), grain: 'year', year }
}

const months = (text: string): Period => {
  const [year = 0, month = 0] = text.split('-').map(Number)
  return { first: dayOf(year, month, 1), last: dayOf(year, month + 1, 0), grain: 'month', year }
}

/** Returns the number that the characters of a text form from one place to another; NaN where one is not a digit. */
const digits = (text: string, from: number, to: number): number => {
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN
  }
  return number
}
const ZERO = 48

/** The length of `2023-12-27`, after which a time of day may follow. */
const DAY_LENGTH = 10
/** Days that every month has. */
const EACH_MONTH = 28

/**
 * Returns the day of a text like `2023-12-27`; NaN for any other. Digit by digit, because a hundred thousand days do not
 * fit into the cache of periods, and expressions take five times as long.
 */
const dayIn = (text: string): Day => {
  if (text.length !== DAY_LENGTH || text.charAt(4) !== '-' || text.charAt(7) !== '-') return Number.NaN
  const [year, month, date] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)]
  if (!(year >= 0 && month >= 1 && month <= 12 && date >= 1)) return Number.NaN
  const day = dayOf(year, month, date)
  return date <= EACH_MONTH || calendar(day)[2] === date ? day : Number.NaN
}

const days = (text: string): Period | null => {
  const first = dayIn(text)
  return Number.isNaN(first) ? null : { first, last: first, grain: 'day', year: digits(text, 0, 4) }
}

/** Parses an ISO 8601 week: week 1 contains 4 January, and weeks begin on Monday. */
const weeks = (text: string): Period | null => {
  const [year = 0, week = 0] = text.split('-W').map(Number)
  const fourth = dayOf(year, 1, 4)
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7)
  const first = monday + (week - 1) * 7
  const [thursdaysYear] = calendar(first + 3)
  return thursdaysYear === year ? { first, last: first + 6, grain: 'week', year } : null
}

/** Parses quarters of the calendar year: Q4 is October to December. */
const quarters = (text: string): Period => {
  const [year = 0, quarter = 0] = text.split('-Q').map(Number)
  return { first: dayOf(year, quarter * 3 - 2, 1), last: dayOf(year, quarter * 3 + 1, 0), grain: 'quarter', year }
}

const fiscalYear = (text: string, start: number | undefined): Period | null => {
  if (start === undefined || !PERIOD_FORM.test(text)) return null
  const year = Number(text.slice(2))
  const begins = start === 1 ? year : year - 1
  return { first: dayOf(begins, start, 1), last: dayOf(begins + 1, start, 0), grain: 'fiscal-year', year }
}

const interval = (text: string): Period | null => {
  const [from, to] = text.split('/').map(readDate)
  if (!from || !to || to.last < from.first) return null
  return { first: from.first, last: to.last, grain: 'interval', year: from.year }
}

/** How many parsed dates and periods are cached. */
const MOST_PERIODS = 20_000

/**
 * Parses a period; null where the form is wrong, a day does not exist, it ends before it starts, or the fiscal year has
 * no known start. `fiscalYearStart` is a month (1–12): with 10, FY2024 is 2023-10-01 to 2024-09-30.
 */
export const parsePeriod = (text: string, fiscalYearStart?: number): Period | null =>
  text.startsWith('FY') ? fiscalYear(text, fiscalYearStart) : calendarPeriod(text)

const readDate = (text: string): Period | null => {
  if (!PLAIN_DATE.test(text)) return null
  if (text.length === 4) return years(text)
  return text.length === 7 ? months(text) : days(text)
}

/**
 * Parses a date as precise as written; null where the form is wrong or the day does not exist. A year or month is the
 * span of its days; a time of day is dropped.
 */
export const parseDate = (text: string): Period | null => {
  const period = parsePeriod(text.charAt(DAY_LENGTH) === 'T' && DATE_FORM.test(text) ? text.slice(0, DAY_LENGTH) : text)
  return period?.grain === 'fiscal-year' ? null : period
}

/** Parses a period that does not depend on the fiscal year. */
const calendarPeriod = memoizeText((text): Period | null => {
  const day = days(text)
  if (day) return day
  if (!PERIOD_FORM.test(text)) return null
  if (text.includes('/')) return interval(text)
  if (text.includes('Q')) return quarters(text)
  return text.includes('W') ? weeks(text) : readDate(text)
}, MOST_PERIODS)

/** Returns the calendar year of a day, or its fiscal year where `firstMonth` (2–12) says when one begins. */
export const yearOf = (day: Day, firstMonth = 1): Period => {
  const [year, month] = calendar(day)
  if (firstMonth === 1) return years(String(year).padStart(4, '0'))
  const named = month >= firstMonth ? year + 1 : year
  return {
    first: dayOf(named - 1, firstMonth, 1),
    last: dayOf(named, firstMonth, 0),
    grain: 'fiscal-year',
    year: named,
  }
}

/** Returns the same day `by` years later or, if negative, earlier; 29 February becomes 1 March. */
export const yearsLater = (day: Day, by: number): Day => {
  const [year, month, date] = calendar(day)
  return dayOf(year + by, month, date)
}

/** Returns the name of a period as a dossier writes it: the inverse of `parsePeriod`. */
export const periodName = ({ first, last, grain, year }: Period): string => {
  const [from, to] = [isoDay(first), isoDay(last)]
  const named = String(year).padStart(4, '0')
  switch (grain) {
    case 'day':
      return from
    case 'month':
      return from.slice(0, 7)
    case 'year':
      return from.slice(0, 4)
    case 'fiscal-year':
      return `FY${named}`
    case 'quarter':
      return `${from.slice(0, 4)}-Q${Math.ceil(calendar(last)[1] / 3)}`
    case 'week':
      return `${named}-W${String(Math.floor((first + 3 - dayOf(year, 1, 1)) / 7) + 1).padStart(2, '0')}`
    case 'interval':
      return `${from}/${to}`
  }
}

/** Returns whether two periods cover the same days, whatever their names. */
export const sameDays = (a: Period, b: Period): boolean => a.first === b.first && a.last === b.last

/** Returns the number of days of a period, both ends included. */
export const daysIn = (period: Period): number => period.last - period.first + 1

/** Returns the day from which a dated statement is certainly known: the last day of its date; Infinity for an invalid date. */
export const knownFrom = (date: string): Day => {
  const day = dayIn(date)
  return Number.isNaN(day) ? lastDay(date) : day
}

const lastDay = (date: string): Day =>
  (date.charAt(DAY_LENGTH) === 'T' ? parseDate(date) : parsePeriod(date))?.last ?? Number.POSITIVE_INFINITY

/** Returns whether a date names a day, not only a month or year. */
export const isPrecise = (date: string): boolean => parseDate(date)?.grain === 'day'
