import { isoMonth } from '../date.ts'
import { lastDayOf } from './history.ts'
import type { Alarm, Release, Series } from './release.ts'

const dimsOf = ({ dims }: Series) => (dims === undefined ? {} : { dims })

const MONTH = /^(\d{4})-(\d{2})$/

const nextMonth = (period: string): string | null => {
  const found = MONTH.exec(period)
  if (!found) return null
  const [year, month] = [Number(found[1]), Number(found[2])]
  return month === 12 ? isoMonth(year + 1, 1) : isoMonth(year, month + 1)
}

/** A monthly series of so many months, none below so many, has no month of zero by chance. */
const DENSE_MONTHS = 24
const DENSE_VALUE = 5

/**
 * Whether a series has a figure for every month, so that a month without one is missing: CBP's totals, and any long one of large numbers.
 * IOM's dead are an exception: its file of January 2020 has none for October 2014 at the US–Mexico border, where 5 or more died each month.
 */
const isContinuous = ({ publisher, total: { values, habit } }: Release): boolean =>
  publisher === 'cbp' ||
  (habit.gone <= DENSE_VALUE &&
    values.length >= DENSE_MONTHS &&
    values.every(({ period, value }) => MONTH.test(period) && value >= DENSE_VALUE))

/** Periods of the newest release that are missing from a series, within the time that the total covers. */
const goneFrom = ({ total, fiscalYearStart }: Release, series: Series): readonly Alarm[] => {
  const own = new Set(series.values.map(({ period }) => period))
  const [first, last] = [total.values[0], total.values.at(-1)].map((one) =>
    lastDayOf(one?.period ?? '', fiscalYearStart),
  )
  return series.history.newest.flatMap((period): readonly Alarm[] => {
    const day = lastDayOf(period, fiscalYearStart)
    const before = series.history.lines.get(period)?.at(-1)?.value ?? 0
    const isGone = !own.has(period) && day >= (first ?? 0) && day <= (last ?? 0) && before >= series.habit.gone
    return isGone ? [{ rule: 'gone', ...dimsOf(series), period, before }] : []
  })
}

/** Smallest share of its total of a part whose absence is an alarm: rarer categories come and go. */
const SHARE_OF_TOTAL = 0.01

/** Periods of the newest release that are missing: of the total, or of a part whose total is there. */
export const gone = (release: Release): readonly Alarm[] => {
  const totals = new Map(release.total.values.map(({ period, value }) => [period, value]))
  const isLarge = (alarm: Alarm): boolean => {
    const total = 'period' in alarm ? totals.get(alarm.period) : undefined
    return alarm.rule === 'gone' && total !== undefined && (alarm.before ?? 0) >= total * SHARE_OF_TOTAL
  }
  return [
    ...goneFrom(release, release.total),
    ...release.parts.flatMap((part) => goneFrom(release, part).filter(isLarge)),
  ]
}

/** Months that are missing between two that the release has, and that no earlier release had either. */
export const gap = (release: Release): readonly Alarm[] => {
  const { values, history } = release.total
  if (!isContinuous(release)) return []
  const own = new Set(values.map(({ period }) => period))
  const last = values.findLast(({ period }) => MONTH.test(period))?.period ?? ''
  return values.flatMap(({ period }) => {
    const next = nextMonth(period)
    const isGap = next !== null && next < last && !own.has(next) && !history.newest.includes(next)
    return isGap ? [{ rule: 'gap' as const, period: next }] : []
  })
}

const JANUARY = 1

/**
 * A release that begins later than the newest one does, in the middle of a year: the rows before are missing. At the start of a calendar or
 * fiscal year it has only dropped whole years, as CBP's files do every autumn.
 */
export const begins = (release: Release): readonly Alarm[] => {
  const { total, fiscalYearStart } = release
  const [first, before] = [total.values[0]?.period, total.history.newest[0]]
  if (first === undefined || before === undefined || !isContinuous(release)) return []
  const month = MONTH.exec(first)?.[2]
  const isStart = month === undefined || [JANUARY, fiscalYearStart ?? JANUARY].includes(Number(month))
  return !isStart && lastDayOf(before, fiscalYearStart) < lastDayOf(first, fiscalYearStart)
    ? [{ rule: 'begins', period: before, end: first, published: total.history.vintages.at(-1) ?? '' }]
    : []
}

/** A release that ends before the newest one does. */
export const shorter = ({ total, fiscalYearStart }: Release): readonly Alarm[] => {
  const [last, before] = [total.values.at(-1)?.period, total.history.newest.at(-1)]
  if (last === undefined || before === undefined) return []
  return lastDayOf(last, fiscalYearStart) < lastDayOf(before, fiscalYearStart)
    ? [{ rule: 'shorter', period: before, end: last, published: total.history.vintages.at(-1) ?? '' }]
    : []
}
