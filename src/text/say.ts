import {
  calendar,
  memoize,
  memoizeLast,
  memoizeOnce,
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
import { numberStyleOf, type NumberStyle } from './number-style.ts'
import { withCounts } from './plural.ts'
import { primaryOf, readerFor, tagOf, textTags, type Language, type Reader } from './reader.ts'
import { asciiText, signs, spokenSigns, type Glyphs, type Signs } from './signs.ts'
import { reworded } from './translation.ts'
import type { Messages } from './messages.ts'

/** How a reader takes in the dashboard: from the screen, or as the speech of a screen reader. */
export type Medium = 'screen' | 'speech'

/** Messages, signs, and the formats of numbers and dates in one language and region. */
export interface Locale {
  /** What the reader asked for, from which the locale of the other language is made. */
  readonly reader: Reader
  readonly language: Language
  /** The tag of the language (BCP 47), with the reader's region: es-MX. */
  readonly tag: string
  readonly medium: Medium
  readonly glyphs: Glyphs
  readonly words: Messages
  readonly signs: Signs
  /** Formats a number with groups and `least` to `digits` decimals: 242,418, or 242.418 in Spain. */
  readonly number: (value: number, digits?: number, least?: number) => string
  /** Formats a percentage with its sign: +0.6 %, −0.01 %; below 0.1 it has two decimals. */
  readonly percent: (value: number) => string
  /** Formats a factor: 5.7×. */
  readonly times: (value: number) => string
  /** Formats a day: 30 Dec 2023, 30 dic 2023. */
  readonly day: (day: Day) => string
  /** Formats a day for a sentence: 30 December 2023, 30 de diciembre de 2023. */
  readonly longDay: (day: Day) => string
  /** Formats a date as precisely as it was written. */
  readonly date: (date: string) => string
  /** Formats a date with its time and zone, where it has them: 27 Dec 2023, 11:00 (UTC−6). */
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

const WORDS: Readonly<Record<Language, (style: NumberStyle) => Messages>> = { en: withCounts(en), es: withCounts(es) }

/** Returns the messages of a reader, or of a language without a region, for use where no dossier is open. */
export const wordsIn = (asked: Reader | Language): Messages => {
  const reader = readerFor(asked)
  return WORDS[reader.language](numberStyleOf(reader))
}

/** Returns the names of days and months: short on a screen, in full where they are spoken. */
const dayFormats = (words: Messages, medium: Medium) => {
  const monthName = (day: Day, whole = false): string =>
    words.months[whole ? 'long' : 'short'][calendar(day)[1] - 1] ?? ''
  const longDay = (day: Day): string =>
    words.longDay(String(calendar(day)[2]), monthName(day, true), String(calendar(day)[0]))
  if (medium === 'speech') {
    const monthOf = (day: Day): string => words.longMonth(monthName(day, true), String(calendar(day)[0]))
    return { monthName, monthOf, longDay, dayOf: longDay }
  }
  const monthOf = (day: Day): string => `${monthName(day)} ${calendar(day)[0]}`
  return { monthName, monthOf, longDay, dayOf: (day: Day): string => `${calendar(day)[2]} ${monthOf(day)}` }
}

type DayFormats = ReturnType<typeof dayFormats>

/** Whether a span begins with a month and ends with one. */
const isOfMonths = ({ first, last }: Period): boolean => calendar(first)[2] === 1 && calendar(last + 1)[2] === 1

/** Returns the months from a first to a last: Nov 2023, Oct–Dec 2023, Oct 2023–Jan 2024. */
const monthsBetween = ({ monthOf, monthName }: DayFormats, { first, last }: Period, dash: string): string => {
  const [[year, month], [lastYear, lastMonth]] = [calendar(first), calendar(last)]
  if (year !== lastYear) return `${monthOf(first)}${dash}${monthOf(last)}`
  return month === lastMonth ? monthOf(last) : `${monthName(first)}${dash}${monthOf(last)}`
}

/** Returns the days from a first to a last, without what both have in common: 1–7 Dec 2023, 28 Nov–4 Dec 2023. */
const daysBetween = ({ dayOf, monthName }: DayFormats, { first, last }: Period, dash: string): string => {
  const [[year, month, day], [lastYear, lastMonth]] = [calendar(first), calendar(last)]
  if (year !== lastYear) return `${dayOf(first)}${dash}${dayOf(last)}`
  return month === lastMonth ? `${day}${dash}${dayOf(last)}` : `${day} ${monthName(first)}${dash}${dayOf(last)}`
}

/** Returns a span in words: “1 November 2023 to 4 December 2023”, “October 2023 to January 2024”. */
const spokenSpan = (words: Messages, { dayOf, monthOf }: DayFormats, span: Period): string => {
  const { first, last } = span
  if (!isOfMonths(span)) return words.fromTo(dayOf(first), dayOf(last))
  return monthOf(first) === monthOf(last) ? monthOf(last) : words.fromMonthTo(monthOf(first), monthOf(last))
}

const dateFormats = (words: Messages, glyphs: Glyphs, medium: Medium) => {
  const days = dayFormats(words, medium)
  const { dayOf, monthOf } = days
  const period = (one: Period): string => {
    if (one.grain === 'day') return dayOf(one.first)
    if (one.grain === 'month') return monthOf(one.first)
    if (one.grain === 'year') return String(one.year)
    if (one.grain === 'fiscal-year') return words.fiscalYear(String(one.year), monthOf(one.first), monthOf(one.last))
    if (one.grain === 'quarter') return words.quarter(String(Math.ceil(calendar(one.last)[1] / 3)), String(one.year))
    if (one.grain === 'week') return words.week(String(weekOf(one)), String(one.year))
    if (medium === 'speech') return spokenSpan(words, days, one)
    return (isOfMonths(one) ? monthsBetween : daysBetween)(days, one, glyphs === 'ascii' ? '-' : '–')
  }
  return { ...days, period }
}

const CLOCK = /T(\d\d:\d\d)(?::\d\d)?(?:Z|([+-])(\d\d):(\d\d))?$/

/** Returns the time of a date with its zone: `, 11:00 (UTC−6)`; empty for a date without one. */
const clockOf = (date: string, minus: string): string => {
  const [found = '', clock, sign, hours, minutes] = CLOCK.exec(date) ?? []
  if (clock === undefined) return ''
  if (hours === undefined) return found.endsWith('Z') ? `, ${clock} (UTC)` : `, ${clock}`
  const rest = minutes === '00' ? '' : `:${minutes}`
  return `, ${clock} (UTC${sign === '-' ? minus : '+'}${Number(hours)}${rest})`
}

const weekOf = (period: Period): number => {
  const firstWeek = parsePeriod(`${period.year}-W01`)
  return firstWeek ? (period.first - firstWeek.first) / 7 + 1 : 0
}

const numberFormats = (style: NumberStyle, faces: Signs) => {
  const format = (value: number, digits: number, least = digits): string => formatGrouped(value, digits, least, style)
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

/** The decimals of a figure below a hundredth, which two decimals would show as 0, or as more than it is. */
const SMALL_DECIMALS = 6

/** Returns how a number is written beside its qualifier. */
const formatQualified =
  (words: Messages, faces: Signs, number: (value: number) => string): Locale['qualified'] =>
  (value, qualifier) => {
    const shown = number(value)
    if (qualifier === undefined || qualifier === 'exact') return shown
    if (qualifier === 'up-to') return `${words.upTo} ${shown}`
    return qualifier === 'about' ? `${faces.of('about')}${shown}` : `${faces.of(qualifier)} ${shown}`
  }

/** Returns the text of the first of some tags, else of one of the same language: es-419 where es-MX is sought. */
const textAmong = (tags: readonly string[], text: Readonly<Record<string, string>>): string | undefined => {
  for (const tag of tags) if (text[tag]) return text[tag]
  const language = primaryOf(tags[0] ?? '')
  return Object.entries(text).find(([tag, one]) => one !== '' && primaryOf(tag) === language)?.[1]
}

const textIn = (wanted: readonly (readonly string[])[], fallback: string, sourced: SourcedText | undefined): string => {
  const text = sourced === undefined ? undefined : textOf(sourced)
  if (text === undefined || typeof text === 'string') return text ?? ''
  for (const tags of wanted) {
    const found = textAmong(tags, text)
    if (found) return found
  }
  return text[fallback] || Object.values(text).find((one) => one !== '') || ''
}

const nameOf = (names: () => Intl.DisplayNames, code: string): string => {
  try {
    return names().of(code) ?? code
  } catch {
    return code
  }
}

/** Returns sentences with a word for each arrow and each sign of arithmetic, which screen readers skip or call “right arrow”. */
const withoutSigns = <Sentences extends object>(sentences: Sentences, { spoken }: Messages): Sentences => {
  const { moved, times, divided, minus } = spoken.signs
  const say = (text: string): string =>
    text
      .replaceAll(' → ', `, ${moved} `)
      .replaceAll(' ÷ ', ` ${divided} `)
      .replaceAll('× ', `${times} `)
      .replaceAll(' − ', ` ${minus} `)
  return reworded(sentences, say)
}

/** Returns the messages of a language; in speech, units, keys, arrows and arithmetic are words. */
const wordsFor = (words: Messages, medium: Medium): Messages => {
  if (medium === 'screen') return words
  const { perUnit, named } = words.spoken
  const keys = { ...words.keys, named: { ...words.keys.named, ...named } }
  const [changes, timeline] = [withoutSigns(words.changes, words), withoutSigns(words.timeline, words)]
  const { pace, working } = words.figures
  const figures = {
    ...words.figures,
    pace: withoutSigns(pace, words),
    working: withoutSigns(working, words),
  }
  return { ...words, perUnit, keys, changes, timeline, figures }
}

/** Returns how a reader's numbers are written; in ASCII without blanks and quotes of other alphabets. */
const styleFor = (reader: Reader, glyphs: Glyphs): NumberStyle =>
  glyphs === 'ascii' ? inAscii(numberStyleOf(reader)) : numberStyleOf(reader)

const inAscii: (style: NumberStyle) => NumberStyle = memoize((style) => ({
  ...style,
  group: asciiText(style.group),
  decimal: asciiText(style.decimal),
}))

/** Creates the formats of a reader, or of a language without a region; `fallback` is the dossier's first language. */
export const createLocale = (
  asked: Reader | Language,
  fallback: string,
  glyphs: Glyphs,
  medium: Medium = 'screen',
): Locale => {
  const reader = readerFor(asked)
  const { language } = reader
  const style = styleFor(reader, glyphs)
  const words = wordsFor(WORDS[language](style), medium)
  const faces = medium === 'speech' ? spokenSigns(words.spoken.signs) : signs(glyphs)
  const { dayOf, longDay, period, monthName } = dateFormats(words, glyphs, medium)
  const numbers = numberFormats(style, faces)
  const tags = textTags(reader)
  // The first formatter of a program takes up to 25 ms, and few first screens need one.
  const regions = memoizeOnce(() => new Intl.DisplayNames(language, { type: 'region' }))
  const languages = memoizeOnce(() => new Intl.DisplayNames(language, { type: 'language' }))
  const date = (written: string): string => {
    const known = parseDate(written)
    return known ? period(known) : written
  }
  return {
    reader,
    language,
    tag: tagOf(reader),
    medium,
    glyphs,
    words,
    signs: faces,
    ...numbers,
    day: dayOf,
    longDay,
    date,
    time: (written) => `${date(written)}${clockOf(written, faces.of('minus'))}`,
    period,
    month: monthName,
    text: (text) => textIn(tags, fallback, text),
    qualified: formatQualified(words, faces, (one) =>
      numbers.number(one, Math.abs(one) < 0.01 ? SMALL_DECIMALS : 2, 0),
    ),
    list: words.listed,
    region: (code) => (/^[A-Z]{2}$/.test(code) ? nameOf(regions, code) : code),
    languageName: (tag) => words.languageNames[tag] ?? nameOf(languages, tag),
  }
}

/** Returns the mean days of a month, that rates per month use, as a number of the locale. */
export const monthDays = (locale: Locale): string => locale.number(30.4, 1)

/** Returns the unit of a rate in words, such as `per day`; empty without a unit. */
export const perWords = (locale: Locale, per: Per | undefined): string =>
  per === 'month' ? locale.words.perMonth(monthDays(locale)) : per ? locale.words.perWords[per] : ''

const OTHER: Readonly<Record<Language, Language>> = { en: 'es', es: 'en' }

/** Returns a locale in the other language of the program; `fallback` is the language of texts that have neither. */
export const otherLocale: (locale: Locale, fallback: string) => Locale = memoizeLast(
  ({ reader, language, glyphs, medium }, fallback) =>
    createLocale({ ...reader, language: OTHER[language] }, fallback, glyphs, medium),
)
