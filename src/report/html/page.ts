import { type SourceRef, sourceIds } from '../../dossier/index.ts'
import type { RenderContext } from '../../present/index.ts'
import { capitalized, span, type Align, type Span } from '../../text/index.ts'
import type { Chart } from '../chapters/chart.ts'

/** Words of one tone; a quotation may have its language (BCP 47). */
export interface ReportSpan extends Span {
  readonly language?: string
}

/** Words of a paragraph or a cell, and the ids of the sources in their footnotes. */
export interface Phrase {
  readonly spans: readonly ReportSpan[]
  readonly notes: readonly string[]
  /** The anchor of the part of the report that they link to. */
  readonly to?: string
  /** An address from the dossier; the writer of the format decides whether it may be a link. */
  readonly address?: string
}

/** Values that are counted, and may be composed while they are read: a whole report would take a gigabyte. */
export interface Composed<T> extends Iterable<T> {
  readonly length: number
}

/** Rows of a long table that belong together: HTML folds them under their name. */
export interface Fold {
  readonly name: string
  readonly rows: Composed<readonly Phrase[]>
}

/** A table whose rows begin with their name. Without a caption, the title above it serves as one. */
export interface PageTable {
  readonly caption: string
  readonly columns: readonly { readonly name: string; readonly align: Align }[]
  readonly rows: Composed<readonly Phrase[]>
  /** The same rows, folded; absent from a short table. */
  readonly folds?: readonly Fold[]
}

/** A part of a report, before it is written in a format. */
export type Part =
  | { readonly kind: 'text'; readonly phrase: Phrase }
  | { readonly kind: 'list'; readonly items: Composed<Phrase> }
  | { readonly kind: 'title'; readonly text: string; readonly anchor?: string }
  | { readonly kind: 'table'; readonly table: PageTable }
  /** A chart. Its values are in a table beside it, so a format that cannot draw leaves it out. */
  | { readonly kind: 'chart'; readonly chart: Chart }

/** A titled section of a report. */
export interface Section {
  readonly anchor: string
  readonly title: string
  readonly parts: Iterable<Part>
}

/** A source with its number in footnotes. */
export interface Cited {
  readonly id: string
  readonly number: number
  /** The note on a source that was retracted by the day; absent for others. */
  readonly retracted?: string
}

/** A report as plain data, from which every format is written. */
export interface Page {
  /** The language of the page (BCP 47). */
  readonly language: string
  /** The languages of the dossier's texts, the reader's first. */
  readonly textLanguages: readonly string[]
  readonly title: string
  readonly lead: readonly Phrase[]
  readonly sections: readonly Section[]
  /** The last section, to which footnotes link; left out where its table has no columns. */
  readonly sources: { readonly title: string; readonly table: PageTable }
  readonly cited: readonly Cited[]
  /** Whether it has to fit on one page of paper. */
  readonly brief: boolean
}

const noted = (words: readonly ReportSpan[] | string, notes: readonly string[]): Phrase => ({
  spans: typeof words === 'string' ? [span(words)] : words,
  notes: notes.length < 2 ? notes : [...new Set(notes)],
})

/** Returns words with their footnotes. */
export const phrase = (words: readonly ReportSpan[] | string, ...notes: readonly string[]): Phrase =>
  noted(words, notes)

/** Returns words with the sources of some statements as footnotes. */
export const citingPhrase = (
  words: readonly ReportSpan[] | string,
  ...refs: readonly (SourceRef | undefined)[]
): Phrase => noted(words, refs.flatMap(sourceIds))

/** Returns a paragraph with its footnotes. */
export const text = (words: readonly ReportSpan[] | string, ...notes: readonly string[]): Part => ({
  kind: 'text',
  phrase: phrase(words, ...notes),
})

/** Returns a list, or nothing for no items. */
export const listParts = (items: Composed<Phrase>): readonly Part[] =>
  items.length > 0 ? [{ kind: 'list', items }] : []

/** Returns a table with named columns, or a sentence without rows. Columns whose name begins with `>` are numbers. */
export const tablePart = (
  caption: string,
  names: readonly string[],
  rows: Composed<readonly Phrase[]>,
  none = '',
): readonly Part[] => {
  if (rows.length === 0) return none === '' ? [] : [text([span(none, 'dim')])]
  const columns = names.map((name) =>
    name.startsWith('>')
      ? ({ name: capitalized(name.slice(1)), align: 'right' } as const)
      : ({ name: capitalized(name), align: 'left' } as const),
  )
  return [{ kind: 'table', table: { caption, columns, rows } }]
}

/** Returns a value for each item, composed while it is read. */
export const composeEach = <I, T>(items: readonly I[], compose: (item: I, at: number) => T): Composed<T> => ({
  length: items.length,
  *[Symbol.iterator]() {
    let at = 0
    for (const item of items) yield compose(item, at++)
  },
})

/** Returns the parts of each item, composed while they are read. */
export const partsOfEach = <I>(items: readonly I[], partsOf: (item: I) => Iterable<Part>): Iterable<Part> => ({
  *[Symbol.iterator]() {
    for (const item of items) yield* partsOf(item)
  },
})

/** Returns a table whose rows are folded where a format can do so. */
export const withFolds = (parts: readonly Part[], folds: readonly Fold[]): readonly Part[] =>
  parts.map((part) => (part.kind === 'table' ? { kind: 'table', table: { ...part.table, folds } } : part))

/** Returns every phrase of some parts. */
export const phrasesIn = (parts: Iterable<Part>): readonly Phrase[] =>
  [...parts].flatMap((part) => {
    if (part.kind === 'text') return [part.phrase]
    if (part.kind === 'list') return [...part.items]
    return part.kind === 'table' ? [...part.table.rows].flat() : []
  })

/** Returns the languages of a dossier's texts, the one that the reader asked for first. */
export const textLanguages = ({ reading, locale }: RenderContext): readonly string[] => [
  ...(locale.reader.texts === undefined ? [] : [locale.reader.texts]),
  ...reading.dossier.languages,
]
