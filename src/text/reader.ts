/** Languages of the program. */
export const LANGUAGES = ['en', 'es'] as const
/** A language of the program. */
export type Language = (typeof LANGUAGES)[number]

/** The languages and regions that a reader asked for; without a region, that of the language decides. */
export interface Reader {
  /** The language of the interface, and of the texts where `texts` is absent. */
  readonly language: Language
  /** The language of the texts (BCP 47), where the program does not speak it. */
  readonly texts?: string | undefined
  /** The reader's region for each language: MX, ES, 419. */
  readonly regions?: Readonly<Partial<Record<Language, string>>> | undefined
  /** The locale of numbers in every language (BCP 47), where LC_NUMERIC names another than that of the messages. */
  readonly numbers?: string | undefined
}

/** Returns what an object says of its reader and nothing else, so that the rest of it is not kept. */
export const readerOf = ({ language, texts, regions, numbers }: Reader): Reader => ({
  language,
  texts,
  regions,
  numbers,
})

/** Returns the reader that is asked for; with a language only, one without a region. */
export const readerFor = (asked: Reader | Language): Reader =>
  typeof asked === 'string' ? { language: asked } : readerOf(asked)

/** Returns the tag (BCP 47) of the interface's language, with the reader's region: es-MX. */
export const tagOf = ({ language, regions }: Reader): string => {
  const region = regions?.[language]
  return region === undefined ? language : `${language}-${region}`
}

/** Returns a tag, then the tag without its last subtag, and so on: es-Latn-MX, es-Latn, es. */
const shortened = (tag: string): readonly string[] => {
  const parts = tag.split('-')
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('-'))
}

/** Returns the tags in which a text is looked for, for each language that the reader wants, the best first. */
export const textTags = (reader: Reader): readonly (readonly string[])[] =>
  [reader.texts ?? [], tagOf(reader)].flat().map(shortened)

/** Returns the language that a reader asked for and that none of a dossier's languages is; null where there is none. */
export const missingTexts = ({ texts }: Reader, languages: readonly string[]): string | null =>
  texts === undefined || languages.some((one) => primaryOf(one) === primaryOf(texts)) ? null : texts

/** Returns the primary language of a tag: es of es-MX. */
export const primaryOf = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? ''

/** Returns the language of the texts where the program does not speak it; null for one that it speaks. */
export const foreignTexts = ({ texts }: Reader): string | null =>
  texts === undefined || LANGUAGES.some((one) => one === primaryOf(texts)) ? null : texts
