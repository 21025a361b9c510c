import { indexOf, statusOf, to } from '../../dossier/index.ts'
import { distanceOf } from '../../figures/index.ts'
import { cut, fit, fitSpans, span, widthOf, type Span } from '../../text/index.ts'
import { changesOf } from '../changes/index.ts'
import type { RenderContext } from '../entry.ts'
import { cellSpans, initials } from './cell.ts'
import { columnName, columnTone, type Matrix, type MatrixColumn } from './index.ts'
import { footLines } from './foot.ts'
import { BETWEEN, frozen, matrixLayout, type MatrixLayout, type MatrixWindow } from './layout.ts'
import { sideTone, statusTone } from '../tone.ts'

/** From this width on a column is headed by its name with initials below. */
const NAMED = 8

/** Returns the head of a column: name, short name or initials; observers in parentheses. */
const headText = (context: RenderContext, column: MatrixColumn, width: number): string => {
  const name = columnName(context, column)
  const isObserver = column.kind === 'participant' && column.participant.standing === 'observer'
  const short = column.kind === 'participant' ? context.locale.text(column.participant.shortName) : ''
  const framed = (text: string): string => (isObserver ? `(${text})` : text)
  if (widthOf(framed(name)) <= width) return framed(name)
  if (short !== '' && widthOf(framed(short)) <= width) return framed(short)
  return width >= NAMED ? cut(framed(name), width) : cut(framed(initials(name)), width)
}

/** A line of the matrix: its spans before, in and after the selected cell. */
export interface MatrixLine {
  /** Whether the issue changed since the baseline. */
  readonly changed: boolean
  readonly before: readonly Span[]
  readonly under: readonly Span[]
  readonly after: readonly Span[]
}

const whole = (spans: readonly Span[], changed = false): MatrixLine => ({
  changed,
  before: spans,
  under: [],
  after: [],
})
const blank = span(' '.repeat(BETWEEN))

const seen = (matrix: Matrix, layout: MatrixLayout, window: MatrixWindow): readonly MatrixColumn[] =>
  matrix.columns.slice(window.left, window.left + layout.columns)

const sideOf = (column: MatrixColumn | undefined): string | undefined =>
  column?.kind === 'participant' ? column.participant.side : column?.key

/** Returns the side names, each above the first of its participants. */
const sideLine = (
  context: RenderContext,
  matrix: Matrix,
  layout: MatrixLayout,
  window: MatrixWindow,
): readonly Span[] => {
  const { reading, locale } = context
  const { sides } = indexOf(reading.dossier)
  const columns = seen(matrix, layout, window)
  const starts = columns.flatMap((column, at) => (at === 0 || sideOf(column) !== sideOf(columns[at - 1]) ? [at] : []))
  const groups = starts.flatMap((at, group) => {
    const count = (starts[group + 1] ?? columns.length) - at
    const side = sideOf(columns[at])
    const name = locale.text(sides.get(side ?? '')?.name) || locale.words.detail.noSide
    return [blank, span(fit(name, count * (layout.columnWidth + BETWEEN) - BETWEEN), sideTone(reading, side))]
  })
  return [span(' '.repeat(frozen(layout))), ...groups]
}

const headLine = (
  context: RenderContext,
  matrix: Matrix,
  layout: MatrixLayout,
  window: MatrixWindow,
): readonly Span[] => {
  const { matrix: words } = context.locale.words
  const left = Math.max(0, window.left)
  const more = matrix.columns.length - left - layout.columns
  const place = `${left > 0 ? '← ' : ''}${more > 0 ? '→' : ''}`
  return [
    span(fit(place === '' ? words.issue : `${words.issue} ${place}`, layout.nameWidth), 'dim'),
    ...(layout.statusWidth > 0
      ? [blank, span(fit(context.locale.words.detail.status.toLowerCase(), layout.statusWidth), 'dim')]
      : []),
    ...(layout.distanceWidth > 0 ? [blank, span(fit(words.distance, layout.distanceWidth, 'right'), 'dim')] : []),
    ...seen(matrix, layout, window).flatMap((column, at) => [
      blank,
      {
        text: fit(headText(context, column, layout.columnWidth), layout.columnWidth),
        tone: left + at === window.column ? ('strong' as const) : columnTone(context, column),
      },
    ]),
  ]
}

interface Drawing {
  readonly context: RenderContext
  readonly matrix: Matrix
  readonly layout: MatrixLayout
  readonly window: MatrixWindow
}

const rowLine = ({ context, matrix, layout, window }: Drawing, row: number): MatrixLine => {
  const { reading, locale } = context
  const issue = matrix.issues[row]
  if (!issue) return whole([])
  const here = row === window.row
  const status = statusOf(issue)
  const { steps } = distanceOf(reading.dossier, issue)
  const frozenSpans = [
    span(fit(locale.text(issue.title), layout.nameWidth), here ? 'strong' : 'plain'),
    ...(layout.statusWidth > 0
      ? [blank, span(fit(status ? locale.words.statuses[status] : '?', layout.statusWidth), statusTone(status))]
      : []),
    ...(layout.distanceWidth > 0
      ? [blank, span(fit(steps > 0 ? locale.number(steps) : '', layout.distanceWidth, 'right'), 'dim')]
      : []),
  ]
  const cells = seen(matrix, layout, window).map((column) =>
    fitSpans(cellSpans(context, issue, column, layout.columnWidth), layout.columnWidth),
  )
  const at = here ? window.column - window.left : -1
  const joined = (some: readonly (readonly Span[])[]): readonly Span[] => some.flatMap((cell) => [blank, ...cell])
  const changed = changesOf(context, to.issue(issue.id)).length > 0
  if (at < 0) return whole([...frozenSpans, ...joined(cells)], changed)
  return {
    changed,
    before: [...frozenSpans, ...joined(cells.slice(0, at)), blank],
    under: cells[at] ?? [],
    after: joined(cells.slice(at + 1)),
  }
}

/** What part of a matrix to draw: rows, columns, width and order. */
export interface MatrixSight {
  readonly window: MatrixWindow
  readonly width: number
  readonly filter?: string
}

/** Returns the matrix as lines of a width: fixed heads, the visible rows, and the selected cell in full. */
export const matrixLines = (
  context: RenderContext,
  matrix: Matrix,
  { window, width, filter = '' }: MatrixSight,
): readonly MatrixLine[] => {
  const { locale } = context
  if (matrix.issues.length === 0 || matrix.columns.length === 0)
    return [whole([span(filter === '' ? locale.words.empty.matrix : locale.words.filter.none(filter), 'dim')])]
  const layout = matrixLayout(matrix, width)
  return [
    whole(matrix.columns[0]?.kind === 'side' ? [] : sideLine(context, matrix, layout, window)),
    whole(headLine(context, matrix, layout, window)),
    ...Array.from({ length: Math.min(window.rows, matrix.issues.length) }, (_, at) =>
      rowLine({ context, matrix, layout, window }, window.top + at),
    ),
    ...footLines(context, matrix, window, width).map((line) => whole(line)),
  ]
}
