import { summaryOf } from '../../src/desk/summary.ts'
import { digestOf } from '../../src/digest/index.ts'
import { momentsOn, pairOf } from '../../src/dossier/index.ts'
import {
  changesSince,
  citationOf,
  derivationBlocks,
  detailLines,
  findablesIn,
  fold,
  tableSpans,
  listingOf,
  matrixFoot,
  matrixLines,
  matrixOf,
  PANELS,
  recordAt,
  recordOf,
  rowOf,
  spokenLines,
  spokenRow,
  valueOf,
  WHOLE,
  type Entry,
  type Line,
  type RenderContext,
} from '../../src/present/index.ts'
import { valuesOf, wordsOf } from '../../src/present/list/filter.ts'
import { drawingOf } from '../../src/report/drawing.ts'
import { digestText } from '../../src/report/digest/index.ts'
import { DATA_TABLES } from '../../src/report/index.ts'
import { jsonReport } from '../../src/report/json.ts'
import { printOverview } from '../../src/report/print.ts'
import { createLocale, FIELDS, plainText } from '../../src/text/index.ts'
import { joined } from './joined.ts'
import { reportText } from './report-text.ts'

const WIDTH = 4000
const VIEW = { ...WHOLE, rows: 10 }

const listedIn = ({ reading }: RenderContext) =>
  [...PANELS, 'timeline' as const, 'sources' as const].flatMap((panel) => listingOf(reading, panel).entries)

const textOf = (lines: readonly Line[]): string =>
  lines.map((line) => plainText(line.kind === 'text' ? line.spans : tableSpans(line))).join('\n')

/** Returns every record that can be opened: listed or found. */
const recordsIn = (context: RenderContext): readonly Entry[] => [
  ...listedIn(context).flatMap((one) => recordOf(context.reading, one) ?? []),
  ...[...findablesIn(context)].flatMap(({ target }) => recordAt(context.reading, target) ?? []),
]

const detailText = (context: RenderContext, entry: Entry): string => {
  const lines = detailLines(context, entry, WIDTH, VIEW)
  return [
    textOf(lines),
    spokenLines(lines).join('\n'),
    textOf(fold(derivationBlocks(context, entry, VIEW), WIDTH)),
    citationOf(context, entry, null),
    valueOf(context, entry, null),
  ].join('\n')
}

const ORDER = { sort: 'file', filter: '' } as const

/** Returns the matrix by participants and by sides, with each cell in full. */
const matrixText = (context: RenderContext): string =>
  [false, true]
    .flatMap((folded) => {
      const matrix = matrixOf(context, ORDER, folded)
      const cells = matrix.issues.flatMap((_, row) => matrix.columns.map((__, column) => ({ row, column })))
      const window = { row: 0, column: 0, top: 0, left: 0, rows: matrix.issues.length, names: 1 }
      return [
        ...matrixLines(context, matrix, { window, width: WIDTH }).map((line) => JSON.stringify(line)),
        ...cells.flatMap((cell) => matrixFoot(context, matrix, { ...window, ...cell }).map(plainText)),
      ]
    })
    .join('\n')

/** Returns the report of a dossier as JSON. */
export const jsonOf = (context: RenderContext): string => joined(jsonReport(context.reading, context.changes ?? null))

/** Returns the overview that `--print` writes. */
export const printOf = (context: RenderContext): string => printOverview(context, 200)

/** Returns what a filter offers and compares with: the values of each field, and the words of each row. */
const filterText = (context: RenderContext): string =>
  [
    ...FIELDS.flatMap((field) => valuesOf(context.locale, context.reading, field).flat()),
    ...listedIn(context).map((one) => wordsOf(context, one)),
  ].join('\n')

/** Returns the digest of a day, in each format: of all that is known, or since the baseline. */
const digestsOf = (context: RenderContext): string => {
  const { reading, changes, locale } = context
  const earlier = changes ? pairOf(reading, changes.since.baseline).before : null
  const digest = digestOf({ now: reading, earlier, changes: changes ?? null })
  return (['text', 'html', 'atom'] as const)
    .map((format) =>
      digestText([{ name: 'talks.json', context, digest }], locale, { format, day: 'today', width: 200 }),
    )
    .join('\n')
}

/** Returns what a screen reader says of every row and every record. */
const speechText = (context: RenderContext): string => {
  const { reader } = context.locale
  const spoken = { ...context, locale: createLocale(reader, 'en', 'braille', 'speech') }
  return [
    ...listedIn(spoken).map((one) => spokenRow(rowOf(spoken, one))),
    ...recordsIn(spoken).flatMap((one) => spokenLines(detailLines(spoken, one, WIDTH, VIEW))),
    printOverview(spoken, 200),
  ].join('\n')
}

/** Returns every output of a dossier on a day, by name: reports, data, digests, pictures, lists, details, search, speech. */
export const outputsOf = (context: RenderContext): readonly (readonly [string, string])[] => [
  ['json', jsonOf(context)],
  ['print', printOf(context)],
  ...(['markdown', 'html'] as const).flatMap((format) =>
    [false, true].map(
      (brief) => [`${format}${brief ? ' brief' : ''}`, reportText(context, { format, brief })] as const,
    ),
  ),
  ...(['sql', 'csl', 'bibtex'] as const).map((format) => [format, reportText(context, { format })] as const),
  ['pictures', context.reading.dossier.statistics.map((one) => drawingOf(context, one) ?? '').join('\n')],
  ['digest', digestsOf(context)],
  ['desk', JSON.stringify(summaryOf(context, context.changes?.since ?? null))],
  ['filter', filterText(context)],
  ['speech', speechText(context)],
  ...DATA_TABLES.map((table) => [`csv ${table}`, reportText(context, { format: 'csv', table })] as const),
  ['find', [...findablesIn(context)].map(({ title, more }) => `${title}\n${more}`).join('\n')],
  [
    'timeline',
    momentsOn(context.reading)
      .map((one) => JSON.stringify(one))
      .join('\n'),
  ],
  [
    'rows',
    listedIn(context)
      .map((one) => spokenRow(rowOf(context, one)))
      .join('\n'),
  ],
  ['matrix', matrixText(context)],
  [
    'details',
    recordsIn(context)
      .map((one) => detailText(context, one))
      .join('\n'),
  ],
]

/** Returns a context in which the day is compared with an earlier one. */
export const comparedWith = (context: RenderContext, on: number): RenderContext => ({
  ...context,
  changes: changesSince(context.reading, { baseline: { kind: 'day', on }, name: { kind: 'day', on } }),
})
