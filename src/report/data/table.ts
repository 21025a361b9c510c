import type { SourceRef } from '../../dossier/index.ts'
import { sourceTitle, type Showing } from '../../present/index.ts'
import type { ReportColumn } from '../../text/index.ts'

/** A cell for a spreadsheet: a number as such, words in the language of the report, dates in ISO 8601; null where nothing is known. */
export type Datum = string | number | null

/** A column: its head, and what stands in it. */
export type DataColumn<R> = readonly [head: ReportColumn, datum: (row: R, showing: Showing) => Datum]

/** The heads of a table, in the language of the report, and its rows. What is another since what is compared with is 1, what is not is 0. */
export const rowsOf =
  <R>(
    rows: (showing: Showing) => readonly R[],
    isChanged: (row: R, showing: Showing) => boolean,
    columns: readonly DataColumn<R>[],
  ) =>
  (showing: Showing): readonly (readonly Datum[])[] => {
    const shown: readonly DataColumn<R>[] = showing.changes
      ? [...columns, ['changed', (row) => Number(isChanged(row, showing))]]
      : columns
    return [
      shown.map(([head]) => showing.locale.words.report.columns[head]),
      ...rows(showing).map((row) => shown.map(([, datum]) => datum(row, showing))),
    ]
  }

/** Where a statement comes from, and the words that it quotes. */
export const cited = <R>(ref: (row: R) => SourceRef): readonly DataColumn<R>[] => [
  ['source', (row, showing) => sourceTitle(showing, ref(row))],
  [
    'quote',
    (row) => {
      const source = ref(row)
      return typeof source === 'string' ? null : (source.quote?.exact ?? null)
    },
  ],
]
