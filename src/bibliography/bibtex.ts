import type { Source } from '../dossier/index.ts'
import { dateOf, notedIn, noteOf, withoutEmpty, type BibliographyEntry, type BibliographyRead } from './entry.ts'
import { fromLatex, toLatex } from './latex.ts'

/** The types of BibTeX and biblatex that are not articles, by the kind of source. */
const KINDS: Readonly<Record<string, Source['kind']>> = {
  dataset: 'dataset',
  legislation: 'law',
  jurisdiction: 'law',
  report: 'document',
  techreport: 'document',
  book: 'document',
  manual: 'document',
  unpublished: 'statement',
}

const TYPES: Readonly<Record<Source['kind'], string>> = {
  article: 'article',
  dataset: 'dataset',
  document: 'report',
  statement: 'unpublished',
  law: 'legislation',
}

/** The field that has the publisher, by the kind of source. */
const PUBLISHERS: Readonly<Record<Source['kind'], string>> = {
  article: 'journaltitle',
  dataset: 'publisher',
  document: 'institution',
  statement: 'organization',
  law: 'publisher',
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

interface RawEntry {
  readonly type: string
  readonly key: string
  readonly fields: ReadonlyMap<string, string>
}

/** A place in a text, or that the text cannot be read there. */
interface Cursor {
  readonly text: string
  at: number
  /** The abbreviations that the file has defined so far, by their names in small letters. */
  readonly strings: Map<string, string>
}

class Unreadable extends Error {}

const skip = (cursor: Cursor, pattern: RegExp): string => {
  const found = new RegExp(pattern.source, 'y')
  found.lastIndex = cursor.at
  const [match = ''] = found.exec(cursor.text) ?? []
  cursor.at += match.length
  return match
}

const expect = (cursor: Cursor, sign: string): void => {
  skip(cursor, /\s*/)
  if (cursor.text[cursor.at] !== sign) throw new Unreadable()
  cursor.at += 1
}

/** Reads a value in braces, where braces are paired, or in quotation marks. */
const delimited = (cursor: Cursor, close: '}' | '"'): string => {
  const start = (cursor.at += 1)
  for (let depth = 0; cursor.at < cursor.text.length; cursor.at++) {
    const sign = cursor.text[cursor.at]
    if (sign === '\\') cursor.at++
    else if (sign === close && depth === 0) return cursor.text.slice(start, cursor.at++)
    else if (sign === '{') depth++
    else if (sign === '}') depth--
    if (depth < 0) break
  }
  throw new Unreadable()
}

const piece = (cursor: Cursor): string => {
  skip(cursor, /\s*/)
  const sign = cursor.text[cursor.at]
  if (sign === '{') return delimited(cursor, '}')
  if (sign === '"') return delimited(cursor, '"')
  const plain = skip(cursor, /[\w.:+/-]+/)
  if (plain === '') throw new Unreadable()
  return cursor.strings.get(plain.toLowerCase()) ?? plain
}

/** Abbreviations that are made of others twice as long each could fill the memory. */
const LONGEST_VALUE = 100_000

const value = (cursor: Cursor): string => {
  let text = piece(cursor)
  while (/^\s*#/.test(cursor.text.slice(cursor.at, cursor.at + 20))) {
    expect(cursor, '#')
    text += piece(cursor)
    if (text.length > LONGEST_VALUE) throw new Unreadable()
  }
  return text
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '(': ')' }

/** Begins an entry in braces or, as BibTeX allows, in parentheses; returns the sign that ends it. */
const opened = (cursor: Cursor): string => {
  skip(cursor, /\s*/)
  const close = CLOSING[cursor.text[cursor.at] ?? '']
  if (close === undefined) throw new Unreadable()
  cursor.at += 1
  return close
}

const fieldsIn = (cursor: Cursor, close: string): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>()
  for (;;) {
    skip(cursor, /[\s,]*/)
    if (cursor.text[cursor.at] === close) break
    const name = skip(cursor, /[\w.:+/-]+/).toLowerCase()
    if (name === '') throw new Unreadable()
    expect(cursor, '=')
    fields.set(name, value(cursor))
  }
  cursor.at += 1
  return fields
}

const NOT_ENTRIES = new Set(['comment', 'preamble'])

const entriesIn = (cursor: Cursor): readonly RawEntry[] => {
  const entries: RawEntry[] = []
  for (;;) {
    const next = cursor.text.indexOf('@', cursor.at)
    if (next < 0) return entries
    cursor.at = next + 1
    const type = skip(cursor, /\w+/).toLowerCase()
    skip(cursor, /\s*/)
    if (NOT_ENTRIES.has(type)) {
      if (cursor.text[cursor.at] === '{') delimited(cursor, '}')
      continue
    }
    const close = opened(cursor)
    if (type === 'string') {
      for (const [name, text] of fieldsIn(cursor, close)) cursor.strings.set(name, text)
      continue
    }
    const key = skip(cursor, /[^,{}\s]*/)
    entries.push({ type, key, fields: fieldsIn(cursor, close) })
  }
}

const monthOf = (text: string): string => {
  const at = MONTHS.indexOf(text.trim().slice(0, 3).toLowerCase())
  return at < 0 ? text.trim() : String(at + 1)
}

/** Returns the date, or the first day of the range, of a field of biblatex: `2023-05/2023-07`, and `2023~` where it is uncertain. */
const isoDate = (text: string): string => {
  const [first = ''] = text.split('/')
  const [year = '', month, day] = first.slice(0, 10).split(/[-~?%]/)
  return dateOf(year, month, day)
}

const entryOf = ({ type, key, fields }: RawEntry): BibliographyEntry => {
  const field = (...names: readonly string[]): string =>
    fromLatex(names.map((name) => fields.get(name) ?? '').find((text) => text.trim() !== '') ?? '')
  return withoutEmpty({
    key,
    kind: KINDS[type] ?? 'article',
    title: field('title'),
    publisher: field('journaltitle', 'journal', 'institution', 'organization', 'publisher', 'howpublished'),
    published: isoDate(field('date')) || dateOf(field('year'), monthOf(field('month')), field('day')),
    accessed: isoDate(field('urldate')),
    url: (fields.get('url') ?? '').replace(/\\([%#&_~])/g, '$1').trim(),
    language: field('langid', 'language'),
    ...notedIn(field('note')),
  })
}

/** Returns whether a text is BibTeX: its first entry begins with `@` and a type. */
export const isBibtex = (text: string): boolean => /^\s*(?:%[^\n]*\s*)*@\w+\s*[{(]/.test(text)

/** Reads BibTeX and biblatex, as Zotero exports them. */
export const readBibtex = (text: string): BibliographyRead => {
  const cursor: Cursor = { text, at: 0, strings: new Map() }
  try {
    return { kind: 'entries', entries: entriesIn(cursor).map(entryOf) }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { kind: 'unreadable', line: text.slice(0, cursor.at).split('\n').length }
  }
}

const fieldLine = (name: string, text: string | undefined): readonly string[] =>
  text === undefined || text === '' ? [] : [`  ${name} = {${text}},\n`]

const latex = (text: string | undefined): string | undefined => (text === undefined ? undefined : toLatex(text))

const entryText = (entry: BibliographyEntry): string => {
  const { key, kind, title, publisher, published, accessed, url, language } = entry
  return [
    `@${TYPES[kind]}{${key},\n`,
    ...fieldLine('title', `{${toLatex(title)}}`),
    ...fieldLine(PUBLISHERS[kind], latex(publisher)),
    ...fieldLine('date', published.slice(0, 10)),
    ...fieldLine('year', published.slice(0, 4)),
    ...fieldLine('url', url?.replace(/[{}\\]/g, encodeURIComponent)),
    ...fieldLine('urldate', accessed),
    ...fieldLine('langid', language),
    ...fieldLine('note', latex(noteOf(entry))),
    '}\n',
  ].join('')
}

/** Writes entries as BibTeX with the fields of biblatex. */
export const writeBibtex = (entries: readonly BibliographyEntry[]): string => entries.map(entryText).join('\n')
