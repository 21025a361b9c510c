import { largestOf, parsePeriod, smallestOf, type Text } from '../dossier/index.ts'
import type { Languages } from './publisher.ts'

const monthName = (language: 'en' | 'es', period: string): string => {
  const known = parsePeriod(period)
  if (!known) return period
  const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(known.first * 86_400_000))
}

const span = (first: string | number, last: string | number): string =>
  String(first) === String(last) ? String(first) : `${first}–${last}`

/** Returns a title: `Nationwide encounters, FY2021–FY2024 through November 2023`. */
export const throughMonth = (what: Languages, fiscalYears: readonly number[], last: string): Languages => {
  if (fiscalYears.length === 0) return what
  const [from, to] = [smallestOf(fiscalYears), largestOf(fiscalYears)]
  return {
    en: `${what.en}, ${span(`FY${from}`, `FY${to}`)} through ${monthName('en', last)}`,
    es: `${what.es}, años fiscales ${span(from, to)} hasta ${monthName('es', last)}`,
  }
}

/** Returns a title: `Missing Migrants Project, 2014–2019`. */
export const overYears = (what: Languages, first: string, last: string): Languages => {
  if (first === '') return what
  const years = span(first.slice(0, 4), last.slice(0, 4))
  return { en: `${what.en}, ${years}`, es: `${what.es}, ${years}` }
}

const dateName = (language: 'en' | 'es', date: string): string => {
  const known = parsePeriod(date)
  if (!known || date.length <= 4) return date
  const day = date.length > 7 ? ({ day: 'numeric' } as const) : {}
  const locale = language === 'en' ? 'en-GB' : 'es'
  const format = new Intl.DateTimeFormat(locale, { ...day, month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(known.first * 86_400_000))
}

/** Returns an attribution with its date: `U.S. Customs and Border Protection, published 22 December 2023`. */
export const publishedOn = (attribution: Text, published: string): Text => {
  if (typeof attribution === 'string') return attribution
  return {
    en: `${attribution['en']}, published ${dateName('en', published)}`,
    es: `${attribution['es']}, publicado ${published.length > 7 ? 'el' : 'en'} ${dateName('es', published)}`,
  }
}

/** Returns the title of one edition: `Landings in Italy, edition of 15 October 2019`. */
export const ofEdition = (what: Languages, published: string): Languages => ({
  en: `${what.en}, edition of ${dateName('en', published)}`,
  es: `${what.es}, edición ${published.length > 7 ? 'del' : 'de'} ${dateName('es', published)}`,
})
