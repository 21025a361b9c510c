import { citationsOf, type SourceRef } from '../../dossier/index.ts'
import { sourceTitle, type RenderContext } from '../../present/index.ts'
import type { ReportColumn } from '../../text/index.ts'

/** A cell for a spreadsheet: a number as such, words in the language of the report, dates in ISO 8601; null where nothing is known. */
export type Datum = string | number | null

/** A column: its head, and what stands in it. */
export type DataColumn<R> = readonly [head: ReportColumn, datum: (row: R, context: RenderContext) => Datum]

/** The heads of a table, in the language of the report, and its rows. What is another since what is compared with is 1, what is not is 0. */
export const rowsOf =
  <R>(
    rows: (context: RenderContext) => readonly R[],
    isChanged: (row: R, context: RenderContext) => boolean,
    columns: readonly DataColumn<R>[],
  ) =>
  (context: RenderContext): readonly (readonly Datum[])[] => {
    const shown: readonly DataColumn<R>[] = context.changes
      ? [...columns, ['changed', (row) => Number(isChanged(row, context))]]
      : columns
    return [
      shown.map(([head]) => context.locale.words.report.columns[head]),
      ...rows(context).map((row) => shown.map(([, datum]) => datum(row, context))),
    ]
  }

/** Where a statement comes from, and the words that it quotes. */
export const sourceColumns = <R>(ref: (row: R) => SourceRef | undefined): readonly DataColumn<R>[] => [
  ['source', (row, context) => sourceTitle(context, ref(row))],
  [
    'quote',
    (row) =>
      citationsOf(ref(row))
        .flatMap((one) => (typeof one === 'string' ? [] : (one.quote?.exact ?? [])))
        .join(' … ') || null,
  ],
]
