import { calendar, dayOf, knownFrom, parseDate, type Day } from '../../dossier/index.ts'
import { plain, type Locale } from '../../text/index.ts'

/** What a typed date means so far. */
export type TypedDate =
  | { readonly kind: 'day'; readonly day: Day }
  /** Nothing, or what can still become a date. */
  | { readonly kind: 'unfinished' }
  /** `no-such-day`: 31 Feb; `two-readings`: 3/4/2024, whose first number may be the day or the month. */
  | { readonly kind: 'wrong'; readonly fault: 'not-a-date' | 'no-such-day' | 'two-readings' }

/** The parts of a date; a part that was not typed is null. */
interface Parts {
  readonly day: number | null
  readonly month: number
  readonly year: number | null
}

type Parsed = Parts | 'unfinished' | 'not-a-date' | 'two-readings'

const ISO_SHAPE = '2024-01-01'

/** Returns whether a text is the beginning of a date as the file writes it. */
const beginsIso = (text: string): boolean =>
  parseDate(text + ISO_SHAPE.slice(text.length)) !== null ||
  /^(?:\d{0,4}|\d{4}-[01]?|\d{4}-\d\d-[0-3]?|\d{4}-(?:q|w\d?))$/.test(text)

/** Words between the parts of a date: “24 de diciembre de 2023”, “the 24th of December”. */
const BETWEEN: ReadonlySet<string> = new Set(['de', 'del', 'el', 'of', 'the'])

/** Returns the words and numbers of a typed date: `24dec`, `dec. 24th, 2023`. */
const partsIn = (text: string): readonly string[] =>
  text
    .replace(/(\d)(?:st?|nd?|rd?|th?|o|º|°)(?=[\s,.]|$)/g, '$1')
    .replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, '$& ')
    .split(/[\s,.]+/)
    .filter((one) => one !== '')

/** The fewest letters that name a month. */
const LEAST_LETTERS = 3

/** Returns the month (1–12) that a word names or abbreviates; `unfinished` where it begins more than one, null for no month. */
const monthIn = ({ words }: Locale, word: string): number | 'unfinished' | null => {
  const begins = words.months.long.flatMap((name, at) => (plain(name).startsWith(word) ? [at + 1] : []))
  const [first = null, ...others] = begins.length > 0 ? begins : abbreviated(words.months.short, word)
  return first !== null && (others.length > 0 || word.length < LEAST_LETTERS) ? 'unfinished' : first
}

/** Returns the months whose short name a longer abbreviation begins with: `sept` in English and in Spanish. */
const abbreviated = (short: readonly string[], word: string): readonly number[] =>
  short.flatMap((name, at) => (word === `${plain(name)}t` ? [at + 1] : []))

const LAST_DAY = 31
const LAST_MONTH = 12
const YEAR_LENGTH = 4

const isYear = (part: string): boolean => part.length === YEAR_LENGTH && /^\d+$/.test(part)

const yearIn = (part: string | undefined): number | 'unfinished' | null => {
  if (part === undefined) return null
  return isYear(part) ? Number(part) : 'unfinished'
}

/** Parses a date with the name of a month: `24 dec`, `december 24, 2023`, `dec 2023`. */
const parseNamed = (locale: Locale, typed: readonly string[]): Parsed => {
  if ([...BETWEEN].some((word) => word.startsWith(typed.at(-1) ?? ''))) return 'unfinished'
  const parts = typed.filter((part) => !BETWEEN.has(part))
  const months = parts.map((part) => (/^\d/.test(part) ? null : monthIn(locale, part)))
  const at = months.findIndex((month) => month !== null)
  const numbers = parts.filter((part) => /^\d+$/.test(part))
  if (parts.length > 3 || numbers.length < parts.length - 1) return 'not-a-date'
  if (at < 0) return numbers.length === parts.length && parts.length === 1 ? 'unfinished' : 'not-a-date'
  const month = months[at] ?? null
  if (month === 'unfinished' || month === null) return at === parts.length - 1 ? 'unfinished' : 'not-a-date'
  const [first, second] = numbers
  const yearFirst = first !== undefined && first.length > 2
  const day = first === undefined || yearFirst ? null : Number(first)
  if ((day !== null && (day < 1 || day > LAST_DAY)) || (yearFirst && second !== undefined)) return 'not-a-date'
  const year = yearIn(yearFirst ? first : second)
  if (year === 'unfinished') return (yearFirst ? first : second)?.length === YEAR_LENGTH + 1 ? 'not-a-date' : year
  return { day, month, year }
}

const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{0,4}))?$/

/** Returns whether the reader writes the day before the month; null where that is not known. */
const isDayFirst = ({ language, reader }: Locale): boolean | null => {
  const region = reader.regions?.[language]
  if (language === 'es') return region !== 'US'
  return region === undefined ? null : region !== 'US'
}

/** Parses a date of numbers: `24/12`, `24.12.2023`. Without a region, English does not say which number is the month. */
const parseNumeric = (locale: Locale, text: string): Parsed | null => {
  if (/^\d{1,2}[/.-]$/.test(text)) return 'unfinished'
  const [, one, , two, rest] = NUMERIC.exec(text) ?? []
  if (one === undefined || two === undefined) return null
  const [a, b] = [Number(one), Number(two)]
  const dayFirst = a > LAST_MONTH ? true : b > LAST_MONTH ? false : a === b ? true : isDayFirst(locale)
  if (dayFirst === null) return 'two-readings'
  const [day, month] = dayFirst ? [a, b] : [b, a]
  if (month < 1 || month > LAST_MONTH || day < 1 || day > LAST_DAY) return 'not-a-date'
  const year = yearIn(rest)
  return year === 'unfinished' ? year : { day, month, year }
}

/** Returns the last day that the parts name in a year; null where that year has no such day. */
const dayIn = ({ day, month }: Parts, year: number): Day | null => {
  const found = day === null ? dayOf(year, month + 1, 0) : dayOf(year, month, day)
  return calendar(found)[1] === month ? found : null
}

/** Years to look in for a day without one; 29 February exists every four years, and every eight around 1900. */
const YEARS_AROUND = 8

/** The days that a day without a year is looked for: the nearest to `around`, of those until `newest` if there is one. */
export interface Calendar {
  readonly around: Day
  readonly newest: Day
}

/** Returns the day that the parts mean: without a year, the nearest one of which something may be known. */
const nearestDay = (parts: Parts, { around, newest }: Calendar): Day | null => {
  const [now] = calendar(around)
  const years =
    parts.year === null
      ? Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, at) => now - YEARS_AROUND + at)
      : [parts.year]
  const days = years.flatMap((year) => dayIn(parts, year) ?? [])
  const isLater = (day: Day): number => Number(day > Math.max(around, newest))
  return days.toSorted((a, b) => isLater(a) - isLater(b) || Math.abs(a - around) - Math.abs(b - around))[0] ?? null
}

/**
 * Parses a date as people type it, in the reader's language or as the file writes it. A day without a year is the one
 * nearest to `around` of which something may be known; a month or a year is its last day, as in the file.
 */
export const parseTypedDate = (locale: Locale, typed: string, days: Calendar): TypedDate => {
  const written = typed.trim()
  if (parseDate(written.toUpperCase())) return { kind: 'day', day: knownFrom(written.toUpperCase()) }
  const text = plain(written)
  const parsed: Parsed = beginsIso(text)
    ? 'unfinished'
    : (parseNumeric(locale, text) ?? parseNamed(locale, partsIn(text)))
  if (parsed === 'unfinished') return { kind: 'unfinished' }
  if (typeof parsed === 'string') return { kind: 'wrong', fault: parsed }
  const day = nearestDay(parsed, days)
  return day === null ? { kind: 'wrong', fault: 'no-such-day' } : { kind: 'day', day }
}
