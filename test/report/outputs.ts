import { momentsOn } from '../../src/dossier/index.ts'
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
import { DATA_TABLES } from '../../src/report/index.ts'
import { jsonReport } from '../../src/report/json.ts'
import { printOverview } from '../../src/report/print.ts'
import { reportText } from '../../src/report/report.ts'
import { plainText } from '../../src/text/index.ts'
import { joined } from './joined.ts'

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

/** Returns every output of a dossier on a day, by name: reports, lists, details, search, speech. */
export const outputsOf = (context: RenderContext): readonly (readonly [string, string])[] => [
  ['json', jsonOf(context)],
  ['print', printOf(context)],
  ...(['markdown', 'html'] as const).flatMap((format) =>
    [false, true].map(
      (brief) => [`${format}${brief ? ' brief' : ''}`, reportText(context, { format, brief })] as const,
    ),
  ),
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
