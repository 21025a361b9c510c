import { isRecord, type Loose, type Source } from '../dossier/index.ts'
import { dateOf, notedIn, noteOf, withoutEmpty, type BibliographyEntry, type BibliographyRead } from './entry.ts'

/** The types of CSL 1.0.2 that are not articles, by the kind of source. */
const KINDS: Readonly<Record<string, Source['kind']>> = {
  dataset: 'dataset',
  legislation: 'law',
  bill: 'law',
  treaty: 'law',
  regulation: 'law',
  legal_case: 'law',
  report: 'document',
  document: 'document',
  book: 'document',
  manuscript: 'document',
  speech: 'statement',
}

const TYPES: Readonly<Record<Source['kind'], string>> = {
  article: 'article-newspaper',
  dataset: 'dataset',
  document: 'report',
  statement: 'speech',
  law: 'legislation',
}

const word = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const parts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map((one: unknown) => (typeof one === 'number' ? String(one) : word(one))) : []

/** Returns a CSL date: its parts, else the date that its text begins with. */
const cslDate = (value: unknown): string => {
  if (!isRecord(value)) return ''
  const list = value['date-parts']
  const [year = '', month, day] = parts(Array.isArray(list) ? list[0] : null)
  const raw = /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?/.exec(word(value['raw'] ?? value['literal']))
  return dateOf(year, month, day) || dateOf(raw?.groups?.['year'] ?? '', raw?.groups?.['month'], raw?.groups?.['day'])
}

const entryOf = (item: Loose): BibliographyEntry => {
  return withoutEmpty({
    key: word(item['citation-key']) || word(item['id']),
    kind: KINDS[word(item['type'])] ?? 'article',
    title: word(item['title']),
    publisher: word(item['container-title']) || word(item['publisher']),
    published: cslDate(item['issued']),
    accessed: cslDate(item['accessed']),
    url: word(item['URL']),
    language: word(item['language']),
    ...notedIn(word(item['note'])),
  })
}

const itemsIn = (value: unknown): readonly Loose[] => {
  const list: unknown = isRecord(value) && Array.isArray(value['items']) ? value['items'] : value
  return (Array.isArray(list) ? list : [list]).filter(isRecord)
}

/** Returns whether a JSON value is CSL-JSON: items with a title, and a type or a date. */
export const isCsl = (value: unknown): boolean => {
  const items = itemsIn(value)
  return items.length > 0 && items.every((item) => 'title' in item && ('type' in item || 'issued' in item))
}

/** Reads a CSL-JSON value. */
export const readCsl = (value: unknown): BibliographyRead => ({ kind: 'entries', entries: itemsIn(value).map(entryOf) })

const dateParts = (date: string): { readonly 'date-parts': readonly (readonly number[])[] } => ({
  'date-parts': [date.slice(0, 10).split('-').map(Number)],
})

const itemOf = (entry: BibliographyEntry): Loose => {
  const { key, kind, title, publisher, published, accessed, url, language } = entry
  const note = noteOf(entry)
  return {
    id: key,
    type: TYPES[kind],
    title,
    ...(publisher && (kind === 'article' ? { 'container-title': publisher } : { publisher })),
    issued: dateParts(published),
    ...(accessed && { accessed: dateParts(accessed) }),
    ...(url && { URL: url }),
    ...(language && { language }),
    ...(note !== '' && { note }),
  }
}

/** Writes entries as CSL-JSON. */
export const writeCsl = (entries: readonly BibliographyEntry[]): string =>
  `${JSON.stringify(entries.map(itemOf), null, 2)}\n`
