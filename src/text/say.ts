import {
  calendar,
  parseDate,
  parsePeriod,
  textOf,
  type Day,
  type Per,
  type Period,
  type Qualifier,
  type SourcedText,
} from '../dossier/index.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { formatGrouped } from './number.ts'
import { signs, spokenSigns, type Glyphs, type Signs } from './signs.ts'
import type { Messages } from './messages.ts'

/** Languages of the program. */
export const LANGUAGES = ['en', 'es'] as const
/** A language of the program. */
export type Language = (typeof LANGUAGES)[number]

/** How a reader takes in the dashboard: from the screen, or as the speech of a screen reader. */
export type Medium = 'screen' | 'speech'

/** Messages, signs, and the formats of numbers and dates in one language. */
export interface Locale {
  readonly language: Language
  readonly medium: Medium
  readonly glyphs: Glyphs
  readonly words: Messages
  readonly signs: Signs
  /** Formats a number with groups and `least` to `digits` decimals: 8,081 or 8.081. */
  readonly number: (value: number, digits?: number, least?: number) => string
  /** Formats a percentage with its sign: +0.6 %, −0.01 %; below 0.1 it has two decimals. */
  readonly percent: (value: number) => string
  /** Formats a factor: 5.7×. */
  readonly times: (value: number) => string
  /** Formats a day: 2023-12-30 in English, 30 dic 2023 in Spanish. */
  readonly day: (day: Day) => string
  /** Formats a date as precisely as it was written. */
  readonly date: (date: string) => string
  /** Formats a date with its time and zone, where it has them: 2023-12-27 11:00 (UTC−6). */
  readonly time: (date: string) => string
  /** Names a period: Nov 2023, FY2024 (Oct 2023–Sep 2024). */
  readonly period: (period: Period) => string
  /** Names a month without its year: Nov, or November in full. */
  readonly month: (day: Day, full?: boolean) => string
  /** Returns a text of the dossier in this language, else in the dossier's first, else in any. */
  readonly text: (text: SourcedText | undefined) => string
  /** Formats a value with its qualifier before it: ≥ 671, ~10,000, up to 500. */
  readonly qualified: (value: number, qualifier: Qualifier | undefined) => string
  /** Joins items as in a sentence: `a, b, and c`, `a, b y c`, `Ana e Inés`. */
  readonly list: (items: readonly string[]) => string
  /** Names a region by its ISO code; returns what is not a code. */
  readonly region: (code: string) => string
  /** Names a language by its tag. */
  readonly languageName: (tag: string) => string
}

const WORDS: Readonly<Record<Language, Messages>> = { en, es }

/** Returns the messages of a language, for use where no dossier is open. */
export const wordsIn = (language: Language): Messages => WORDS[language]

/** Makes a formatter when it is first used: the first one of a program takes up to 25 ms, and few first screens need one. */
const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => (made ??= make())
}

const dateFormats = (language: Language, glyphs: Glyphs) => {
  const words = WORDS[language]
  const monthName = (day: Day, whole = false): string =>
    words.months[whole ? 'long' : 'short'][calendar(day)[1] - 1] ?? ''
  const monthOf = (day: Day): string => `${monthName(day)} ${calendar(day)[0]}`
  const dayOf = (day: Day): string => (language === 'en' ? iso(day) : `${calendar(day)[2]} ${monthOf(day)}`)
  const dash = glyphs === 'ascii' ? '-' : '–'
  const period = (one: Period): string => {
    if (one.grain === 'day') return dayOf(one.first)
    if (one.grain === 'month') return monthOf(one.first)
    if (one.grain === 'year') return String(one.year)
    if (one.grain === 'fiscal-year') return words.fiscalYear(`FY${one.year}`, monthOf(one.first), monthOf(one.last))
    if (one.grain === 'quarter') return words.quarter(String(Math.ceil(calendar(one.last)[1] / 3)), String(one.year))
    if (one.grain === 'week') return words.week(String(weekOf(one)), String(one.year))
    return `${dayOf(one.first)}${dash}${dayOf(one.last)}`
  }
  return { dayOf, period, monthName }
}

const CLOCK = /T(\d\d:\d\d)(?::\d\d)?(?:Z|([+-])(\d\d):(\d\d))?$/

/** Returns the time of a date with its zone: ` 11:00 (UTC−6)`; empty for a date without one. */
const clockOf = (date: string, minus: string): string => {
  const [found = '', clock, sign, hours, minutes] = CLOCK.exec(date) ?? []
  if (clock === undefined) return ''
  if (hours === undefined) return found.endsWith('Z') ? ` ${clock} (UTC)` : ` ${clock}`
  const rest = minutes === '00' ? '' : `:${minutes}`
  return ` ${clock} (UTC${sign === '-' ? minus : '+'}${Number(hours)}${rest})`
}

const iso = (day: Day): string => {
  const [year, month, date] = calendar(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

const weekOf = (period: Period): number => {
  const firstWeek = parsePeriod(`${period.year}-W01`)
  return firstWeek ? (period.first - firstWeek.first) / 7 + 1 : 0
}

const numberFormats = (language: Language, faces: Signs) => {
  const { separators } = WORDS[language]
  const format = (value: number, digits: number, least = digits): string =>
    formatGrouped(value, digits, least, separators)
  const minus = faces.of('minus')
  const number = (value: number, digits = 0, least = digits): string => {
    const shown = format(value, digits, least)
    return value < 0 && /[1-9]/.test(shown) ? `${minus}${shown}` : shown
  }
  const percent = (value: number): string => {
    const size = Math.abs(value)
    const digits = size === 0 || size >= 0.1 ? 1 : 2
    const sign = value < 0 ? minus : '+'
    return size > 0 && size < 0.005 ? `${sign}<${format(0.01, 2)} %` : `${sign}${format(size, digits)} %`
  }
  const times = (value: number): string => `${format(value, value < 10 ? 1 : 0)}${faces.of('times')}`
  return { number, percent, times }
}

/** Returns how a number is written beside its qualifier. */
const formatQualified =
  (words: Messages, faces: Signs, number: (value: number) => string): Locale['qualified'] =>
  (value, qualifier) => {
    const shown = number(value)
    if (qualifier === undefined || qualifier === 'exact') return shown
    if (qualifier === 'up-to') return `${words.upTo} ${shown}`
    return qualifier === 'about' ? `${faces.of('about')}${shown}` : `${faces.of(qualifier)} ${shown}`
  }

const textIn = (language: Language, fallback: string, sourced: SourcedText | undefined): string => {
  const text = sourced === undefined ? undefined : textOf(sourced)
  if (text === undefined || typeof text === 'string') return text ?? ''
  return text[language] || text[fallback] || Object.values(text).find((one) => one !== '') || ''
}

const nameOf = (names: () => Intl.DisplayNames, code: string): string => {
  try {
    return names().of(code) ?? code
  } catch {
    return code
  }
}

/** Returns the messages of a language; in speech, units and keys are words. */
const wordsFor = (language: Language, medium: Medium): Messages => {
  const words = WORDS[language]
  if (medium === 'screen') return words
  const { perUnit, named } = words.spoken
  const keys = { ...words.keys, named: { ...words.keys.named, ...named } }
  return { ...words, perUnit, keys }
}

/** Creates the formats of a language; `fallback` is the dossier's first language. */
export const createLocale = (
  language: Language,
  fallback: string,
  glyphs: Glyphs,
  medium: Medium = 'screen',
): Locale => {
  const words = wordsFor(language, medium)
  const faces = medium === 'speech' ? spokenSigns(words.spoken.signs) : signs(glyphs)
  const { dayOf, period, monthName } = dateFormats(language, glyphs)
  const numbers = numberFormats(language, faces)
  const regions = lazily(() => new Intl.DisplayNames(language, { type: 'region' }))
  const lists = lazily(() => new Intl.ListFormat(language, { type: 'conjunction' }))
  const languages = lazily(() => new Intl.DisplayNames(language, { type: 'language' }))
  const date = (written: string): string => {
    const known = parseDate(written)
    return known ? period(known) : written
  }
  return {
    language,
    medium,
    glyphs,
    words,
    signs: faces,
    ...numbers,
    day: dayOf,
    date,
    time: (written) => `${date(written)}${clockOf(written, faces.of('minus'))}`,
    period,
    month: monthName,
    text: (text) => textIn(language, fallback, text),
    qualified: formatQualified(words, faces, (one) => numbers.number(one, 2, 0)),
    list: (items) => lists().format(items),
    region: (code) => (/^[A-Z]{2}$/.test(code) ? nameOf(regions, code) : code),
    languageName: (tag) => words.languageNames[tag] ?? nameOf(languages, tag),
  }
}

/** Returns the unit of a rate in words, such as `per day`; empty without a unit. */
export const perWords = (locale: Locale, per: Per | undefined): string => (per ? locale.words.perWords[per] : '')
