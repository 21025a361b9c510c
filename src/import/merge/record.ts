import type { Text } from '../../dossier/index.ts'
import type { ImportedFile } from './imported.ts'
import type { Figure } from '../publisher.ts'
import { ofEdition, publishedOn } from '../title.ts'

/** A record as written into a dossier. */
export type Loose = Record<string, unknown>

/** Reduces texts to the dossier's languages; a dossier with one language gets plain text. */
export const inLanguages = (value: unknown, languages: readonly string[]): unknown => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((one) => inLanguages(one, languages))
  const record = value as Readonly<Record<string, unknown>>
  if (typeof record['en'] === 'string' && typeof record['es'] === 'string') return keepLanguages(record, languages)
  return Object.fromEntries(Object.entries(record).map(([name, one]) => [name, inLanguages(one, languages)]))
}

const keepLanguages = (text: Readonly<Record<string, unknown>>, languages: readonly string[]): unknown => {
  const kept = Object.entries(text).filter(([language]) => languages.includes(language))
  if (kept.length === 0) return { en: text['en'] }
  return kept.length === 1 && languages.length === 1 ? kept[0]?.[1] : Object.fromEntries(kept)
}

/** Returns an unused id: the wanted one, or with a number. */
export const firstFree = (taken: ReadonlySet<string>, wanted: string): string => {
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted.slice(0, 60)}-${number}`
    if (!taken.has(id)) return id
  }
}

/** Returns the ids in lists of records. */
export const idsIn = (...lists: readonly (readonly { readonly id?: unknown }[])[]): ReadonlySet<string> =>
  new Set(lists.flat().map((one) => String(one.id)))

/** What a new source is about: a file, its day, and whether the day belongs to the title. */
interface NewSource {
  readonly imported: ImportedFile
  readonly published: string
  readonly id: string
  readonly isEdition: boolean
}

const sourceTitle = ({ imported: { readout, fileName }, published, isEdition }: NewSource): Text => {
  const { en, es } = isEdition ? ofEdition(readout.title, published) : readout.title
  return { en: `${en} (${fileName})`, es: `${es} (${fileName})` }
}

/** Returns the record of a file's source, for one vintage. */
export const sourceRecord = (source: NewSource): Loose => {
  const { imported, published, id } = source
  const { dated, publisher, attribution, licence, url, language } = imported.attribution
  return {
    id,
    title: sourceTitle(source),
    ...(publisher && { publisher }),
    kind: 'dataset',
    published,
    ...(imported.accessed !== null && { accessed: imported.accessed }),
    ...(url && { url }),
    ...(licence && { licence }),
    ...(attribution && { attribution: dated ? publishedOn(attribution, published) : attribution }),
    ...(language && { language }),
    sha256: imported.sha256,
    'x-file': imported.fileName,
  }
}

/** Returns the record of a figure, its note in the dossier's languages. */
export const observationRecord = (
  figure: Figure,
  published: string,
  source: string,
  languages: readonly string[],
): Loose => ({
  period: figure.period,
  value: figure.value,
  ...(figure.asStated !== undefined && { asStated: figure.asStated }),
  ...(figure.qualifier && { qualifier: figure.qualifier }),
  ...(figure.status && { status: figure.status }),
  published,
  ...(figure.through !== undefined && { through: figure.through }),
  ...(figure.dims && { dims: figure.dims }),
  source,
  ...(figure.note && { note: { text: inLanguages(figure.note, languages), source } }),
})
