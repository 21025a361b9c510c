import { dayOf, isoDay, memoizeText } from '../dossier/index.ts'
import { plainName } from './name.ts'

/** Names of the months in English, Spanish, French and Italian, in plain letters. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'enero', 'janvier', 'gennaio'],
  ['february', 'febrero', 'fevrier', 'febbraio'],
  ['march', 'marzo', 'mars'],
  ['april', 'abril', 'avril', 'aprile'],
  ['may', 'mayo', 'mai', 'maggio'],
  ['june', 'junio', 'juin', 'giugno'],
  ['july', 'julio', 'juillet', 'luglio'],
  ['august', 'agosto', 'aout'],
  ['september', 'septiembre', 'setiembre', 'septembre', 'settembre'],
  ['october', 'octubre', 'octobre', 'ottobre'],
  ['november', 'noviembre', 'novembre'],
  ['december', 'diciembre', 'decembre', 'dicembre'],
]

/** Fewest letters of an abbreviation. */
const FEWEST_LETTERS = 3

/**
 * Parses a month (1–12): its name, an abbreviation (`Sep`, `Sept`, `ene`) or its number; null for anything else, and for an abbreviation of
 * two months (`jui`). Memoized, because a file repeats twelve names in every row.
 */
export const monthIn = memoizeText((cell): number | null => {
  const text = plainName(cell)
  const number = /^(\d{1,2})(?: 0)?$/.exec(text)
  if (number) return Number(number[1]) >= 1 && Number(number[1]) <= 12 ? Number(number[1]) : null
  if (text.length < FEWEST_LETTERS) return null
  const found = MONTHS.flatMap((names, at) => (names.some((name) => name.startsWith(text)) ? [at + 1] : []))
  return found.length === 1 ? (found[0] ?? null) : null
})

/** Parses a year of four digits, as `2014` or `2014.0`. */
export const yearIn = (cell: string): number | null => {
  const text = cell.trim()
  return /^(19|20)\d\d(\.0)?$/.test(text) ? Number(text) : null
}

/** Two digits from here on are a year of the last century: no series that is imported began before 1970. */
const PIVOT = 70

/** Returns a year of two or four digits: 23 is 2023, 99 is 1999. */
export const fullYear = (year: string): number => {
  const number = Number(year)
  if (year.length === 4) return number
  return number + (number < PIVOT ? 2000 : 1900)
}

/** A day as `YYYY-MM-DD`. */
export type IsoDay = `${number}-${number}-${number}`

const onDay = (year: number, month: number, day: number): IsoDay | null => {
  const text = isoDay(dayOf(year, month, day)) as IsoDay
  const asked = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return text === asked ? text : null
}

const WEEKDAYS = new Set(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'])

/**
 * Parses numbers as in `10/27/2014`: month first, unless the file puts the day first or the numbers leave no choice.
 */
const parseSlashed = (first: number, second: number, year: number, order: DateOrder): IsoDay | 'ambiguous' | null => {
  if (order === 'day-first') return onDay(year, second, first)
  if (order === 'month-first') return onDay(year, first, second)
  if (first > 12) return onDay(year, second, first)
  if (second > 12 || first === second) return onDay(year, first, second)
  return 'ambiguous'
}

/** What is known about the order of day and month in a file's dates with slashes. */
export type DateOrder = 'day-first' | 'month-first' | 'unknown'

const SLASHED = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/

/** Returns the order of day and month that a date with slashes shows by a number above 12; unknown for any other. */
export const orderIn = (cell: string): DateOrder => {
  const [first, second] = (SLASHED.exec(cell.trim()) ?? []).slice(1).map(Number)
  if (first !== undefined && first > 12) return 'day-first'
  return second !== undefined && second > 12 ? 'month-first' : 'unknown'
}

/**
 * Parses a date as publishers and spreadsheets write it, into ISO 8601. Returns null for anything else, `ambiguous`
 * where day and month may be swapped. Examples: `January 05, 2020`, `13-Jan-20`, `13 June 2024`, `2020-01-13`, `Mon,
 * 10/27/2014 - 12:00` (month first), `05/11/2015`. A time of day is ignored.
 */
export const dateIn = (cell: string, order: DateOrder): IsoDay | 'ambiguous' | null => {
  const text = cell.trim().replace(/[\sT]+-?\s*\d{1,2}:\d{2}(:\d{2})?(\.\d+)?\s*([AP]M|UTC|Z)?$/i, '')
  const weekday = /^([a-z]{3})[a-z]*,?\s+(?=\d)/i.exec(text)
  const named = weekday !== null && WEEKDAYS.has((weekday[1] ?? '').toLowerCase())
  const bare = named ? text.slice(weekday[0].length) : text
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare)
  if (iso) return onDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const slash = SLASHED.exec(bare)
  if (slash) {
    const known = order === 'unknown' && named ? 'month-first' : order
    return parseSlashed(Number(slash[1]), Number(slash[2]), fullYear(slash[3] ?? ''), known)
  }
  return parseWorded(bare)
}

const parseWorded = (text: string): IsoDay | null => {
  const dayFirst = /^(\d{1,2})[\s-]+(?:de )?(\p{L}{3,10})\.?,?[\s-]+(?:de )?(\d{4}|\d{2})$/iu.exec(text)
  const monthFirst = /^(\p{L}{3,10})\.?\s+(\d{1,2}),?\s+(\d{4})$/iu.exec(text)
  const [day, month, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  const number = monthIn(month ?? '')
  return day && year && number ? onDay(fullYear(year), number, Number(day)) : null
}

/** Returns the day in a file's name; null unless there is exactly one: `…-2024-04-10--23_23_37.csv`, `20240410`. */
export const dateInName = (name: string): string | null => {
  const found = [...name.matchAll(/(?<!\d)(20\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/g)].flatMap(
    ([, year, , month, day]) => onDay(Number(year), Number(month), Number(day)) ?? [],
  )
  return new Set(found).size === 1 ? (found[0] ?? null) : null
}

/** Formats a year and a month as `2023-11`. */
export const isoMonth = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`
