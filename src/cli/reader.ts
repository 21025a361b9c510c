import { LANGUAGES, type Language, type Reader } from '../text/index.ts'

type Env = Readonly<Record<string, string | undefined>>

/** The language and region of a locale, as POSIX and as BCP 47 write them: es_MX.UTF-8, es-MX. */
const LOCALE = /^([a-z]{2,3})(?:[_-]([a-z]{2}|\d{3}))?(?=[_.@-]|$)/i

interface Named {
  readonly language: string
  readonly region: string | undefined
}

/** Returns what a locale names; null for C, POSIX and nothing. */
const parseLocale = (text: string | undefined): Named | null => {
  const [, language, region] = LOCALE.exec(text ?? '') ?? []
  return language === undefined ? null : { language: language.toLowerCase(), region: region?.toUpperCase() }
}

/** Every variable that may say where the reader is, the strongest first. */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LC_NUMERIC', 'LANG'] as const

/** Returns the reader's region for each language, from the first variable that has one. */
const regionsIn = (env: Env): Reader['regions'] => {
  const named = VARIABLES.flatMap((name) => parseLocale(env[name]) ?? [])
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const found = named.find((one) => one.language === language && one.region !== undefined)
      return found ? [[language, found.region]] : []
    }),
  )
}

/**
 * Returns the reader of the environment, in the order that POSIX gives: LC_ALL, then LC_MESSAGES for the language and LC_NUMERIC for the
 * numbers, then LANG.
 */
export const readerIn = (env: Env): Reader => {
  const [messages, numeric] = [env['LC_MESSAGES'], env['LC_NUMERIC']].map((one) => env['LC_ALL'] || one || env['LANG'])
  const spoken = parseLocale(messages)?.language
  const counted = messages === numeric ? null : parseLocale(numeric)
  return {
    language: LANGUAGES.find((language) => language === spoken) ?? 'en',
    regions: regionsIn(env),
    numbers: counted ? [counted.language, counted.region ?? []].flat().join('-') : undefined,
  }
}

/** Languages whose readers know Spanish, by CLDR's language matching, and Asturian, Aragonese and Nahuatl. */
const NEAR_SPANISH: ReadonlySet<string> = new Set(['an', 'ast', 'ay', 'ca', 'eu', 'gl', 'gn', 'nah', 'qu'])

const nearestLanguage = (language: string, otherwise: Language): Language =>
  NEAR_SPANISH.has(language) ? 'es' : otherwise

/** Returns a tag (BCP 47) in its canonical form, es_mx as es-MX; null for what is not a tag. */
const localeOf = (text: string): Intl.Locale | null => {
  try {
    return new Intl.Locale(text.replaceAll('_', '-'))
  } catch {
    return null
  }
}

/** A tag of private use, which a dossier may name its texts by. */
const PRIVATE = /^x(-[a-z0-9]{1,8})+$/i

/** Whether a text is a language's tag (BCP 47). */
export const isLanguageTag = (text: string): boolean => PRIVATE.test(text) || localeOf(text) !== null

/** Returns the reader of texts in a language that the program does not speak; a region that is named decides the numbers. */
const foreignReader = (reader: Reader, locale: Intl.Locale): Reader => ({
  ...reader,
  language: nearestLanguage(locale.language, reader.language),
  texts: locale.toString(),
  numbers: locale.region === undefined ? reader.numbers : locale.toString(),
})

/** Returns the reader with the language, and the region if there is one, that `--lang` names. */
export const withLanguage = (reader: Reader, text: string): Reader => {
  const own = LANGUAGES.find((one) => one === text)
  if (own) return { ...reader, language: own }
  if (PRIVATE.test(text)) return { ...reader, texts: text }
  const locale = localeOf(text)
  if (locale === null) return reader
  const language = LANGUAGES.find((one) => one === locale.language)
  if (!language) return foreignReader(reader, locale)
  return locale.region === undefined
    ? { ...reader, language }
    : { language, regions: { ...reader.regions, [language]: locale.region } }
}
