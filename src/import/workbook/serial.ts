import { isoDay } from '../../dossier/index.ts'
import type { DateForm } from './format.ts'

/** The day from which Excel counts: 1904 where a workbook was begun on an old Mac. */
export type Epoch = 1900 | 1904

const SECONDS = 86_400
/** The last day of Excel: 9999-12-31. */
const LAST = 2_958_465
/** The day that Excel believes to be 1900-02-29, as Lotus 1-2-3 did. */
const NO_DAY = 60

/** Returns the days from 1970-01-01 to a day of Excel. Days before March 1900 are one later than Excel's later days would have them. */
const dayOfSerial = (serial: number, epoch: Epoch): number => {
  if (epoch === 1904) return serial - 24_107
  return serial < NO_DAY ? serial - 25_568 : serial - 25_569
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const dateText = (iso: string, { year, month, day }: DateForm): string => {
  if (day || (!year && !month)) return iso
  if (!month) return iso.slice(0, 4)
  return year ? iso.slice(0, 7) : (MONTHS[Number(iso.slice(5, 7)) - 1] ?? iso)
}

const two = (value: number): string => String(value).padStart(2, '0')

const timeText = (seconds: number): string => {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${two(hours)}:${two(minutes)}${rest === 0 ? '' : `:${two(rest)}`}`
}

/**
 * Writes a moment that Excel keeps as a number of days, with as much of it as its format shows: `2023-11-05`, `2023-11-05 13:30`, `2023-11`
 * for `Nov-23`, `November` for a format without a year. A month that is shown as one must not become its first day. Returns null for what
 * is not a day of Excel.
 */
export const serialText = (serial: number, form: DateForm, epoch: Epoch): string | null => {
  if (!(serial >= 0 && serial < LAST + 1)) return null
  // Times of day are fractions with the noise of a division; a second is the least that a format shows.
  const total = Math.round(serial * SECONDS)
  const [days, seconds] = [Math.floor(total / SECONDS), total % SECONDS]
  const isTime = form.time && !form.year && !form.month && !form.day
  if (isTime) return days === 0 ? timeText(seconds) : null
  if (epoch === 1900 && days === 0) return null
  if (epoch === 1900 && days === NO_DAY) return '1900-02-29'
  const date = dateText(isoDay(dayOfSerial(days, epoch)), form)
  return form.time && seconds > 0 ? `${date} ${timeText(seconds)}` : date
}
