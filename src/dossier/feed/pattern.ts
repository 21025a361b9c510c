import { calendar, dayOf, type Day } from '../period.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const MESES = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')

/** How long what a placeholder names lasts, the longest first. */
const GRAINS = ['year', 'quarter', 'month', 'day'] as const
type Grain = (typeof GRAINS)[number]

/** A day as placeholders write it; `fiscalYear` is the year in which its fiscal year ends. */
interface Written {
  readonly year: number
  readonly fiscalYear: number
  readonly month: number
  readonly day: number
}

interface Placeholder {
  readonly grain: Grain
  readonly write: (date: Written) => string
}

const two = (number: number): string => String(number % 100).padStart(2, '0')
const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`

const byMonth = (names: readonly string[], shape: (name: string) => string): Placeholder => ({
  grain: 'month',
  write: ({ month }) => shape(names[month - 1] ?? ''),
})

const short = (name: string): string => name.slice(0, 3)

/** What may be between the braces of a pattern. */
const PLACEHOLDERS: Readonly<Record<string, Placeholder>> = {
  YYYY: { grain: 'year', write: ({ year }) => String(year) },
  YY: { grain: 'year', write: ({ year }) => two(year) },
  FYYYY: { grain: 'year', write: ({ fiscalYear }) => String(fiscalYear) },
  FYY: { grain: 'year', write: ({ fiscalYear }) => two(fiscalYear) },
  Q: { grain: 'quarter', write: ({ month }) => String(Math.ceil(month / 3)) },
  MM: { grain: 'month', write: ({ month }) => two(month) },
  M: { grain: 'month', write: ({ month }) => String(month) },
  Month: byMonth(MONTHS, capital),
  month: byMonth(MONTHS, (name) => name),
  MONTH: byMonth(MONTHS, (name) => name.toUpperCase()),
  Mon: byMonth(MONTHS, (name) => capital(short(name))),
  mon: byMonth(MONTHS, short),
  MON: byMonth(MONTHS, (name) => short(name).toUpperCase()),
  Mes: byMonth(MESES, capital),
  mes: byMonth(MESES, (name) => name),
  DD: { grain: 'day', write: ({ day }) => two(day) },
  D: { grain: 'day', write: ({ day }) => String(day) },
}

/** The names of all placeholders, in the order in which they are explained. */
export const PLACEHOLDER_NAMES: readonly string[] = Object.keys(PLACEHOLDERS)

const BRACES = /\{(?<inside>[^{}]*)\}/g
/** A placeholder, perhaps of an earlier or later date: `{Mon+1M}`, `{FYY-3Y}`. */
const FORM = /^(?<name>[A-Za-z]+)(?:(?<count>[+-]\d{1,2})(?<unit>[DMY]))?$/

const placeholderIn = (inside: string): Placeholder | null => {
  const name = FORM.exec(inside)?.groups?.['name'] ?? ''
  return Object.hasOwn(PLACEHOLDERS, name) ? (PLACEHOLDERS[name] ?? null) : null
}

const insidesOf = (pattern: string): readonly string[] =>
  [...pattern.matchAll(BRACES)].map(({ groups }) => groups?.['inside'] ?? '')

/** Returns the first placeholder of a pattern that does not exist, with its braces; null where all do. */
export const unknownPlaceholder = (pattern: string): string | null => {
  const unknown = insidesOf(pattern).find((inside) => placeholderIn(inside) === null)
  return unknown === undefined ? null : `{${unknown}}`
}

/** Returns the shortest time that a pattern distinguishes; null for one without placeholders. */
export const grainOf = (pattern: string): Grain | null => {
  const grains = new Set(insidesOf(pattern).map((inside) => placeholderIn(inside)?.grain))
  return GRAINS.findLast((grain) => grains.has(grain)) ?? null
}

const shift = (date: Day, inside: string): Day => {
  const { count, unit } = FORM.exec(inside)?.groups ?? {}
  const [year, month, day] = calendar(date)
  const by = Number(count ?? 0)
  if (unit === 'D') return date + by
  return unit === 'Y' ? dayOf(year + by, month, day) : dayOf(year, month + by, day)
}

const writtenOf = (date: Day, fiscalYearStart: number): Written => {
  const [year, month, day] = calendar(date)
  return { year, month, day, fiscalYear: fiscalYearStart > 1 && month >= fiscalYearStart ? year + 1 : year }
}

/** Returns the address that a pattern has for a date. An unknown placeholder stays as it is. */
export const addressOn = (pattern: string, date: Day, fiscalYearStart: number): string =>
  pattern.replaceAll(
    BRACES,
    (whole, inside: string) => placeholderIn(inside)?.write(writtenOf(shift(date, inside), fiscalYearStart)) ?? whole,
  )
