import { citationsOf, sourceIds, textSource, type SourcedText, type SourceRef } from '../../dossier/index.ts'
import { amountDecimals, sourceTitle, type RenderContext } from '../../present/index.ts'
import { formatGrouped, type NumberStyle, type ReportColumn } from '../../text/index.ts'

/**
 * A spreadsheet's cell: a number, words in the report's language, or a date in ISO 8601; null for nothing known.
 */
export type Datum = string | number | null

/** The heads of a table, and its rows, calculated while they are read. */
export type Data = Iterable<readonly Datum[]>

/** A column: its head, and its cell for a row. */
export type DataColumn<R> = readonly [head: ReportColumn, datum: (row: R, context: RenderContext) => Datum]

/** Rounds the numbers of a column. */
export type Round = (head: ReportColumn, value: number) => number

const asIs: Round = (_, value) => value

/** Columns of calculated numbers and their decimals on the screen; stated values have at most two. */
const SHOWN_DECIMALS: Readonly<Partial<Record<ReportColumn, (value: number) => number>>> = {
  perDay: amountDecimals,
  amount: amountDecimals,
  comparedAmount: amountDecimals,
  factor: (value) => (value < 10 ? 1 : 0),
  percent: (value) => (value === 0 || Math.abs(value) >= 0.1 ? 1 : 2),
}

const POINT: NumberStyle = { group: '', decimal: '.', groupedFrom: 4, groupSize: 3 }

/** Rounds a number as the screen does. */
export const roundAsShown: Round = (head, value) =>
  Math.sign(value) * Number(formatGrouped(value, SHOWN_DECIMALS[head]?.(value) ?? 2, 0, POINT))

/** Creates a table by its columns. With a baseline, a last column has 1 for changed records and 0 for others. */
export const rowsOf =
  <R>(
    rows: (context: RenderContext) => readonly R[],
    isChanged: (row: R, context: RenderContext) => boolean,
    columns: readonly DataColumn<R>[],
  ) =>
  (context: RenderContext, round = asIs): Data => {
    const shown: readonly DataColumn<R>[] = context.changes
      ? [...columns, ['changed', (row) => Number(isChanged(row, context))]]
      : columns
    const dataOf = (row: R): readonly Datum[] =>
      shown.map(([head, datumOf]) => {
        const datum = datumOf(row, context)
        return typeof datum === 'number' ? round(head, datum) : datum
      })
    return {
      *[Symbol.iterator]() {
        yield shown.map(([head]) => context.locale.words.report.columns[head])
        for (const row of rows(context)) yield dataOf(row)
      },
    }
  }

/** Where a statement comes from, by title and by id, the words that it quotes, and what it reports in words of the dossier. */
export const sourceColumns = <R>(ref: (row: R) => SourceRef | undefined): readonly DataColumn<R>[] => [
  ['source', (row, context) => sourceTitle(context, ref(row))],
  ['sourceIds', (row) => [...new Set(sourceIds(ref(row)))].join('; ') || null],
  [
    'quote',
    (row) =>
      citationsOf(ref(row))
        .flatMap((one) => (typeof one === 'string' ? [] : (one.quote?.exact ?? [])))
        .join(' … ') || null,
  ],
  [
    'quoteNote',
    (row, { locale }) =>
      citationsOf(ref(row))
        .flatMap((one) => (typeof one === 'string' || one.note === undefined ? [] : [locale.text(one.note)]))
        .join('; ') || null,
  ],
]

/**
 * Returns the words of a text, and in a column of its own the source that only they rest on: an outcome that an editorial
 * judged is not in the report on the meeting.
 */
export const textColumns = <R>(
  [words, source]: readonly [words: ReportColumn, source: ReportColumn],
  text: (row: R) => SourcedText | undefined,
): readonly DataColumn<R>[] => [
  [words, (row, { locale }) => locale.text(text(row)) || null],
  [source, (row, context) => sourceTitle(context, textSource(text(row))) || null],
]

const DIGITS = 12
/** Rounds a calculated number to 12 digits, so that no noise of binary fractions is written: 56564.200000000004. */
export const roundFactor = (factor: number | null): number | null =>
  factor === null ? null : Number(factor.toPrecision(DIGITS))
