import { formatted } from './json/layout.ts'
import { list, record } from './loose.ts'

/** Letters without a shape, such as the Hangul fillers: an id of them could not be seen. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu

/** Returns an id made from a file's name: letters, digits and hyphens; `dossier` where it has none. */
const idOf = (file: string): string => {
  const name = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.json$/i, '')
  const id = name
    .replace(INVISIBLE, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 64)
  return id === '' ? 'dossier' : id
}

/** The fields of a new dossier. */
export interface Beginning {
  readonly file: string
  /** The schema's address, for editors. */
  readonly schema: string
  readonly title: string
  readonly language: string
  /** The day that it describes, in ISO 8601. */
  readonly asOf: string
}

/** Returns the text of the smallest valid dossier, without invented records. */
export const startText = ({ file, schema, title, language, asOf }: Beginning): string =>
  `${JSON.stringify(
    {
      $schema: schema,
      format: 1,
      id: idOf(file),
      title: { [language]: title },
      asOf,
      languages: [language],
      sides: [],
      sources: [],
      participants: [],
      statistics: [],
      issues: [],
      events: [],
    },
    null,
    2,
  )}\n`

const isText = (value: object, languages: readonly unknown[]): boolean =>
  Object.entries(value).every(([name, text]) => languages.includes(name) && typeof text === 'string')

/** Keeps one language of every text; a comment becomes a plain string. */
const inOneLanguage = (value: unknown, language: string, languages: readonly unknown[]): unknown => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return list(value).map((one) => inOneLanguage(one, language, languages))
  if (isText(value, languages)) return { [language]: record(value)[language] }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [
      name,
      name.startsWith('x-') ? record(inner)[language] : inOneLanguage(inner, language, languages),
    ]),
  )
}

/** Returns the text of a new dossier like an example that ships: its texts in one language, with the file's own id. */
export const exampleText = (example: unknown, { file, schema, language }: Beginning): string => {
  const own = record(inOneLanguage(example, language, list(record(example)['languages'])))
  return formatted({ $schema: schema, ...own, id: idOf(file), languages: [language] })
}
