import {
  calendar,
  parseDate,
  parsePeriod,
  type Day,
  type Per,
  type Period,
  type Qualifier,
  type Text,
} from '../dossier/index.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { grouped } from './number.ts'
import { signs, type Glyphs, type Signs } from './signs.ts'
import type { Words } from './messages.ts'

export const LANGUAGES = ['en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

/** How things are said in one language: its words, its numbers and dates, its signs. */
export interface Say {
  readonly language: Language
  readonly glyphs: Glyphs
  readonly words: Words
  readonly signs: Signs
  /** A number with its groups and `digits` decimals, or as few as `least`: 8,081 or 8.081. */
  readonly number: (value: number, digits?: number, least?: number) => string
  /** A percentage with its sign: +0.6 %, −0.01 %; small ones keep two significant digits. */
  readonly percent: (value: number) => string
  /** A factor: 5.7×. */
  readonly times: (value: number) => string
  /** A day: 2023-12-30 in English, 30 dic 2023 in Spanish. */
  readonly day: (day: Day) => string
  /** A date as precise as it was written. */
  readonly date: (date: string) => string
  /** A period by its name: Nov 2023, FY2024 (Oct 2023–Sep 2024). */
  readonly period: (period: Period) => string
  /** A month by its name alone: Nov, or November in full. */
  readonly month: (day: Day, full?: boolean) => string
  /** A text of the dossier in this language, or in the first one it has of the dossier's. */
  readonly text: (text: Text | undefined) => string
  /** A value with its qualifier directly before it: ≥ 671, ~10,000, up to 500. */
  readonly qualified: (value: number, qualifier: Qualifier | undefined) => string
  /** Items as a sentence names them: `a, b, and c`, `a, b y c`, `Ana e Inés`. */
  readonly list: (items: readonly string[]) => string
  /** A region by its ISO code, a language by its tag, in this language; what is no code is given back. */
  readonly region: (code: string) => string
  readonly languageName: (tag: string) => string
}

const WORDS: Readonly<Record<Language, Words>> = { en, es }

/** The words of a language alone, where there is no dossier yet. */
export const wordsIn = (language: Language): Words => WORDS[language]

/** Makes a formatter when it is first asked: the first one of a program takes up to 25 ms, and a first screen needs none. */
const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => (made ??= make())
}

const dateWords = (language: Language, glyphs: Glyphs) => {
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
    if (one.grain === 'week') return words.week(String(weekOf(one)), String(one.year))
    return `${dayOf(one.first)}${dash}${dayOf(one.last)}`
  }
  return { dayOf, period, monthName }
}

const iso = (day: Day): string => {
  const [year, month, date] = calendar(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

const weekOf = (period: Period): number => {
  const firstWeek = parsePeriod(`${period.year}-W01`)
  return firstWeek ? (period.first - firstWeek.first) / 7 + 1 : 0
}

const numberWords = (language: Language, glyphs: Glyphs) => {
  const { separators } = WORDS[language]
  const format = (value: number, digits: number, least = digits): string => grouped(value, digits, least, separators)
  const faces = signs(glyphs, WORDS[language].spoken.signs)
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

const qualified = (
  words: Words,
  faces: Signs,
  number: (value: number) => string,
  value: number,
  qualifier: Qualifier | undefined,
): string => {
  const shown = number(value)
  if (qualifier === undefined || qualifier === 'exact') return shown
  if (qualifier === 'up-to') return `${words.upTo} ${shown}`
  return qualifier === 'about' ? `${faces.of('about')}${shown}` : `${faces.of(qualifier)} ${shown}`
}

const textIn = (language: Language, fallback: string, text: Text | undefined): string => {
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

/** The words of a language; for who hears them a unit and a tally are words, too. */
const wordsFor = (language: Language, glyphs: Glyphs): Words => {
  const words = WORDS[language]
  if (glyphs !== 'words') return words
  const { perUnit, forAgainst, named } = words.spoken
  const keys = { ...words.keys, named: { ...words.keys.named, ...named } }
  return { ...words, perUnit, keys, rows: { ...words.rows, forAgainst } }
}

/** How things are said in a language; `fallback` is the dossier's first language. */
export const sayIn = (language: Language, fallback: string, glyphs: Glyphs): Say => {
  const words = wordsFor(language, glyphs)
  const faces = signs(glyphs, words.spoken.signs)
  const { dayOf, period, monthName } = dateWords(language, glyphs)
  const numbers = numberWords(language, glyphs)
  const regions = lazily(() => new Intl.DisplayNames(language, { type: 'region' }))
  const lists = lazily(() => new Intl.ListFormat(language, { type: 'conjunction' }))
  const languages = lazily(() => new Intl.DisplayNames(language, { type: 'language' }))
  return {
    language,
    glyphs,
    words,
    signs: faces,
    ...numbers,
    day: dayOf,
    date: (date) => {
      const known = parseDate(date)
      return known ? period(known) : date
    },
    period,
    month: monthName,
    text: (text) => textIn(language, fallback, text),
    qualified: (value, qualifier) => qualified(words, faces, (one) => numbers.number(one, 2, 0), value, qualifier),
    list: (items) => lists().format(items),
    region: (code) => (/^[A-Z]{2}$/.test(code) ? nameOf(regions, code) : code),
    languageName: (tag) => words.languageNames[tag] ?? nameOf(languages, tag),
  }
}

/** How many amounts are shown in a unit: `8,081 per day`. */
export const perWords = (say: Say, per: Per | undefined): string => (per ? say.words.perWords[per] : '')
