import { type SourceRef, sourceIds } from '../../dossier/index.ts'
import { span, type Align, type Span } from '../../text/index.ts'
import type { Chart } from '../chapters/chart.ts'

/** Words of one tone; a quotation may say in which language it is (BCP 47). */
export interface Said extends Span {
  readonly language?: string
}

/** Words of a paragraph or a cell, and the ids of the sources that they rest on: their footnotes. */
export interface Phrase {
  readonly spans: readonly Said[]
  readonly notes: readonly string[]
  /** The anchor of the part of this report that they lead to. */
  readonly to?: string
  /** An address on the web, as it stands in the dossier: the writer decides whether it may be a link. */
  readonly address?: string
}

/** A table; the first cell of a row names it. Without a caption it is named by the title above it. */
export interface PageTable {
  readonly caption: string
  readonly columns: readonly { readonly name: string; readonly align: Align }[]
  readonly rows: readonly (readonly Phrase[])[]
}

/** A piece of a report, before it is written in any format. */
export type Part =
  | { readonly kind: 'text'; readonly phrase: Phrase }
  | { readonly kind: 'list'; readonly items: readonly Phrase[] }
  | { readonly kind: 'title'; readonly text: string; readonly anchor?: string }
  | { readonly kind: 'table'; readonly table: PageTable }
  /** What it shows stands as a table beside it: a format that cannot draw leaves it out. */
  | { readonly kind: 'chart'; readonly chart: Chart }

export interface Section {
  readonly anchor: string
  readonly title: string
  readonly parts: readonly Part[]
}

/** A source by the number that footnotes call it by. */
export interface Cited {
  readonly id: string
  readonly number: number
  /** What stands beside the number where the source was retracted by the day; absent where it stands. */
  readonly retracted?: string
}

/** A report as plain data: what every writer writes. */
export interface Page {
  readonly language: string
  readonly title: string
  readonly lead: readonly Phrase[]
  readonly sections: readonly Section[]
  /** The last section of all: what the footnotes lead to. */
  readonly sources: { readonly title: string; readonly table: PageTable }
  readonly cited: readonly Cited[]
  /** Whether it has to fit on one page of paper. */
  readonly brief: boolean
}

/** Words with their footnotes. */
export const phrase = (words: readonly Said[] | string, ...notes: readonly string[]): Phrase => ({
  spans: typeof words === 'string' ? [span(words)] : words,
  notes: [...new Set(notes)],
})

/** Words that rest on these statements' sources. */
export const resting = (words: readonly Said[] | string, ...refs: readonly (SourceRef | undefined)[]): Phrase =>
  phrase(words, ...refs.flatMap(sourceIds))

export const text = (words: readonly Said[] | string, ...notes: readonly string[]): Part => ({
  kind: 'text',
  phrase: phrase(words, ...notes),
})

/** A list, or nothing where it would be empty. */
export const listed = (items: readonly Phrase[]): readonly Part[] => (items.length > 0 ? [{ kind: 'list', items }] : [])

/** A table with named columns, or a sentence where it has no rows. Columns whose name begins with `>` are numbers. */
export const tabled = (
  caption: string,
  names: readonly string[],
  rows: readonly (readonly Phrase[])[],
  none = '',
): readonly Part[] => {
  if (rows.length === 0) return none === '' ? [] : [text([span(none, 'dim')])]
  const columns = names.map((name) =>
    name.startsWith('>') ? ({ name: name.slice(1), align: 'right' } as const) : ({ name, align: 'left' } as const),
  )
  return [{ kind: 'table', table: { caption, columns, rows } }]
}

/** Every phrase of some parts. */
export const phrasesIn = (parts: readonly Part[]): readonly Phrase[] =>
  parts.flatMap((part) => {
    if (part.kind === 'text') return [part.phrase]
    if (part.kind === 'list') return part.items
    return part.kind === 'table' ? part.table.rows.flat() : []
  })
